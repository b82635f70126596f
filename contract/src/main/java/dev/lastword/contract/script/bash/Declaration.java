package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `declare`, `typeset`, `local`, `export` or `readonly`, whose arguments may be assignments.
///
/// @param assignments those before the name
/// @param builtin the name
/// @param arguments in order
public record Declaration(
        Range range,
        List<Assignment> assignments,
        Word builtin,
        List<Declared> arguments,
        List<Redirection> redirections)
        implements Command {
    public Declaration {
        assignments = List.copyOf(assignments);
        arguments = List.copyOf(arguments);
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(assignments, List.of(builtin), arguments, redirections);
    }
}
