package dev.lastword.contract.exits.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A set of numbers from 0 to 255, one bit for each.
record Codes(long a, long b, long c, long d) {

    static final Codes NONE = new Codes(0, 0, 0, 0);
    static final Codes ZERO = of(0);
    static final Codes ALL = new Codes(-1, -1, -1, -1);

    static Codes of(int... numbers) {
        long[] bits = new long[4];
        for (int number : numbers) {
            bits[number >> 6] |= 1L << number;
        }
        return new Codes(bits[0], bits[1], bits[2], bits[3]);
    }

    boolean isEmpty() {
        return (a | b | c | d) == 0;
    }

    int size() {
        return Long.bitCount(a) + Long.bitCount(b) + Long.bitCount(c) + Long.bitCount(d);
    }

    boolean contains(int number) {
        long bits =
                switch (number >> 6) {
                    case 0 -> a;
                    case 1 -> b;
                    case 2 -> c;
                    default -> d;
                };
        return (bits & (1L << number)) != 0;
    }

    Codes or(Codes other) {
        return new Codes(a | other.a, b | other.b, c | other.c, d | other.d);
    }

    Codes without(Codes other) {
        return new Codes(a & ~other.a, b & ~other.b, c & ~other.c, d & ~other.d);
    }

    Codes where(IntPredicate holds) {
        long[] bits = new long[4];
        for (int number = 0; number < 256; number++) {
            if (contains(number) && holds.test(number)) {
                bits[number >> 6] |= 1L << number;
            }
        }
        return new Codes(bits[0], bits[1], bits[2], bits[3]);
    }

    /// Its members, the smallest first.
    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>(size());
        for (int i = 0; i < 256; i++) {
            if (contains(i)) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    // Written out: what a record makes for itself costs a JVM that starts some milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Codes other
                && a == other.a
                && b == other.b
                && c == other.c
                && d == other.d;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(a + 31 * (b + 31 * (c + 31 * d)));
    }
}
