package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `while`: runs the body as long as the condition holds.
public record WhileClause(
        Range range, CompoundList condition, CompoundList body, List<Redirection> redirections)
        implements CompoundCommand {
    public WhileClause {
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(condition, body), redirections);
    }
}
