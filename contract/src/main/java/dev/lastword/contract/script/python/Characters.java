package dev.lastword.contract.script.python;

/// Classes of characters. All of these take what is behind the end of the text, which is 0.
final class Characters {

    private Characters() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /// Whether a digit belongs to base 2, 8, 10 or 16.
    static boolean isDigit(int c, int base) {
        return c < 128 && Character.digit(c, base) >= 0;
    }

    static boolean startsName(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        return Character.isUnicodeIdentifierStart(c);
    }

    static boolean continuesName(int c) {
        if (c < 128) {
            return startsName(c) || isDigit(c);
        }
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    static boolean endsLine(int c) {
        return c == '\n' || c == '\r';
    }
}
