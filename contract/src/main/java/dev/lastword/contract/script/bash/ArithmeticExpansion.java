package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `$(( … ))`, or `$[ … ]` as it once was.
public record ArithmeticExpansion(Range range, ArithmeticExpression expression)
        implements WordPart {
    @Override
    public List<Node> children() {
        return List.of(expression);
    }
}
