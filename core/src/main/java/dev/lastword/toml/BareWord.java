package dev.lastword.toml;

/// Reads the letters, digits and signs of a number, a date or a boolean.
final class BareWord {

    private static final int DATE_LENGTH = "1979-05-27".length();

    private BareWord() {}

    /// All up to the next character that can belong to none of them.
    static String read(Cursor cursor) {
        int start = cursor.index();
        step(cursor);
        // A date may be parted from its time by a space.
        if (cursor.index() - start == DATE_LENGTH
                && cursor.peek() == ' '
                && Digits.isDecimal(cursor.peek(1))
                && Times.looksLike(cursor.since(start))) {
            cursor.step();
            step(cursor);
        }
        return cursor.since(start);
    }

    private static void step(Cursor cursor) {
        while (belongs(cursor.peek())) {
            cursor.step();
        }
    }

    private static boolean belongs(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || Digits.isDecimal(c)
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '.'
                || c == ':';
    }
}
