package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `context as target` of a `with`.
public record WithItem(Range range, Expression context, Optional<Expression> target)
        implements Node {
    @Override
    public List<Node> children() {
        return new Children().add(context).add(target).list();
    }
}
