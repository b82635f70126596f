package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Script;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// A text that the shell runs: the script, a file that it sources, what `eval` or a trap says.
///
/// Compared by identity.
final class ScriptFile {
    private final String path;
    private final Script tree;

    @Nullable private IdentityHashMap<Node, String> messages;

    /// @param path of the file in the project; that of the script for what is no file
    ScriptFile(String path, Script tree) {
        this.path = path;
        this.tree = tree;
    }

    String path() {
        return path;
    }

    Script tree() {
        return tree;
    }

    /// What is said before its commands.
    IdentityHashMap<Node, String> messages() {
        IdentityHashMap<Node, String> made = messages;
        if (made == null) {
            made = Messages.of(tree);
            messages = made;
        }
        return made;
    }
}
