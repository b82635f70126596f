package dev.lastword.jvm.history;

import java.util.Locale;
import java.util.Optional;

/// Numbers of bytes as people write them, in powers of 1024.
final class Sizes {

    private static final String UNITS = "KMGTPE";

    private Sizes() {}

    /// In at most five characters: `812`, `1.2K`, `340M`.
    static String text(long bytes) {
        if (bytes < 1024) {
            return Long.toString(bytes);
        }
        int unit = 0;
        double size = bytes / 1024.0;
        while (size >= 999.5 && unit < UNITS.length() - 1) {
            size /= 1024;
            unit++;
        }
        long tenths = Math.round(size * 10);
        return (tenths < 100 ? tenths / 10 + "." + tenths % 10 : Long.toString(Math.round(size)))
                + UNITS.charAt(unit);
    }

    /// Reads `4096`, `500M`, `2g` or `2GiB`.
    static Optional<Long> parse(String text) {
        String size = text.toUpperCase(Locale.ROOT);
        if (size.endsWith("IB")) {
            size = size.substring(0, size.length() - 2);
        } else if (size.endsWith("B")) {
            size = size.substring(0, size.length() - 1);
        }
        int unit = size.isEmpty() ? -1 : UNITS.indexOf(size.charAt(size.length() - 1));
        String digits = unit < 0 ? size : size.substring(0, size.length() - 1);
        Optional<Long> number = Numbers.parse(digits);
        int shift = 10 * (unit + 1);
        return number.filter(n -> n <= Long.MAX_VALUE >> shift).map(n -> n << shift);
    }
}
