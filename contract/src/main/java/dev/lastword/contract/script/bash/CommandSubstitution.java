package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `$( … )` or backquotes.
///
/// Where backquotes hold backslashes that quote, the ranges inside mean the text as written, but
/// the values are what the inner shell reads.
///
/// @param backquoted whether it is written in backquotes
public record CommandSubstitution(Range range, boolean backquoted, CompoundList body)
        implements WordPart {
    @Override
    public List<Node> children() {
        return List.of(body);
    }
}
