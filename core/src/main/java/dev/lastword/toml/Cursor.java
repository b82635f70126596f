package dev.lastword.toml;

/// A text that is read from front to back, and the place that has been reached.
final class Cursor {

    /// What is seen behind the last character.
    static final int END = -1;

    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    Cursor(String text) {
        this.text = text;
    }

    /// The next UTF-16 unit, or [#END].
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    /// The next character as a whole, for messages.
    int peekWhole() {
        return at < text.length() ? text.codePointAt(at) : END;
    }

    Position position() {
        return new Position(line, column);
    }

    /// Goes on by one UTF-16 unit.
    void step() {
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    void steps(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    /// Steps over `c`, where that comes next.
    boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        step();
        return true;
    }

    /// Whether a line ends here, with or without a carriage return.
    boolean isAtNewline() {
        return peek() == '\n' || (peek() == '\r' && peek(1) == '\n');
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            step();
        }
    }

    /// Skips what may stand between the values of an array.
    void skipBlanksAndLines() {
        skipBlanks();
        while (isAtNewline() || peek() == '#') {
            endLine();
            skipBlanks();
        }
    }

    /// Skips the rest of a line, which may only be blanks and a comment.
    void endLine() {
        skipBlanks();
        if (accept('#')) {
            while (!isAtNewline() && peek() != END) {
                stepOverText("a comment");
            }
        }
        if (isAtNewline()) {
            steps(peek() == '\r' ? 2 : 1);
        } else if (peek() != END) {
            throw unexpected("the end of the line");
        }
    }

    /// Steps over one unit, which may be anything but a control character.
    void stepOverText(String where) {
        int c = peek();
        if ((c < ' ' && c != '\t') || c == 0x7F) {
            throw fault(where + " cannot contain " + Shown.character(c));
        }
        step();
    }

    int index() {
        return at;
    }

    /// What was read since [#index()] was `start`.
    String since(int start) {
        return text.substring(start, at);
    }

    Fault fault(String reason) {
        return new Fault(position(), reason);
    }

    Fault unexpected(String wanted) {
        return fault("expected " + wanted + ", found " + Shown.character(peekWhole()));
    }
}
