package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `"…"`.
public record DoubleQuoted(Range range, List<WordPart> parts) implements WordPart {
    public DoubleQuoted {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }
}
