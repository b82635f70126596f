package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `case`: runs the item whose pattern fits.
public record CaseClause(
        Range range, Word subject, List<CaseItem> items, List<Redirection> redirections)
        implements CompoundCommand {
    public CaseClause {
        items = List.copyOf(items);
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(subject), items, redirections);
    }
}
