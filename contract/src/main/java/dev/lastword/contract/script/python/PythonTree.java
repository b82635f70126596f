package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;

/// A Python script, taken apart.
///
/// @param range the whole text
/// @param body its statements
/// @param comments all comments, by their place
/// @param unparsed every statement in the tree that could not be read, by its place
public record PythonTree(
        Range range,
        List<Statement> body,
        List<Comment> comments,
        List<Statement.Unparsed> unparsed)
        implements Node {

    public PythonTree {
        body = List.copyOf(body);
        comments = List.copyOf(comments);
        unparsed = List.copyOf(unparsed);
    }

    /// Takes a script apart. Any text will do: what is no Python 3 becomes [Statement.Unparsed],
    /// and the rest is read.
    public static PythonTree parse(String text) {
        return new StatementParser(Tokenizer.tokenize(text)).script();
    }

    /// Whether everything could be read.
    public boolean isComplete() {
        return unparsed.isEmpty();
    }

    @Override
    public List<Node> children() {
        return List.copyOf(body);
    }
}
