package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `until`: runs the body as long as the condition does not hold.
public record UntilClause(
        Range range, CompoundList condition, CompoundList body, List<Redirection> redirections)
        implements CompoundCommand {
    public UntilClause {
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(condition, body), redirections);
    }
}
