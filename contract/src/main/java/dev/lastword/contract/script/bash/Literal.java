package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// Characters that stand for themselves, and those of patterns, braces and `~`, which do so in
/// quotes.
///
/// @param value without the backslashes that quote, and without continued lines
public record Literal(Range range, String value) implements WordPart {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
