package dev.lastword.contract.script.python;

/// What the escapes in a string stand for (String and Bytes literals, in the Python Language
/// Reference).
final class Escapes {

    private static final char UNKNOWN = '\ufffd';

    private Escapes() {}

    /// The value of what stands between quotes. Every line break is one `\n`.
    static String resolve(String text, boolean isRaw, boolean isBytes) {
        boolean isPlain = isRaw || text.indexOf('\\') < 0;
        if (isPlain && text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\r') {
                at += text.startsWith("\n", at + 1) ? 2 : 1;
                value.append('\n');
            } else if (c == '\\' && !isPlain && at + 1 < text.length()) {
                at = escape(text, at + 1, isBytes, value);
            } else {
                value.append(c);
                at++;
            }
        }
        return value.toString();
    }

    /// Appends what is meant from `at` on, behind a backslash.
    ///
    /// @return where the escape ends
    private static int escape(String text, int at, boolean isBytes, StringBuilder value) {
        char c = text.charAt(at);
        switch (c) {
            case '\n' -> {}
            case '\r' -> {
                return text.startsWith("\n", at + 1) ? at + 2 : at + 1;
            }
            case '\\', '\'', '"' -> value.append(c);
            case 'a' -> value.append('\u0007');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'v' -> value.append('\u000b');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(text, at, isBytes, value);
            }
            case 'x' -> {
                return hexadecimal(text, at + 1, 2, value);
            }
            case 'u', 'U', 'N' -> {
                if (!isBytes) {
                    return unicode(text, at, value);
                }
                value.append('\\').append(c);
            }
            default -> value.append('\\').append(c);
        }
        return at + 1;
    }

    private static int unicode(String text, int at, StringBuilder value) {
        return switch (text.charAt(at)) {
            case 'u' -> hexadecimal(text, at + 1, 4, value);
            case 'U' -> hexadecimal(text, at + 1, 8, value);
            default -> named(text, at + 1, value);
        };
    }

    private static int octal(String text, int start, boolean isBytes, StringBuilder value) {
        int end = start;
        int code = 0;
        while (end < text.length() && end < start + 3 && isOctal(text.charAt(end))) {
            code = code * 8 + (text.charAt(end) - '0');
            end++;
        }
        value.append((char) (isBytes ? code & 0xff : code));
        return end;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    private static int hexadecimal(String text, int start, int digits, StringBuilder value) {
        int code = 0;
        for (int i = start; i < start + digits; i++) {
            int digit =
                    i < text.length() && text.charAt(i) < 128
                            ? Character.digit(text.charAt(i), 16)
                            : -1;
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                throw new SyntaxFault("an escape in a string is cut short or too large");
            }
            code = code * 16 + digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw new SyntaxFault("an escape in a string is cut short or too large");
        }
        value.appendCodePoint(code);
        return start + digits;
    }

    private static int named(String text, int start, StringBuilder value) {
        int end = text.indexOf('}', start);
        if (end <= start + 1 || text.charAt(start) != '{') {
            throw new SyntaxFault("\\N in a string has no {name}");
        }
        try {
            value.appendCodePoint(Character.codePointOf(text.substring(start + 1, end)));
        } catch (IllegalArgumentException e) {
            value.append(UNKNOWN);
        }
        return end + 1;
    }
}
