package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `name=pattern` of a class pattern.
public record KeywordPattern(Range range, Identifier name, Pattern pattern) implements Node {
    @Override
    public List<Node> children() {
        return List.of(name, pattern);
    }
}
