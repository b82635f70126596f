package dev.lastword.jvm.history;

import java.util.Optional;

/// Numbers as people read and write them.
final class Numbers {

    /// More digits than any count has, and fewer than overflow.
    private static final int DIGITS = 18;

    private Numbers() {}

    /// With a comma after every three digits from the right: `2,310`.
    static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        int least = number < 0 ? 2 : 1;
        for (int at = text.length() - 3; at >= least; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /// A share with one decimal, as in `89.1 %`. What is left out is cut off and not rounded, so
    /// that only all of it is 100 %.
    ///
    /// @return a dash where there is no whole
    static String percent(long part, long whole) {
        if (whole <= 0) {
            return "-";
        }
        long tenths = (long) (Math.abs(part) * 1000.0 / whole);
        return (part < 0 ? "-" : "") + tenths / 10 + "." + tenths % 10 + " %";
    }

    /// Reads one that is not below zero.
    static Optional<Long> parse(String text) {
        if (text.isEmpty() || text.length() > DIGITS) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Long.parseLong(text));
    }
}
