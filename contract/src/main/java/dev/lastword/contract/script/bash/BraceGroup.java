package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `{ …; }`: runs where it stands.
public record BraceGroup(Range range, CompoundList body, List<Redirection> redirections)
        implements CompoundCommand {
    public BraceGroup {
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(body), redirections);
    }
}
