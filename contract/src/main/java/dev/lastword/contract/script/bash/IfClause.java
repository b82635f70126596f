package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `if`, with all its branches.
///
/// @param branches `if` and each `elif`, at least one
/// @param otherwise the body of `else`
public record IfClause(
        Range range,
        List<Branch> branches,
        Optional<CompoundList> otherwise,
        List<Redirection> redirections)
        implements CompoundCommand {
    public IfClause {
        branches = List.copyOf(branches);
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(branches, otherwise.stream().toList(), redirections);
    }
}
