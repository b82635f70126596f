package dev.lastword.toml;

/// Digits of ASCII.
final class Digits {

    private Digits() {}

    /// What a digit counts, in a base of up to 16.
    ///
    /// @return -1 for what is no digit of that base
    static int value(int c, int base) {
        int value = -1;
        if (c >= '0' && c <= '9') {
            value = c - '0';
        } else if (c >= 'a' && c <= 'f') {
            value = c - 'a' + 10;
        } else if (c >= 'A' && c <= 'F') {
            value = c - 'A' + 10;
        }
        return value < base ? value : -1;
    }

    static boolean isDecimal(int c) {
        return c >= '0' && c <= '9';
    }
}
