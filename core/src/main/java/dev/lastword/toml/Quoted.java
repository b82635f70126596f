package dev.lastword.toml;

/// Reads strings in the four notations: `"…"` with escapes, `'…'` without, each once or thrice.
final class Quoted {

    private final Cursor cursor;
    private final Position opened;
    private final char quote;
    private final StringBuilder text = new StringBuilder();

    /// Steps over the opening quote.
    private Quoted(Cursor cursor) {
        this.cursor = cursor;
        this.opened = cursor.position();
        this.quote = (char) cursor.peek();
        cursor.step();
    }

    /// Reads a string at whose opening quote the cursor stands.
    static String read(Cursor cursor) {
        boolean thrice = cursor.peek(1) == cursor.peek() && cursor.peek(2) == cursor.peek();
        return thrice ? new Quoted(cursor).lines() : onOneLine(cursor);
    }

    /// Reads a string or a key that cannot go on in the next line.
    static String onOneLine(Cursor cursor) {
        return new Quoted(cursor).line();
    }

    private String line() {
        while (!cursor.accept(quote)) {
            if (cursor.peek() == Cursor.END || cursor.isAtNewline()) {
                throw new Fault(opened, "this string has no closing quote in its line");
            }
            if (isEscape()) {
                new Escape(cursor).appendTo(text);
            } else {
                takeCharacter();
            }
        }
        return text.toString();
    }

    private String lines() {
        cursor.steps(2);
        if (cursor.isAtNewline()) {
            takeNewline();
            text.setLength(0);
        }
        while (!closed()) {
            if (cursor.peek() == Cursor.END) {
                throw new Fault(opened, "this string has no closing quotes");
            }
            if (cursor.isAtNewline()) {
                takeNewline();
            } else if (!isEscape()) {
                takeCharacter();
            } else if (endsLine()) {
                skipToText();
            } else {
                new Escape(cursor).appendTo(text);
            }
        }
        return text.toString();
    }

    /// Steps over quotes: three close the string, and up to two before those belong to it.
    private boolean closed() {
        int quotes = 0;
        while (quotes < 5 && cursor.accept(quote)) {
            quotes++;
        }
        for (int i = quotes < 3 ? 0 : 3; i < quotes; i++) {
            text.append(quote);
        }
        return quotes >= 3;
    }

    private boolean isEscape() {
        return quote == '"' && cursor.peek() == '\\';
    }

    /// Whether nothing but blanks follows the backslash in its line.
    private boolean endsLine() {
        int ahead = 1;
        while (cursor.peek(ahead) == ' ' || cursor.peek(ahead) == '\t') {
            ahead++;
        }
        return cursor.peek(ahead) == '\n'
                || (cursor.peek(ahead) == '\r' && cursor.peek(ahead + 1) == '\n');
    }

    private void skipToText() {
        cursor.step();
        cursor.skipBlanks();
        while (cursor.isAtNewline()) {
            cursor.step();
            cursor.accept('\n');
            cursor.skipBlanks();
        }
    }

    private void takeNewline() {
        if (cursor.accept('\r')) {
            text.append('\r');
        }
        cursor.step();
        text.append('\n');
    }

    private void takeCharacter() {
        int c = cursor.peek();
        cursor.stepOverText("a string");
        text.append((char) c);
    }
}
