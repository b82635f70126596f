package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// The text that `<<` reads, from lines below its own.
///
/// A class, because its text comes after the redirection that owns it: the parser fills it once,
/// before anybody else sees it.
public final class HereDocument implements Node {

    private final String delimiter;
    private final boolean quoted;
    private final boolean tabs;
    private Range range;
    private Range bodyRange;
    private List<WordPart> parts = List.of();

    /// A document that is still to be read.
    HereDocument(String delimiter, boolean quoted, boolean tabs, Range nowhere) {
        this.delimiter = delimiter;
        this.quoted = quoted;
        this.tabs = tabs;
        this.range = nowhere;
        this.bodyRange = nowhere;
    }

    void fill(Range range, Range bodyRange, List<WordPart> parts) {
        this.range = range;
        this.bodyRange = bodyRange;
        this.parts = List.copyOf(parts);
    }

    /// The line that ends it, without quotes.
    public String delimiter() {
        return delimiter;
    }

    /// Whether the delimiter is quoted, so that nothing in the text is expanded.
    public boolean quoted() {
        return quoted;
    }

    /// Whether `<<-` takes leading tabs away. They stay in the parts.
    public boolean tabs() {
        return tabs;
    }

    /// From the first line of the text to the delimiter, which a file's end can stand in for.
    @Override
    public Range range() {
        return range;
    }

    /// The text alone.
    public Range bodyRange() {
        return bodyRange;
    }

    /// The text, and what is expanded in it.
    public List<WordPart> parts() {
        return parts;
    }

    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }
}
