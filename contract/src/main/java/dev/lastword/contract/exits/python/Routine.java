package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Statement;
import org.jspecify.annotations.Nullable;

/// A function or method.
///
/// Two are the same only where they are the same definition.
final class Routine {

    private final Module module;
    private final Statement.FunctionDef definition;
    private final @Nullable Type owner;
    private final Scope scope;

    Routine(Module module, Scope around, Statement.FunctionDef definition, @Nullable Type owner) {
        this.module = module;
        this.definition = definition;
        this.owner = owner;
        scope = Scope.of(this, module, definition, around);
    }

    Module module() {
        return module;
    }

    Statement.FunctionDef definition() {
        return definition;
    }

    /// The class that it is a method of.
    @Nullable Type owner() {
        return owner;
    }

    String name() {
        return definition.name().text();
    }

    Scope scope() {
        return scope;
    }

    /// Whether a decorator of that name stands above it, with whatever before the last dot.
    boolean isDecorated(String name) {
        return definition.decorators().stream().anyMatch(d -> Names.last(d).equals(name));
    }
}
