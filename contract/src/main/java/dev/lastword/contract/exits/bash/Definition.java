package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.FunctionDeclaration;
import java.util.Set;

/// A function. Compared by identity.
final class Definition {
    private final FunctionDeclaration declaration;
    private final ScriptFile file;
    private final Set<String> locals;
    private final boolean exits;

    /// @param locals the names that it declares for itself
    /// @param exits whether `exit` is written in it
    Definition(
            FunctionDeclaration declaration, ScriptFile file, Set<String> locals, boolean exits) {
        this.declaration = declaration;
        this.file = file;
        this.locals = Set.copyOf(locals);
        this.exits = exits;
    }

    FunctionDeclaration declaration() {
        return declaration;
    }

    ScriptFile file() {
        return file;
    }

    Set<String> locals() {
        return locals;
    }

    boolean exits() {
        return exits;
    }
}
