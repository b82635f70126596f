package dev.lastword.record;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Moments as they are written down.
public final class Timestamps {

    private static final long MILLIS_PER_SECOND = 1000L;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private Timestamps() {}

    /// ISO 8601 in UTC, always with milliseconds.
    public static String iso(long epochMillis) {
        LocalDateTime time = utc(epochMillis);
        return padded(time.getYear(), 4)
                + "-"
                + padded(time.getMonthValue(), 2)
                + "-"
                + padded(time.getDayOfMonth(), 2)
                + "T"
                + padded(time.getHour(), 2)
                + ":"
                + padded(time.getMinute(), 2)
                + ":"
                + padded(time.getSecond(), 2)
                + "."
                + padded(time.getNano() / NANOS_PER_MILLI, 3)
                + "Z";
    }

    /// `2026-11`, in UTC.
    static String month(long epochMillis) {
        LocalDateTime time = utc(epochMillis);
        return padded(time.getYear(), 4) + "-" + padded(time.getMonthValue(), 2);
    }

    private static LocalDateTime utc(long epochMillis) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(epochMillis, MILLIS_PER_SECOND),
                (int) Math.floorMod(epochMillis, MILLIS_PER_SECOND) * NANOS_PER_MILLI,
                ZoneOffset.UTC);
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
