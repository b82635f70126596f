package dev.lastword.contract.script.python;

/// How a string begins: `"`, `'''`, `rb"`, `f'`.
///
/// @param end offset behind the quotes
/// @param quote `"` or `'`
/// @param quotes how many there are, 1 or 3
record StringStart(
        int end,
        char quote,
        int quotes,
        boolean isRaw,
        boolean isBytes,
        boolean isFormatted,
        boolean isTemplate) {

    private static final int LONGEST_PREFIX = 2;

    /// Whether a string begins with letters at `offset`.
    static boolean isPrefixed(String text, int offset) {
        int length = prefix(text, offset);
        return length > 0
                && switch (length == 1 ? 0 : kinds(text, offset)) {
                    case 0, RAW | BYTES, RAW | FORMATTED, RAW | TEMPLATE -> true;
                    default -> false;
                };
    }

    private static final int RAW = 1;
    private static final int BYTES = 2;
    private static final int FORMATTED = 4;
    private static final int TEMPLATE = 8;
    private static final int UNICODE = 16;

    /// How many letters of a prefix stand before a quote; 0 where no quote follows.
    private static int prefix(String text, int offset) {
        int end = offset;
        while (end < text.length() && end - offset <= LONGEST_PREFIX) {
            char c = text.charAt(end);
            if (c == '"' || c == '\'') {
                return end - offset;
            }
            if (kind(c) == 0) {
                return 0;
            }
            end++;
        }
        return 0;
    }

    private static int kind(char c) {
        return switch (c) {
            case 'r', 'R' -> RAW;
            case 'b', 'B' -> BYTES;
            case 'f', 'F' -> FORMATTED;
            case 't', 'T' -> TEMPLATE;
            case 'u', 'U' -> UNICODE;
            default -> 0;
        };
    }

    /// The kinds of all letters before the quote; two of the same kind are none that go together.
    private static int kinds(String text, int offset) {
        int kinds = 0;
        for (int i = offset; kind(text.charAt(i)) != 0; i++) {
            kinds |= kind(text.charAt(i));
        }
        return kinds;
    }

    /// The string that begins at `offset`, where one does.
    static StringStart at(String text, int offset) {
        int kinds = kinds(text, offset);
        int end = offset + prefix(text, offset);
        char quote = text.charAt(end);
        boolean isTriple = text.startsWith(quote == '"' ? "\"\"\"" : "'''", end);
        return new StringStart(
                end + (isTriple ? 3 : 1),
                quote,
                isTriple ? 3 : 1,
                (kinds & RAW) != 0,
                (kinds & BYTES) != 0,
                (kinds & (FORMATTED | TEMPLATE)) != 0,
                (kinds & TEMPLATE) != 0);
    }

    boolean isTriple() {
        return quotes == 3;
    }

    /// Whether the string ends at `offset`.
    boolean isClosedAt(String text, int offset) {
        return text.charAt(offset) == quote
                && (quotes == 1
                        || (offset + 2 < text.length()
                                && text.charAt(offset + 1) == quote
                                && text.charAt(offset + 2) == quote));
    }
}
