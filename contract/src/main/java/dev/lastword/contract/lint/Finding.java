package dev.lastword.contract.lint;

import java.util.Optional;

/// A fault, and where it is.
///
/// @param path of the file, from the root of the project
/// @param line from 1
/// @param column from 1, in UTF-16 units
/// @param endLine from 1
/// @param endColumn behind the last character, from 1
/// @param message in one line, without a full stop
/// @param symbol the function it is in; empty at the top
/// @param statement the lines it is in, with single blanks: what stays the same when code moves
/// @param fix in offsets of the file's text
public record Finding(
        Rule rule,
        Severity severity,
        String path,
        int line,
        int column,
        int endLine,
        int endColumn,
        String message,
        String symbol,
        String statement,
        Optional<Fix> fix) {

    /// The same, mattering more or less.
    public Finding withSeverity(Severity other) {
        return new Finding(
                rule, other, path, line, column, endLine, endColumn, message, symbol, statement,
                fix);
    }
}
