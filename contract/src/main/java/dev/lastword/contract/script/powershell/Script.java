package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.SourceText;
import java.util.ArrayList;
import java.util.List;

/// A PowerShell script as a tree.
///
/// @param text what was read
/// @param body everything in it
/// @param comments in the order of the text; `#requires` is one
/// @param unparsed what could not be read, in the order of the text; it is in the tree as well
public record Script(
        String text, ScriptBlock body, List<Comment> comments, List<Statement.Unparsed> unparsed) {

    private static final String REQUIRES = "#requires";

    public Script {
        comments = List.copyOf(comments);
        unparsed = List.copyOf(unparsed);
    }

    /// Reads a script. Whatever the text is, this answers, and takes a time that grows as the text
    /// does.
    public static Script parse(String text) {
        return new Grammar(text).script();
    }

    /// Reads a script from the bytes of its file.
    public static Script parse(byte[] bytes) {
        return parse(SourceText.of(bytes).text());
    }

    /// Whether every statement could be read.
    public boolean isComplete() {
        return unparsed.isEmpty();
    }

    /// The `#requires` statements.
    public List<Comment> requires() {
        List<Comment> found = new ArrayList<>();
        for (Comment comment : comments) {
            int start = comment.range().start();
            if (!comment.block()
                    && text.regionMatches(true, start, REQUIRES, 0, REQUIRES.length())) {
                found.add(comment);
            }
        }
        return List.copyOf(found);
    }

    public String textOf(Node node) {
        return text.substring(node.range().start(), node.range().end());
    }

    public String textOf(Comment comment) {
        return text.substring(comment.range().start(), comment.range().end());
    }

    /// The lines of the text; each call counts them again.
    public Lines lines() {
        return Lines.of(text);
    }
}
