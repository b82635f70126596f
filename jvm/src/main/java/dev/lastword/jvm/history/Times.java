package dev.lastword.jvm.history;

import dev.lastword.cli.Durations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Points in time and lengths of time, for people.
final class Times {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Times() {}

    /// `2026-11-24 18:56`
    static String minute(long epochMillis, ZoneId zone) {
        return local(epochMillis, zone).substring(0, 16).replace('T', ' ');
    }

    /// `2026-11-24 18:56:44`
    static String second(long epochMillis, ZoneId zone) {
        return local(epochMillis, zone).substring(0, 19).replace('T', ' ');
    }

    /// ISO 8601 in UTC with milliseconds, as in start.json.
    static String iso(long epochMillis) {
        return local(epochMillis, ZoneOffset.UTC) + "Z";
    }

    private static String local(long epochMillis, ZoneId zone) {
        Instant instant = Instant.ofEpochMilli(epochMillis);
        LocalDateTime time = LocalDateTime.ofInstant(instant, zone);
        StringBuilder text = new StringBuilder(24);
        padded(text, time.getYear(), 4).append('-');
        padded(text, time.getMonthValue(), 2).append('-');
        padded(text, time.getDayOfMonth(), 2).append('T');
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        padded(text, time.getSecond(), 2).append('.');
        return padded(text, time.getNano() / 1_000_000, 3).toString();
    }

    private static StringBuilder padded(StringBuilder text, int number, int width) {
        int limit = 10;
        for (int digits = 1; digits < width; digits++, limit *= 10) {
            if (number < limit) {
                text.append("0".repeat(width - digits));
                break;
            }
        }
        return text.append(number);
    }

    /// The folder of a month, `2026-11`, in UTC.
    static String month(long epochMillis) {
        return iso(epochMillis).substring(0, 7);
    }

    /// A length in at most six characters: `7ms`, `1.2s`, `3m05s`, `2h05m`, `12d03h`.
    static String length(long millis) {
        if (millis < 1000) {
            return Math.max(0, millis) + "ms";
        }
        if (millis < MINUTE) {
            return millis / 1000 + "." + millis % 1000 / 100 + "s";
        }
        return millis < HOUR
                ? two(millis / MINUTE, "m", millis % MINUTE / 1000, "s")
                : millis < DAY
                        ? two(millis / HOUR, "h", millis % HOUR / MINUTE, "m")
                        : two(millis / DAY, "d", millis % DAY / HOUR, "h");
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return large + unit + (small < 10 ? "0" : "") + small + smallUnit;
    }

    /// Reads `2026-11-01`, a date with a time, or an age that has a unit, as `2h`.
    ///
    /// @return milliseconds since 1970 UTC; empty where it is none of these
    static Optional<Long> parse(String text, long nowMillis, ZoneId zone) {
        if (text.indexOf('-') < 0) {
            boolean unit = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
            return unit
                    ? Durations.parse(text).map(age -> nowMillis - age.toMillis())
                    : Optional.empty();
        }
        try {
            String iso = text.replace(' ', 'T');
            if (iso.indexOf('T') < 0) {
                return Optional.of(
                        LocalDate.parse(iso).atStartOfDay(zone).toInstant().toEpochMilli());
            }
            char last = iso.charAt(iso.length() - 1);
            boolean offset = last == 'Z' || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 10;
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                            : LocalDateTime.parse(iso).atZone(zone).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }
}
