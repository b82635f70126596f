package dev.lastword.toml;

/// Parts of a document as messages show them: short, on one line, and harmless to a terminal.
final class Shown {

    private static final String HEX = "0123456789ABCDEF";
    private static final int LONGEST = 40;

    private Shown() {}

    /// A character, or the lack of one.
    static String character(int c) {
        return switch (c) {
            case Cursor.END -> "the end of the file";
            case '\n' -> "the end of the line";
            case '\r' -> "a carriage return without a line feed";
            case '\t' -> "a tab";
            case ' ' -> "a space";
            default ->
                    isControl(c)
                            ? "the control character U+" + hex(c, 4)
                            : new StringBuilder("'").appendCodePoint(c).append("'").toString();
        };
    }

    /// A name or a value, cut where it is long.
    static String text(String text) {
        StringBuilder shown = new StringBuilder("'");
        int end = text.length() <= LONGEST ? text.length() : wholeUpTo(text, LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                shown.append("\\u").append(hex(c, 4));
            } else {
                shown.append(c);
            }
        }
        return shown.append(end < text.length() ? "…'" : "'").toString();
    }

    /// A number in hexadecimal.
    static String hex(int number, int digits) {
        StringBuilder hex = new StringBuilder();
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            hex.append(HEX.charAt(number >> shift & 15));
        }
        return hex.toString();
    }

    private static int wholeUpTo(String text, int end) {
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static boolean isControl(int c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0);
    }
}
