package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `key: pattern` of a mapping pattern.
public record MappingItem(Range range, Expression key, Pattern pattern) implements Node {
    @Override
    public List<Node> children() {
        return List.of(key, pattern);
    }
}
