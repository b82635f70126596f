package dev.lastword.toml;

/// Reads what a backslash begins in a string.
final class Escape {

    private final Cursor cursor;
    private final Position at;

    /// @param cursor at the backslash
    Escape(Cursor cursor) {
        this.cursor = cursor;
        this.at = cursor.position();
    }

    void appendTo(StringBuilder text) {
        cursor.step();
        switch (cursor.peek()) {
            case 'b' -> take(text, '\b');
            case 't' -> take(text, '\t');
            case 'n' -> take(text, '\n');
            case 'f' -> take(text, '\f');
            case 'r' -> take(text, '\r');
            case '"' -> take(text, '"');
            case '\\' -> take(text, '\\');
            case 'u' -> text.appendCodePoint(code(4));
            case 'U' -> text.appendCodePoint(code(8));
            default ->
                    throw new Fault(
                            at,
                            "a backslash cannot be followed by "
                                    + Shown.character(cursor.peekWhole())
                                    + "; write \\\\ for a backslash, or use single quotes");
        }
    }

    private void take(StringBuilder text, char c) {
        cursor.step();
        text.append(c);
    }

    private int code(int digits) {
        cursor.step();
        int code = 0;
        int start = cursor.index();
        for (int i = 0; i < digits; i++) {
            int digit = Digits.value(cursor.peek(), 16);
            if (digit < 0) {
                throw new Fault(at, "this escape needs " + digits + " hexadecimal digits");
            }
            code = code << 4 | digit;
            cursor.step();
        }
        if (!Utf8.isCharacter(code)) {
            throw new Fault(at, "Unicode has no character " + cursor.since(start));
        }
        return code;
    }
}
