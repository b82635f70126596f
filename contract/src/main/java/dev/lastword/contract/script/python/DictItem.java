package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `key: value` of a dictionary; `**value` has no key.
public record DictItem(Range range, Optional<Expression> key, Expression value) implements Node {
    @Override
    public List<Node> children() {
        return new Children().add(key).add(value).list();
    }
}
