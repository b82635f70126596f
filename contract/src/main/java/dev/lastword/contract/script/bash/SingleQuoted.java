package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `'…'`.
///
/// @param value what stands between the quotes
public record SingleQuoted(Range range, String value) implements WordPart {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
