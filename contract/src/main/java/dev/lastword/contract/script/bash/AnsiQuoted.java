package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `$'…'`.
///
/// @param value with its escapes resolved
public record AnsiQuoted(Range range, String value) implements WordPart {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
