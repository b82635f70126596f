package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `[…]` behind the name of an array.
///
/// @param parts an expression, or a key
public record Subscript(Range range, List<WordPart> parts) implements Node {
    public Subscript {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }
}
