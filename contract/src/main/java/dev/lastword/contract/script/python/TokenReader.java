package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.text.Normalizer;

/// The tokens of a script, read from front to back, and how deep the reader is in nested things.
final class TokenReader {

    /// Brackets, operators before a value, lambdas and patterns in each other. CPython's tokenizer
    /// gives up at 200 brackets.
    static final int MAX_NESTING = 200;

    private final Tokens tokens;
    private int at;
    private int lastEnd;
    private int nesting;

    TokenReader(Tokens tokens) {
        this.tokens = tokens;
    }

    Kind kind() {
        return tokens.kind(at);
    }

    /// The kind of the token behind the next.
    Kind second() {
        return tokens.kind(Math.min(at + 1, tokens.count() - 1));
    }

    boolean is(Kind kind) {
        return tokens.kind(at) == kind;
    }

    /// Whether the next token is this word, which is no keyword everywhere.
    boolean isWord(String word) {
        return isWord(at, word);
    }

    private boolean isWord(int index, String word) {
        int start = tokens.start(index);
        return tokens.kind(index) == Kind.NAME
                && tokens.end(index) - start == word.length()
                && tokens.text().startsWith(word, start);
    }

    int index() {
        return at;
    }

    /// Where the next token begins.
    int start() {
        return tokens.start(at);
    }

    /// The range from `start` to the end of what was read last.
    Range since(int start) {
        return new Range(start, Math.max(start, lastEnd));
    }

    /// The next token as it is written.
    String text() {
        return tokens.text(at);
    }

    /// Goes on by one token; the last one stays.
    void step() {
        Kind kind = tokens.kind(at);
        if (kind == Kind.END) {
            return;
        }
        if (kind != Kind.NEWLINE && kind != Kind.INDENT && kind != Kind.DEDENT) {
            lastEnd = tokens.end(at);
        }
        at++;
    }

    boolean accept(Kind kind) {
        if (tokens.kind(at) != kind) {
            return false;
        }
        step();
        return true;
    }

    void expect(Kind kind) {
        if (!accept(kind)) {
            throw unexpected(name(kind));
        }
    }

    Identifier identifier() {
        int start = start();
        String name = name();
        return new Identifier(since(start), name);
    }

    /// A name, in the form that Python compares.
    String name() {
        if (!is(Kind.NAME)) {
            throw unexpected(Kind.NAME.text());
        }
        String name = text();
        step();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return Normalizer.normalize(name, Normalizer.Form.NFKC);
            }
        }
        return name;
    }

    SyntaxFault unexpected(String wanted) {
        return new SyntaxFault(
                is(Kind.ERROR) ? tokens.fault(at) : wanted + " is missing before " + name(kind()));
    }

    /// What to call a token in a message.
    private static String name(Kind kind) {
        return kind.compareTo(Kind.ERROR) <= 0 ? kind.text() : "'" + kind.text() + "'";
    }

    void enter() {
        if (++nesting > MAX_NESTING) {
            throw new SyntaxFault("more than " + MAX_NESTING + " things in each other");
        }
    }

    void leave() {
        nesting--;
    }

    boolean isOutermost() {
        return nesting == 1;
    }

    /// A place to come back to.
    record Mark(int at, int lastEnd, int nesting) {}

    Mark mark() {
        return new Mark(at, lastEnd, nesting);
    }

    void reset(Mark mark) {
        at = mark.at();
        lastEnd = mark.lastEnd();
        nesting = mark.nesting();
    }

    /// Goes behind the logical line of the next token, and behind the block that hangs on it.
    void skipStatement() {
        while (!is(Kind.NEWLINE) && !is(Kind.INDENT) && !is(Kind.DEDENT) && !is(Kind.END)) {
            step();
        }
        accept(Kind.NEWLINE);
        int depth = 0;
        while (is(Kind.INDENT) || depth > 0) {
            if (is(Kind.INDENT)) {
                depth++;
            } else if (is(Kind.DEDENT)) {
                depth--;
            }
            step();
        }
    }

    /// The kind of the token behind the bracket that closes the next one.
    Kind behindBrackets() {
        int depth = 0;
        for (int i = at; i < tokens.count(); i++) {
            switch (tokens.kind(i)) {
                case LPAREN, LBRACKET, LBRACE -> depth++;
                case RPAREN, RBRACKET, RBRACE -> {
                    if (--depth == 0) {
                        return tokens.kind(Math.min(i + 1, tokens.count() - 1));
                    }
                }
                case NEWLINE, END -> {
                    return tokens.kind(i);
                }
                default -> {}
            }
        }
        return Kind.END;
    }

    /// Whether this logical line ends with a colon, and the block under it begins with `word`.
    boolean opensBlockOf(String word) {
        int end = at;
        while (tokens.kind(end) != Kind.NEWLINE && tokens.kind(end) != Kind.END) {
            end++;
        }
        return tokens.kind(end) == Kind.NEWLINE
                && tokens.kind(end - 1) == Kind.COLON
                && tokens.kind(end + 1) == Kind.INDENT
                && isWord(end + 2, word);
    }
}
