package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// Patterns and what runs where one of them fits.
///
/// @param terminator what goes on behind the body; the last item needs none
public record CaseItem(
        Range range, List<Word> patterns, CompoundList body, Optional<Operator> terminator)
        implements Node {
    public CaseItem {
        patterns = List.copyOf(patterns);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(patterns, List.of(body));
    }
}
