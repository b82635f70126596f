package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// What could not be read: a statement, or a part of a here-document.
///
/// @param reason what was expected, or what is in the way; a phrase
public record Unparsed(Range range, String reason) implements Command, WordPart {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
