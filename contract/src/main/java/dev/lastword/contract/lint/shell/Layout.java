package dev.lastword.contract.lint.shell;

/// How the lines of a script are laid out, for what a fix puts between them.
final class Layout {

    private Layout() {}

    /// What goes between a new statement and the one behind it: a line break and the same
    /// indentation where the old one begins its line, else `; `.
    ///
    /// Lines that end with a carriage return are left alone: a shell would take a new one for a
    /// part of a word.
    static String separator(String text, int offset) {
        int start = offset;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        boolean first = start == 0 || text.charAt(start - 1) == '\n';
        boolean carriage = start > 1 && text.charAt(start - 2) == '\r';
        return first && !carriage ? "\n" + text.substring(start, offset) : "; ";
    }

    /// Whether only blanks, `;` and line breaks stand between two places.
    static boolean isGap(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != ';' && c != '\n') {
                return false;
            }
        }
        return true;
    }

    /// Where a keyword stands behind a place, with nothing but blanks, `;`, line breaks and
    /// comments before it; -1 where something else does.
    static int keyword(String text, int from, String word) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                if (end < 0) {
                    return -1;
                }
                at = end;
            } else if (c == ' ' || c == '\t' || c == ';' || c == '\n' || c == '\r') {
                at++;
            } else {
                return text.startsWith(word, at) ? at : -1;
            }
        }
        return -1;
    }
}
