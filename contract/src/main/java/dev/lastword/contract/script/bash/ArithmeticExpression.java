package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// An expression of numbers, as text with what the shell expands in it.
///
/// @param parts numbers, names and operators are literals
public record ArithmeticExpression(Range range, List<WordPart> parts) implements Node {
    public ArithmeticExpression {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }
}
