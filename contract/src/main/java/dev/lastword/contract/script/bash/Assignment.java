package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `name=value`, `name[key]=value`, or `+=` instead of `=`.
///
/// @param value none in `name=`; an [ArrayLiteral] alone in `name=(…)`
public record Assignment(
        Range range,
        String name,
        Optional<Subscript> subscript,
        boolean append,
        Optional<Word> value)
        implements Declared {
    @Override
    public List<Node> children() {
        return Children.inOrder(subscript.stream().toList(), value.stream().toList());
    }
}
