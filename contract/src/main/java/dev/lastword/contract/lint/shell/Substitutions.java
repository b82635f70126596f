package dev.lastword.contract.lint.shell;

import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.ProcessSubstitution;
import dev.lastword.contract.script.bash.Tree;
import java.util.ArrayList;
import java.util.List;

/// The commands inside of words.
final class Substitutions {

    private Substitutions() {}

    /// The substitutions of a word, without those inside of others.
    static List<CommandSubstitution> of(Node word) {
        List<CommandSubstitution> found = new ArrayList<>(1);
        Tree.walk(
                word,
                node -> {
                    if (node instanceof CommandSubstitution substitution) {
                        found.add(substitution);
                        return false;
                    }
                    return !(node instanceof ProcessSubstitution);
                });
        return found;
    }
}
