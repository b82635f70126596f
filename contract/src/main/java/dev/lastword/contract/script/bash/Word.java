package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// A word: what becomes one argument, or several, or none.
///
/// @param parts at least one; next to each other
public record Word(Range range, List<WordPart> parts) implements Declared {
    public Word {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }
}
