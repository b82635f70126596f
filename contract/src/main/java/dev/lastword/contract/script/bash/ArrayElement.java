package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `value` or `[key]=value`.
///
/// @param append whether it is `+=`
public record ArrayElement(
        Range range, Optional<Subscript> subscript, boolean append, Optional<Word> value)
        implements Node {
    @Override
    public List<Node> children() {
        return Children.inOrder(subscript.stream().toList(), value.stream().toList());
    }
}
