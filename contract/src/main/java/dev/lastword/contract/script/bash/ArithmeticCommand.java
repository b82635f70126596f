package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `(( … ))`: its status is 1 where the value is 0.
public record ArithmeticCommand(
        Range range, ArithmeticExpression expression, List<Redirection> redirections)
        implements CompoundCommand {
    public ArithmeticCommand {
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(expression), redirections);
    }
}
