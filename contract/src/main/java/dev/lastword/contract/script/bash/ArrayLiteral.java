package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `( … )` behind an assignment's `=`.
public record ArrayLiteral(Range range, List<ArrayElement> elements) implements WordPart {
    public ArrayLiteral {
        elements = List.copyOf(elements);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(elements);
    }
}
