package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `[[ … ]]`.
public record ConditionalCommand(Range range, Condition condition, List<Redirection> redirections)
        implements CompoundCommand {
    public ConditionalCommand {
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(condition), redirections);
    }
}
