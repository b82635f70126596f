package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `$"…"`: like double quotes, but translated.
public record LocaleQuoted(Range range, List<WordPart> parts) implements WordPart {
    public LocaleQuoted {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }
}
