package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `( … )`: runs in a process of its own, which `exit` ends.
public record Subshell(Range range, CompoundList body, List<Redirection> redirections)
        implements CompoundCommand {
    public Subshell {
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(body), redirections);
    }
}
