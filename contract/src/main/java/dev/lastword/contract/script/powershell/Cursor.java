package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A place in the text of a script that moves on, and what lies between two words.
final class Cursor {
    /// How deep a script may nest. Scripts that people write stay below 50; a thread's stack of
    /// half a megabyte holds several times this.
    static final int DEEPEST = 250;

    /// How many operators and members there may be on one way down the tree: `$a + $b + …` leans to
    /// the left, and is as deep as it is long.
    static final int LONGEST_CHAIN = 1000;

    final String text;
    final List<Comment> comments = new ArrayList<>();
    int at;
    int depth;

    /// The longest way down through operators and members, in what was read last.
    int chained;

    private @Nullable Lines lines;
    private int commentsUpTo;
    private int linesSkippedFrom = -1;
    private int linesSkippedTo;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /// The character here, or NUL at the end.
    char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    char peek(int ahead) {
        return charAt(at + ahead);
    }

    char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    boolean take(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    Range from(int start) {
        return new Range(start, at);
    }

    Failure fail(String reason) {
        return new Failure(at, reason, false);
    }

    /// What is missing, and what it would close.
    void close(char bracket, int open) {
        if (!take(bracket)) {
            throw fail(
                    "no '%s' for the '%s' in line %d: %s"
                            .formatted(bracket, text.charAt(open), line(open), here()));
        }
    }

    void open(char bracket) {
        if (!take(bracket)) {
            throw fail("'%s' expected, not %s".formatted(bracket, here()));
        }
    }

    /// What stands here, for a message.
    String here() {
        if (atEnd()) {
            return "the end of the script";
        }
        char c = peek();
        if (Characters.isNewline(c)) {
            return "the end of line " + line(at);
        }
        return c < ' ' ? "character %d".formatted((int) c) : "'" + c + "'";
    }

    int line(int offset) {
        Lines known = lines;
        if (known == null) {
            known = Lines.of(text);
            lines = known;
        }
        return known.line(offset);
    }

    void deeper() {
        if (++depth > DEEPEST) {
            throw new Failure(at, "nested deeper than %d levels".formatted(DEEPEST), true);
        }
    }

    /// Counts one more operator or member behind what was read last.
    void chain() {
        if (++chained > LONGEST_CHAIN) {
            throw fail("more than %d operators behind each other".formatted(LONGEST_CHAIN));
        }
    }

    /// Skips what may stand between two words of a statement.
    void skipBlanks() {
        while (true) {
            char c = peek();
            if (Characters.isBlank(c)) {
                at++;
            } else if (c == '`' && Characters.isNewline(peek(1))) {
                at++;
                skipNewline();
            } else if (c == '#') {
                skipLineComment();
            } else if (c == '<' && peek(1) == '#') {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    /// Skips what may stand between two statements, but for `;`.
    void skipLines() {
        if (at == linesSkippedFrom) {
            at = linesSkippedTo;
            return;
        }
        int from = at;
        skipBlanks();
        while (Characters.isNewline(peek())) {
            at++;
            skipBlanks();
        }
        linesSkippedFrom = from;
        linesSkippedTo = at;
    }

    void skipSeparators() {
        skipLines();
        while (take(';')) {
            skipLines();
        }
    }

    void skipNewline() {
        take('\r');
        take('\n');
    }

    private void skipLineComment() {
        int start = at;
        while (!atEnd() && !Characters.isNewline(peek())) {
            at++;
        }
        comment(start, false);
    }

    private void skipBlockComment() {
        int start = at;
        int end = text.indexOf("#>", at + 2);
        if (end < 0) {
            at = text.length();
            throw new Failure(start, "no '#>' for this '<#'", true);
        }
        at = end + 2;
        comment(start, true);
    }

    /// Some comments are passed twice, where something has to be looked for behind them.
    private void comment(int start, boolean block) {
        if (start >= commentsUpTo) {
            comments.add(new Comment(from(start), block));
            commentsUpTo = at;
        }
    }

    /// Forgets the comments behind the first ones, because they will be passed again.
    void forgetComments(int first) {
        if (comments.size() > first) {
            commentsUpTo = comments.get(first).range().start();
            comments.subList(first, comments.size()).clear();
            linesSkippedFrom = -1;
        }
    }

    /// The identifier here, in lower case and without moving on; empty where there is none, or
    /// where it is only the beginning of a word.
    String keyword() {
        int end = at;
        while (Characters.isIdentifierPart(charAt(end))) {
            end++;
        }
        return end > at && Characters.endsWord(charAt(end))
                ? text.substring(at, end).toLowerCase(Locale.ROOT)
                : "";
    }

    boolean isKeyword(String word) {
        return text.regionMatches(true, at, word, 0, word.length())
                && Characters.endsWord(charAt(at + word.length()));
    }

    boolean takeKeyword(String word) {
        if (isKeyword(word)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /// The identifier here, taken.
    String identifier() {
        int start = at;
        while (Characters.isIdentifierPart(peek())) {
            at++;
        }
        if (at == start) {
            throw fail("a name expected, not " + here());
        }
        return text.substring(start, at);
    }

    /// The offset behind blanks, newlines and comments, without moving on.
    int nextOffset() {
        int start = at;
        skipLines();
        int next = at;
        at = start;
        return next;
    }
}
