package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;

/// A name that stands where no expression can: of a function, an attribute, a keyword.
///
/// Its text is in the form NFKC; of a module it is dotted, without blanks.
public record Identifier(Range range, String text) implements Node {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
