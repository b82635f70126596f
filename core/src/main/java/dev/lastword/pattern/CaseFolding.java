package dev.lastword.pattern;

import java.util.Arrays;

/// Which letters are the same under `(?i)`: ASCII, Latin-1, Greek and Cyrillic, and what Unicode's
/// simple case folding (CaseFolding.txt) has to do with the first two.
///
/// The library's tables for all of Unicode would make the native executable larger by more than
/// this whole package.
final class CaseFolding {

    /// First and last of a range of capitals, and how far behind their small letters are.
    private static final int[][] CAPITALS = {
        {'A', 'Z', 32},
        {0xC0, 0xD6, 32},
        {0xD8, 0xDE, 32},
        {0x391, 0x3A1, 32},
        {0x3A3, 0x3AB, 32},
        {0x400, 0x40F, 80},
        {0x410, 0x42F, 32}
    };

    /// Letters that are the same beside that: the signs for Kelvin and Ångström, the long s, the
    /// sharp s, y with diaeresis, micro, and the final sigma.
    private static final int[][] SAME = {
        {'K', 'k', 0x212A},
        {'S', 's', 0x17F},
        {0xC5, 0xE5, 0x212B},
        {0xDF, 0x1E9E},
        {0xFF, 0x178},
        {0xB5, 0x39C, 0x3BC},
        {0x3A3, 0x3C2, 0x3C3}
    };

    private CaseFolding() {}

    /// The set, and every letter that is the same as one in it.
    static SymbolSet fold(SymbolSet set) {
        int[] ranges = new int[2 * set.rangeCount() * (1 + 2 * CAPITALS.length) + 6 * SAME.length];
        int size = 0;
        for (int i = 0; i < set.rangeCount(); i++) {
            ranges[size++] = set.first(i);
            ranges[size++] = set.last(i);
            for (int[] capitals : CAPITALS) {
                int distance = capitals[2];
                int first = Math.max(set.first(i), capitals[0]);
                int last = Math.min(set.last(i), capitals[1]);
                if (first <= last) {
                    ranges[size++] = first + distance;
                    ranges[size++] = last + distance;
                }
                first = Math.max(set.first(i), capitals[0] + distance);
                last = Math.min(set.last(i), capitals[1] + distance);
                if (first <= last) {
                    ranges[size++] = first - distance;
                    ranges[size++] = last - distance;
                }
            }
        }
        for (int[] same : SAME) {
            if (containsOne(set, same)) {
                for (int letter : same) {
                    ranges[size++] = letter;
                    ranges[size++] = letter;
                }
            }
        }
        return SymbolSet.ofRanges(Arrays.copyOf(ranges, size), size);
    }

    private static boolean containsOne(SymbolSet set, int[] letters) {
        for (int letter : letters) {
            if (set.contains(letter)) {
                return true;
            }
        }
        return false;
    }
}
