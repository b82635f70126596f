package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a simple command is put together from.
final class SimpleParts {

    private static final Set<String> DECLARING =
            Set.of("declare", "typeset", "local", "export", "readonly");

    /// Other builtins whose arguments may hold an array.
    private static final Set<String> TAKING_ARRAYS =
            Set.of("alias", "builtin", "command", "eval", "let");

    final List<Assignment> assignments = new ArrayList<>(1);
    final List<Word> words = new ArrayList<>(4);
    final List<Declared> arguments = new ArrayList<>(0);
    final List<Redirection> redirections = new ArrayList<>(1);
    private boolean declaration;

    void add(Word word) {
        if (declaration) {
            arguments.add(word);
            return;
        }
        words.add(word);
        declaration = words.size() == 1 && isNameIn(DECLARING);
    }

    boolean isDeclaration() {
        return declaration;
    }

    boolean takesArrays() {
        return !words.isEmpty() && isNameIn(TAKING_ARRAYS);
    }

    private boolean isNameIn(Set<String> names) {
        return words.getFirst().parts().getFirst() instanceof Literal
                && Words.literal(words.getFirst()).filter(names::contains).isPresent();
    }

    boolean isFirstWordAlone() {
        return words.size() == 1
                && assignments.isEmpty()
                && arguments.isEmpty()
                && redirections.isEmpty();
    }

    Command command(Range range) {
        return declaration
                ? new Declaration(range, assignments, words.getFirst(), arguments, redirections)
                : new SimpleCommand(range, assignments, words, redirections);
    }
}
