package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `for target in iterable if condition`, within a comprehension.
public record Comprehension(
        Range range,
        boolean isAsync,
        Expression target,
        Expression iterable,
        List<Expression> conditions)
        implements Node {
    public Comprehension {
        conditions = List.copyOf(conditions);
    }

    @Override
    public List<Node> children() {
        return new Children().add(target).add(iterable).addAll(conditions).list();
    }
}
