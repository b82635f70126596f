package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import java.util.List;

/// A script as a tree.
///
/// @param source the text that the ranges mean
/// @param lines turns offsets into lines and columns
/// @param comments in the order of the text, those inside of substitutions too
/// @param unparsed what could not be read, in the order of the text; empty for almost all scripts
public record Script(
        Source source,
        Lines lines,
        CompoundList body,
        List<Comment> comments,
        List<Unparsed> unparsed)
        implements Node {
    public Script {
        comments = List.copyOf(comments);
        unparsed = List.copyOf(unparsed);
    }

    @Override
    public List<Node> children() {
        return List.of(body);
    }

    @Override
    public Range range() {
        return new Range(0, source.text().length());
    }

    /// Whether the tree tells all that the script says.
    public boolean isWhole() {
        return unparsed.isEmpty();
    }

    /// The text of a piece, as written.
    public String text(Node node) {
        return text(node.range());
    }

    /// The text of a range, as written.
    public String text(Range range) {
        return source.text().substring(range.start(), range.end());
    }
}
