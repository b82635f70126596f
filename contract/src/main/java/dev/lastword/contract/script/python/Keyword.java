package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `name=value` of a call or a class; `**value` has no name.
public record Keyword(Range range, Optional<Identifier> name, Expression value) implements Node {
    @Override
    public List<Node> children() {
        return new Children().add(name).add(value).list();
    }
}
