package dev.lastword.toml;

/// Decodes UTF-8 (RFC 3629) and says where it is none, which the library's decoder does not.
final class Utf8 {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Utf8() {}

    /// The text, without a byte order mark at its start.
    static String decode(byte[] utf8) {
        StringBuilder text = new StringBuilder(utf8.length);
        int at = 0;
        while (at < utf8.length) {
            int length = length(utf8[at]);
            int character = length == 0 ? -1 : character(utf8, at, length);
            if (character < 0) {
                throw new Fault(
                        endOf(text), "the byte " + Shown.hex(utf8[at] & 0xFF, 2) + " is no UTF-8");
            }
            if (at > 0 || character != BYTE_ORDER_MARK) {
                text.appendCodePoint(character);
            }
            at += length;
        }
        return text.toString();
    }

    /// How many bytes the character has.
    ///
    /// @return 0 for what begins none
    private static int length(byte first) {
        int b = first & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        if (b < 0xC2 || b > 0xF4) {
            return 0;
        }
        return b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    }

    /// The character of `length` bytes.
    ///
    /// @return -1 where it is cut off, written longer than needed, a surrogate, or beyond Unicode
    private static int character(byte[] utf8, int at, int length) {
        if (length == 1) {
            return utf8[at];
        }
        if (length > utf8.length - at) {
            return -1;
        }
        int character = utf8[at] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            if ((utf8[at + i] & 0xC0) != 0x80) {
                return -1;
            }
            character = character << 6 | (utf8[at + i] & 0x3F);
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return character >= least && isCharacter(character) ? character : -1;
    }

    /// Whether Unicode has it: surrogates are halves, not characters.
    static boolean isCharacter(int code) {
        return code >= 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    }

    private static Position endOf(StringBuilder text) {
        Cursor cursor = new Cursor(text.toString());
        while (cursor.peek() != Cursor.END) {
            cursor.step();
        }
        return cursor.position();
    }
}
