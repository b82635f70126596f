package dev.lastword.contract.standard;

import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a line of a table of exit codes: `N - text`, `N: text`, `N = text`, `N text`, `- N: text`,
/// `| N | text |`, and many on one line, `0=success, 1=invalid`.
///
/// Where only one blank stands behind the number, `0 ok`, a line may as well be prose: that form is
/// read only when it is asked for.
final class EntryLine {

    /// Hyphens in all their lengths, and the minus sign.
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private static final String BULLETS = "*+\u2022" + DASHES;

    private final Run run;
    private final String text;
    private final boolean loose;
    private final int[] hint = new int[1];

    private EntryLine(Run run, boolean loose) {
        this.run = run;
        this.text = run.text();
        this.loose = loose;
    }

    /// The entries of a run, most often one; none where it is no entry.
    ///
    /// @param loose whether one blank is enough behind a number
    static List<Entry> in(Run run, boolean loose) {
        return new EntryLine(run, loose).entries();
    }

    /// Whether a line begins an entry.
    static boolean begins(HeaderLine line, boolean loose) {
        EntryLine entry = new EntryLine(Run.of(line, 0), loose);
        return entry.start(entry.code()).isPresent();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Optional<Start> found = start(code());
        while (found.isPresent()) {
            Start entry = found.get();
            Optional<Start> next = entry.cell() ? Optional.empty() : next(entry);
            entries.add(entry(entry, next.map(Start::from).orElse(text.length())));
            found = next;
        }
        return entries;
    }

    /// How an entry begins.
    ///
    /// @param from the first character of the number
    /// @param separator what stands behind the number; a blank for blanks
    /// @param meaning the first character of the meaning
    private record Start(int from, int digitsEnd, char separator, int meaning) {
        boolean cell() {
            return separator == '|';
        }
    }

    /// Behind bullets and marks.
    private int code() {
        int at = space(0);
        if (at + 1 < text.length()
                && BULLETS.indexOf(text.charAt(at)) >= 0
                && Character.isWhitespace(text.charAt(at + 1))) {
            at = space(at + 1);
        }
        if (at < text.length() && text.charAt(at) == '|') {
            at = space(at + 1);
        }
        return marks(at);
    }

    private Optional<Start> start(int from) {
        int end = Digits.end(text, from);
        if (end == from) {
            return Optional.empty();
        }
        int behind = marks(end);
        int at = space(behind);
        if (at == text.length()) {
            return Optional.empty();
        }
        char separator = text.charAt(at);
        if (separator == ':' || separator == '=' || separator == '|') {
            return Optional.of(new Start(from, end, separator, space(arrow(at + 1))));
        }
        if (DASHES.indexOf(separator) >= 0) {
            int meaning = arrow(at + 1);
            boolean range = meaning < text.length() && Digits.isDigit(text.charAt(meaning));
            return at == behind && range
                    ? Optional.empty()
                    : Optional.of(new Start(from, end, '-', space(meaning)));
        }
        if (separator == '\u2192') {
            return Optional.of(new Start(from, end, '-', space(at + 1)));
        }
        boolean apart = at - behind > 1 || text.charAt(behind) == '\t';
        boolean enough = apart || (loose && isWord(separator) && Digits.isDigit(text.charAt(from)));
        return enough && at > behind
                ? Optional.of(new Start(from, end, ' ', at))
                : Optional.empty();
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || "(`\"'".indexOf(c) >= 0;
    }

    /// `->` and `=>` are one sign, and so is `--`.
    private int arrow(int at) {
        return at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == '-')
                ? at + 1
                : at;
    }

    /// The next entry on the same line: behind a comma or semicolon that is in no parentheses, and
    /// with the same separator.
    private Optional<Start> next(Start entry) {
        int depth = 0;
        for (int i = entry.meaning(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if ((c == ',' || c == ';') && depth <= 0) {
                Optional<Start> next = start(marks(space(i + 1)));
                if (next.isPresent() && next.get().separator() == entry.separator()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    private Entry entry(Start start, int end) {
        int until = end;
        if (start.cell()) {
            int cell = text.indexOf('|', start.meaning());
            until = cell < 0 ? end : cell;
        } else if (end < text.length()) {
            until = separatorBefore(end);
        }
        until = backOverSpace(until);
        if (until > start.meaning() && ",;".indexOf(text.charAt(until - 1)) >= 0) {
            until = backOverSpace(until - 1);
        }
        Place place = run.place(start.from(), hint);
        Place last = run.place(Math.max(until, start.digitsEnd()) - 1, hint);
        return new Entry(
                Long.parseLong(text.substring(start.from(), start.digitsEnd())),
                text.substring(Math.min(start.meaning(), until), until),
                place,
                new Place(last.line(), last.column() + 1));
    }

    private int backOverSpace(int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// Back over the marks and blanks before the next entry, and its comma.
    private int separatorBefore(int end) {
        int at = end;
        while (at > 0 && ",;".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return Math.max(0, at - 1);
    }

    private int space(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Over what sets a number in bold or as code.
    private int marks(int from) {
        int at = from;
        while (at < text.length() && "`*\"'".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
