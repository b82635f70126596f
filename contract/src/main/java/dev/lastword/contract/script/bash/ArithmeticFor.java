package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `for ((a; b; c))`.
///
/// @param header what stands between the parentheses
public record ArithmeticFor(
        Range range, ArithmeticExpression header, CompoundList body, List<Redirection> redirections)
        implements CompoundCommand {
    public ArithmeticFor {
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(header, body), redirections);
    }
}
