package dev.lastword.contract.lint;

import dev.lastword.contract.exits.Function;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import java.util.Optional;

/// From ranges to findings: lines, names and statements.
///
/// @param text of the whole file
/// @param lines of the whole file
record Placing(Unit unit, String text, Lines lines) {

    /// What is longer is no statement any more.
    private static final int LONGEST_STATEMENT = 1000;

    /// A range of the unit as one of its file.
    Range inFile(Range range) {
        Optional<Embedding> embedding = unit.script().embedding();
        return embedding.isPresent() ? embedding.get().placement().range(range) : range;
    }

    /// The line of a character of the file.
    int line(int offset) {
        return lines.line(offset);
    }

    /// A finding.
    ///
    /// @param range of the file
    Finding finding(Rule rule, Severity severity, Range range, String message, Optional<Fix> fix) {
        return new Finding(
                rule,
                severity,
                unit.script().path(),
                lines.line(range.start()),
                lines.column(range.start()),
                lines.line(range.end()),
                lines.column(range.end()),
                message,
                symbol(range),
                statement(text, range),
                fix);
    }

    /// The step, and the innermost function; inner ones stand behind outer ones.
    private String symbol(Range range) {
        String step = unit.script().embedding().map(Embedding::symbol).orElse("");
        String innermost = "";
        for (Function function : unit.facts().functions()) {
            Range whole = inFile(function.range());
            if (whole.start() <= range.start() && range.start() < whole.end()) {
                innermost = function.name();
            }
        }
        return step.isEmpty() || innermost.isEmpty() ? step + innermost : step + "/" + innermost;
    }

    /// The lines of a range with single blanks, so that indentation does not matter.
    static String statement(String text, Range range) {
        int start = Math.min(range.start(), text.length());
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        int end = Math.max(start, Math.min(range.end(), text.length()));
        // A range that ends behind a line's end is about that line.
        if (end > range.start() && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        StringBuilder statement = new StringBuilder();
        boolean blank = false;
        for (int i = start; i < end && statement.length() < LONGEST_STATEMENT; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || isLineEnd(c)) {
                blank = !statement.isEmpty();
            } else {
                if (blank) {
                    statement.append(' ');
                    blank = false;
                }
                statement.append(c);
            }
        }
        return statement.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
