package dev.lastword.jvm.history;

import java.util.Optional;

/// Whole numbers on a command line.
final class Numbers {

    /// More digits than any count has, and fewer than overflow.
    private static final int DIGITS = 18;

    private Numbers() {}

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
