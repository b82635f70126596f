package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// A place in a text, and what can be told of the characters there.
///
/// A carriage return before a line feed counts as a blank, so that a script that an editor on
/// Windows saved can be read, though a shell stumbles over it.
final class Cursor {

    static final int END = -1;

    /// How deep commands, words and expressions may lie in each other. The worst of such texts
    /// takes less than half a megabyte of stack, interpreted; a thread has one, if nobody says
    /// otherwise.
    private static final int DEEPEST = 150;

    final String text;
    final Findings findings;

    /// Where each character stands in the script: other than here inside of backquotes that had
    /// backslashes taken away.
    private final IntUnaryOperator offsets;

    /// The offset of the next character.
    int pos;

    /// Where the text ends for now: the end of a here-document, of backquotes, of an expression.
    int limit;

    private int depth;
    private List<HereDocument> pending = new ArrayList<>();

    Cursor(String text, Findings findings, IntUnaryOperator offsets, int depth) {
        this.text = text;
        this.findings = findings;
        this.offsets = offsets;
        this.limit = text.length();
        this.depth = depth;
    }

    int depth() {
        return depth;
    }

    void depth(int value) {
        depth = value;
    }

    /// Goes a level down. [#leave] need not be called on a failure: who catches it sets the depth.
    void enter() {
        if (depth == DEEPEST) {
            throw new Failure("nested more than " + DEEPEST + " deep");
        }
        depth++;
    }

    void leave() {
        depth--;
    }

    Range range(int start, int end) {
        return new Range(offset(start), offset(end));
    }

    int offset(int place) {
        return offsets.applyAsInt(place);
    }

    IntUnaryOperator offsets() {
        return offsets;
    }

    /// From a place to the cursor.
    Range since(int start) {
        return range(start, pos);
    }

    int peek() {
        return at(pos);
    }

    /// The character at a place, [#END] at the limit and behind it.
    int at(int place) {
        return place < limit ? text.charAt(place) : END;
    }

    /// The next such character before the limit, or -1.
    int indexOf(char c, int from) {
        return from < limit ? text.indexOf(c, from, limit) : -1;
    }

    boolean looksAt(String word) {
        return text.startsWith(word, pos) && pos + word.length() <= limit;
    }

    /// Whether a word stands here that is no part of a longer one.
    boolean looksAtWord(String word) {
        return looksAt(word) && endsWord(pos + word.length());
    }

    /// Whether no word goes on at a place.
    boolean endsWord(int place) {
        int c = at(place);
        return isMeta(c) || (c == '\r' && isReturn(place));
    }

    /// Whether a character ends a word that it is not quoted in.
    static boolean isMeta(int c) {
        return switch (c) {
            case END, ' ', '\t', '\n', ';', '&', '|', '(', ')', '<', '>' -> true;
            default -> false;
        };
    }

    static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isName(int c) {
        return isNameStart(c) || isDigit(c);
    }

    /// Whether the carriage return at a place belongs to the end of a line.
    boolean isReturn(int place) {
        return at(place) == '\r' && (at(place + 1) == '\n' || place + 1 == text.length());
    }

    /// The length of a backslash with the line's end behind it; 0 where there is none.
    int continuation(int place) {
        if (at(place) != '\\') {
            return 0;
        }
        if (at(place + 1) == '\n') {
            return 2;
        }
        return at(place + 1) == '\r' && at(place + 2) == '\n' ? 3 : 0;
    }

    /// Goes over blanks, continued lines and a comment, which may all stand between two words.
    void skipBlanks() {
        while (true) {
            int c = peek();
            if (c == ' ' || c == '\t' || (c == '\r' && isReturn(pos))) {
                pos++;
            } else if (c == '\\' && continuation(pos) > 0) {
                pos += continuation(pos);
            } else if (c == '#') {
                skipComment();
                return;
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int start = pos;
        int end = indexOf('\n', pos);
        pos = end < 0 ? limit : end;
        int last = pos > start && isReturn(pos - 1) ? pos - 1 : pos;
        findings.comments.add(new Comment(range(start, last)));
    }

    /// Where a name that starts at a place ends.
    int nameEnd(int place) {
        int end = place;
        if (isNameStart(at(end))) {
            do {
                end++;
            } while (isName(at(end)));
        }
        return end;
    }

    /// A failure that tells what was expected here.
    Failure expected(String what) {
        return new Failure("expected " + what + ", found " + found());
    }

    private String found() {
        int c = peek();
        if (c == END) {
            return pos >= text.length() ? "the end of the script" : "the end of the substitution";
        }
        if (c == '\n') {
            return "the end of the line";
        }
        int end = pos + 1;
        while (!isMeta(c) && end < pos + 20 && !endsWord(end)) {
            end++;
        }
        return "'" + text.substring(pos, Math.min(end, limit)) + "'";
    }

    /// Notes a here-document whose text begins behind the next end of a line.
    void await(HereDocument document) {
        pending.add(document);
    }

    /// Gives the here-documents that were waited for.
    List<HereDocument> takePending() {
        if (pending.isEmpty()) {
            return List.of();
        }
        List<HereDocument> taken = pending;
        pending = new ArrayList<>();
        return taken;
    }

    /// Waits again for those that were taken, and for those of an inner text that ended before
    /// theirs began.
    void putBack(List<HereDocument> outer, List<HereDocument> inner) {
        if (outer.isEmpty()) {
            pending = inner.isEmpty() ? pending : inner;
        } else {
            outer.addAll(inner);
            pending = outer;
        }
    }

    /// Where the text inside of `((` ends: at the first of its two closing parentheses. Like bash,
    /// decides by parentheses and quotes alone whether an expression or two subshells begin.
    ///
    /// @param start behind both opening parentheses
    /// @return -1 where they are two subshells
    int arithmeticEnd(int start) {
        if (!findings.maySpend(0)) {
            return -1;
        }
        int open = 0;
        for (int i = start; i < limit; i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '\'', '"', '`' -> i = quoteEnd(i);
                case '(' -> open++;
                case ')' -> {
                    if (open == 0) {
                        findings.maySpend(i - start);
                        return at(i + 1) == ')' ? i : -1;
                    }
                    open--;
                }
                default -> {
                    // Anything else is part of the expression.
                }
            }
            if (i < 0) {
                break;
            }
        }
        findings.maySpend(limit - start);
        return -1;
    }

    /// Where the subscript ends that begins with the `[` at a place.
    ///
    /// @return the place of the `]`, or -1 where there is none in this line
    int subscriptEnd(int start) {
        if (!findings.maySpend(0)) {
            return -1;
        }
        int open = 0;
        int i = start + 1;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == ']' && open == 0) {
                findings.maySpend(i - start);
                return i;
            }
            switch (c) {
                case '\n' -> {
                    findings.maySpend(i - start);
                    return -1;
                }
                case '\\' -> i++;
                case '\'', '"', '`' -> {
                    i = quoteEnd(i);
                    if (i < 0) {
                        findings.maySpend(limit - start);
                        return -1;
                    }
                }
                case '[' -> open++;
                case ']' -> open--;
                default -> {
                    // Anything else is part of the subscript.
                }
            }
            i++;
        }
        findings.maySpend(i - start);
        return -1;
    }

    /// The place of the quote that closes the one at a place; -1 where there is none.
    private int quoteEnd(int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i;
            }
            if (c == '\\' && quote != '\'') {
                i++;
            }
        }
        return -1;
    }
}
