package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A command with its arguments, or assignments and redirections alone.
///
/// @param assignments those before the name
/// @param words the name and its arguments; empty where there are only assignments or redirections
public record SimpleCommand(
        Range range, List<Assignment> assignments, List<Word> words, List<Redirection> redirections)
        implements Command {
    public SimpleCommand {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(assignments, words, redirections);
    }

    /// The command's name, where it can be told without running the script.
    public Optional<String> name() {
        return words.isEmpty() ? Optional.empty() : Words.literal(words.getFirst());
    }
}
