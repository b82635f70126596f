package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// An item of a list.
///
/// @param range without the `;` that may end it, with a `&`
/// @param background whether `&` ends it, and its status is lost
public record Statement(Range range, Command command, boolean background) implements Node {
    @Override
    public List<Node> children() {
        return List.of(command);
    }
}
