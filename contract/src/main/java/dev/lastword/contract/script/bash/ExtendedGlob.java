package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `?(…)`, `*(…)`, `+(…)`, `@(…)` or `!(…)`.
///
/// @param operator the first character
/// @param parts the alternatives, `|` being literal
public record ExtendedGlob(Range range, char operator, List<WordPart> parts) implements WordPart {
    public ExtendedGlob {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }
}
