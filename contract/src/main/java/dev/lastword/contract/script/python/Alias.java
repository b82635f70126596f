package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `name as asName` of an import.
public record Alias(Range range, Identifier name, Optional<Identifier> asName) implements Node {
    @Override
    public List<Node> children() {
        return new Children().add(name).add(asName).list();
    }
}
