package dev.lastword.toml;

/// A place in a file, as editors count.
///
/// @param line from 1
/// @param column from 1, in Unicode characters; a tab is one
public record Position(int line, int column) {

    /// For messages: `line 3, column 7`.
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
