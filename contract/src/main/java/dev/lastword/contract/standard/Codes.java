package dev.lastword.contract.standard;

import java.util.Optional;

/// The codes that a line of a table speaks of.
public sealed interface Codes {

    /// The codes from the first to the last, often only one.
    record Range(long first, long last) implements Codes {
        public Range {
            if (first > last) {
                throw new IllegalArgumentException(first + "-" + last + " runs backwards");
            }
        }
    }

    /// One bit of a mask.
    record Bit(long bit) implements Codes {
        public Bit {
            if (Long.bitCount(bit) != 1) {
                throw new IllegalArgumentException(bit + " is not one bit");
            }
        }
    }

    /// Every code that no other line names.
    record Other() implements Codes {}

    /// Whether the line names this very code.
    default boolean names(long code) {
        return switch (this) {
            case Range(long first, long last) -> first <= code && code <= last;
            case Bit(long bit) -> bit == code;
            case Other() -> false;
        };
    }

    /// Reads the first field of a line: `1`, `0xC0000005`, `200-242`, `&8` or `*`.
    static Optional<Codes> parse(String text) {
        try {
            if (text.equals("*")) {
                return Optional.of(new Other());
            }
            if (text.startsWith("&")) {
                return Optional.of(new Bit(Long.decode(text.substring(1))));
            }
            int dash = text.indexOf('-', 1);
            long first = Long.decode(dash < 0 ? text : text.substring(0, dash));
            return Optional.of(
                    new Range(first, dash < 0 ? first : Long.decode(text.substring(dash + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
