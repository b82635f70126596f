package dev.lastword.jvm.history;

/// Recorded text that is to be one line among ours: no character of it controls a terminal.
public final class SafeText {

    private SafeText() {}

    /// The same with control characters in caret form, `^[` for ESC. What others call C1, and what
    /// breaks or turns round a line, becomes U+FFFD.
    public static String line(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.substring(0, at));
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isPlain(c)) {
                safe.append(c);
            } else if (c < ' ' || c == 0x7f) {
                safe.append('^').append((char) (c ^ 0x40));
            } else {
                safe.append('\ufffd');
            }
        }
        return safe.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' '
                && (c < 0x7f
                        || (c >= 0xa0
                                && !(c >= 0x2028 && c <= 0x202e)
                                && !(c >= 0x2066 && c <= 0x2069)));
    }

    /// At most so many characters; `…` stands for the rest.
    public static String cut(String text, int width) {
        if (text.codePointCount(0, text.length()) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }
}
