package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.powershell.Comment;
import java.util.Locale;
import java.util.Optional;

/// The comment-based help of a PowerShell script, and where in it a table can be put: at the end of
/// `.NOTES`, or else at its own end.
///
/// @param at the start of a line
/// @param prefix of its lines: `# ` where it is no block comment
/// @param indent of the texts in its sections
/// @param hasNotes whether the place is in `.NOTES`
/// @param gap whether an empty line has to be put before
/// @param more whether an empty line has to follow, before the next section
record CommentHelp(
        int at, String prefix, String indent, boolean hasNotes, boolean gap, boolean more) {

    static Optional<CommentHelp> of(Unit.PowerShell unit, Head head) {
        String text = unit.text();
        int limit = head.code();
        for (Comment comment : unit.tree().comments()) {
            int start = comment.range().start();
            if (start > limit) {
                break;
            }
            int end = comment.range().end();
            limit = Math.max(limit, nextCode(text, end));
            if (comment.block() && isHelp(text, start + 2, end)) {
                return inBlock(text, start + 2, end - 2);
            }
        }
        if (head.hasBlock() && isHelp(text, head.blockStart(), head.blockEnd())) {
            return Optional.of(in(text, head.blockStart(), head.blockEnd(), "# "));
        }
        return Optional.empty();
    }

    /// The next thing that is no blank.
    private static int nextCode(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// One whose closing mark stands in a line of its own; others are not touched.
    private static Optional<CommentHelp> inBlock(String text, int start, int end) {
        int line = end;
        while (line > start && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
            line--;
        }
        char before = text.charAt(line - 1);
        return before == '\n' || before == '\r'
                ? Optional.of(in(text, start, line, ""))
                : Optional.empty();
    }

    private static boolean isHelp(String text, int start, int end) {
        for (int at = start; at < end; at = Head.next(text, at)) {
            if (!section(text, at, end).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static CommentHelp in(String text, int start, int end, String prefix) {
        boolean notes = false;
        boolean more = false;
        int at = end;
        String indent = "";
        boolean fresh = false;
        for (int line = start; line < end; line = Head.next(text, line)) {
            String section = section(text, line, end);
            if (!section.isEmpty()) {
                if (notes) {
                    at = line;
                    more = true;
                    break;
                }
                notes = section.equals("notes");
                fresh = true;
            } else if (fresh && !isEmpty(text, line, end)) {
                indent = indent(text, line, prefix);
                fresh = false;
            }
        }
        int last = behindText(text, start, at);
        boolean spaced = last < at;
        boolean notesOnly = notes && isSection(text, last, start, end);
        return new CommentHelp(last, prefix, indent, notes, !notesOnly, more && !spaced);
    }

    /// Back over empty lines.
    private static int behindText(String text, int start, int at) {
        int end = at;
        for (int line = start; line < at; line = Head.next(text, line)) {
            if (!isEmpty(text, line, at)) {
                end = Head.next(text, line);
            }
        }
        return end;
    }

    private static boolean isSection(String text, int behind, int start, int end) {
        int line = start;
        for (int at = start; at < behind; at = Head.next(text, at)) {
            line = at;
        }
        return !section(text, line, end).isEmpty();
    }

    private static boolean isEmpty(String text, int line, int end) {
        int at = skip(text, line);
        return at >= end || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private static String indent(String text, int line, String prefix) {
        int from = line + (prefix.isEmpty() ? 0 : prefix.length());
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return text.substring(Math.min(from, at), at);
    }

    /// The name in a line `.NOTES`, in lower case; empty where it opens no section.
    private static String section(String text, int line, int end) {
        int at = skip(text, line);
        if (at >= end || text.charAt(at) != '.') {
            return "";
        }
        int from = at + 1;
        int until = from;
        while (until < end && Character.isLetter(text.charAt(until))) {
            until++;
        }
        return text.substring(from, until).toLowerCase(Locale.ROOT);
    }

    private static int skip(String text, int line) {
        int at = line;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        while (at < text.length() && text.charAt(at) == '#') {
            at++;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
