package dev.lastword.pattern;

import java.util.Arrays;

/// A set of symbols: of what a line consists of.
///
/// A symbol is a Unicode character or [#STRAY]. Sets are kept as ranges.
final class SymbolSet {

    /// Stands for every byte that is no part of a character in UTF-8. It is one symbol more, behind
    /// the last character, so that complements contain it by themselves.
    static final int STRAY = 0x110000;

    static final SymbolSet ALL = of(0, STRAY);

    /// First and last of every range, ascending, with gaps in between.
    private final int[] ranges;

    private SymbolSet(int[] ranges) {
        this.ranges = ranges;
    }

    /// @param ranges first and last of each, in any order; they may overlap
    static SymbolSet of(int... ranges) {
        return ofRanges(ranges, ranges.length);
    }

    /// The union of the ranges in the first `length` numbers.
    static SymbolSet ofRanges(int[] ranges, int length) {
        long[] sorted = new long[length / 2];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) ranges[2 * i] << 32 | ranges[2 * i + 1];
        }
        Arrays.sort(sorted);
        int[] merged = new int[length];
        int size = 0;
        for (long range : sorted) {
            int first = (int) (range >>> 32);
            int last = (int) range;
            if (size > 0 && first <= merged[size - 1] + 1) {
                merged[size - 1] = Math.max(merged[size - 1], last);
            } else {
                merged[size++] = first;
                merged[size++] = last;
            }
        }
        return new SymbolSet(Arrays.copyOf(merged, size));
    }

    SymbolSet and(SymbolSet other) {
        int[] both = Arrays.copyOf(ranges, ranges.length + other.ranges.length);
        System.arraycopy(other.ranges, 0, both, ranges.length, other.ranges.length);
        return ofRanges(both, both.length);
    }

    SymbolSet complement() {
        int[] gaps = new int[ranges.length + 2];
        int size = 0;
        int from = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (from < ranges[i]) {
                gaps[size++] = from;
                gaps[size++] = ranges[i] - 1;
            }
            from = ranges[i + 1] + 1;
        }
        if (from <= STRAY) {
            gaps[size++] = from;
            gaps[size++] = STRAY;
        }
        return new SymbolSet(Arrays.copyOf(gaps, size));
    }

    boolean contains(int symbol) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (symbol <= ranges[i + 1]) {
                return symbol >= ranges[i];
            }
        }
        return false;
    }

    int rangeCount() {
        return ranges.length / 2;
    }

    int first(int range) {
        return ranges[2 * range];
    }

    int last(int range) {
        return ranges[2 * range + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymbolSet set && Arrays.equals(ranges, set.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    @Override
    public String toString() {
        return Arrays.toString(ranges);
    }
}
