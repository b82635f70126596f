package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.List;
import java.util.Locale;

/// Tables with a line for many codes: `N - the number of failures`, `3-9 - of curl`, `other - …`.
/// What such a line covers cannot be told, so nothing is missing from the table.
final class OpenTable {

    /// How far behind the last entry such a line is looked for.
    private static final int LINES_BEHIND = 3;

    /// What such a line begins with, whatever follows.
    private static final List<String> WORDS = List.of("other", "others", "nonzero", "non-zero");

    /// What it begins with where a separator follows.
    private static final List<String> PLACEHOLDERS =
            List.of("n", "x", "rc", "any", "all", "else", "otherwise", "everything", "*");

    private OpenTable() {}

    static boolean is(Unit unit) {
        List<Entry> entries = unit.header().entries();
        if (entries.isEmpty()) {
            return false;
        }
        String text = unit.text();
        int from = Contract.offset(unit, unit.header().headings().getFirst());
        int last = Contract.offset(unit, entries.getLast().end());
        int limit = HeaderEnd.of(unit, Integer.MAX_VALUE);
        int behind = 0;
        for (int at = from; at < limit; at = Head.next(text, at)) {
            if (isOpen(text, at, Math.min(limit, Head.end(text, at)))) {
                return true;
            }
            if (at > last && ++behind == LINES_BEHIND) {
                return false;
            }
        }
        return false;
    }

    private static boolean isOpen(String text, int from, int end) {
        int start = from;
        while (start < end && "#|-+\u2022`\"' \t".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (start + 2 < end
                && text.charAt(start) == '*'
                && Character.isLetterOrDigit(text.charAt(start + 2))) {
            start += 2;
        }
        if (start == end || text.startsWith("#>", start - 1)) {
            return false;
        }
        char first = text.charAt(start);
        if (first >= '0' && first <= '9') {
            return isRange(text, start, end);
        }
        if (first == '>' || first == '\u2265') {
            return true;
        }
        int wordEnd = start;
        while (wordEnd < end && !isSeparator(text.charAt(wordEnd))) {
            wordEnd++;
        }
        String word = text.substring(start, wordEnd).toLowerCase(Locale.ROOT);
        int next = wordEnd;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        boolean separated = next < end && "-:=|\u2013".indexOf(text.charAt(next)) >= 0;
        return WORDS.contains(word)
                || (separated && PLACEHOLDERS.contains(word))
                || text.regionMatches(true, start, "any other", 0, 9)
                || text.regionMatches(true, start, "all other", 0, 9)
                || text.regionMatches(true, start, "anything else", 0, 13);
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || ":=|,;`".indexOf(c) >= 0;
    }

    /// `3-9`, `3..9`, `1+`, `1/2`, `1, 2`, `1 or 2`.
    private static boolean isRange(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at < end && (text.charAt(at) == '+' || text.startsWith("..", at))) {
            return true;
        }
        int next = at;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        String rest = text.substring(next, end);
        for (String joint : List.of("-", "\u2013", "/", ",", "or ", "and ", "to ", "& ")) {
            if (rest.startsWith(joint)) {
                String behind = rest.substring(joint.length());
                boolean apart = joint.equals("-") || joint.equals("\u2013");
                String number = apart ? behind : behind.strip();
                // `3 - 5 files are missing` is an entry.
                return !number.isEmpty()
                        && Character.isDigit(number.charAt(0))
                        && (!apart || next == at);
            }
        }
        return false;
    }
}
