package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// A condition and what runs when it holds.
///
/// @param range from `if` or `elif`
public record Branch(Range range, CompoundList condition, CompoundList body) implements Node {
    @Override
    public List<Node> children() {
        return List.of(condition, body);
    }
}
