package dev.lastword.policy;

import java.time.Duration;
import java.util.Optional;

/// Spans of time as people write them for timeout(1) and sleep(1): `30`, `1.5m`, `250ms`.
public final class Spans {

    /// Longer than any run, and far from where nanoseconds overflow.
    private static final long LARGEST_MILLIS = 36_500L * 86_400_000L;

    private Spans() {}

    /// Reads one.
    ///
    /// @return empty where `text` is no duration, or one of more than a hundred years
    public static Optional<Duration> parse(String text) {
        int end = 0;
        while (end < text.length() && isDigitOrPoint(text.charAt(end))) {
            end++;
        }
        long unitMillis = unitMillis(text.substring(end));
        String number = text.substring(0, end);
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String fraction = point < 0 ? "" : number.substring(point + 1);
        if (unitMillis == 0
                || whole.length() + fraction.length() == 0
                || whole.length() > 15
                || fraction.indexOf('.') >= 0) {
            return Optional.empty();
        }
        long wholes = whole.isEmpty() ? 0 : Long.parseLong(whole);
        if (wholes > LARGEST_MILLIS / unitMillis) {
            return Optional.empty();
        }
        double fractions = fraction.isEmpty() ? 0 : Double.parseDouble("0." + fraction);
        long nanos = (long) (fractions * unitMillis * 1_000_000.0);
        return Optional.of(Duration.ofMillis(wholes * unitMillis).plusNanos(nanos));
    }

    private static boolean isDigitOrPoint(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    /// Milliseconds in a unit.
    ///
    /// @return 0 for what is no unit
    private static long unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "", "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            default -> 0;
        };
    }
}
