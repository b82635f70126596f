package dev.lastword.toml;

/// Reads dates and times (RFC 3339), and requires that the calendar has them.
final class Times {

    private final String word;
    private final Position at;
    private int next;

    private Times(String word, Position at) {
        this.word = word;
        this.at = at;
    }

    /// Whether it begins as no number does: `12:` or `1979-`.
    static boolean looksLike(String word) {
        int digits = 0;
        while (digits < word.length() && Digits.isDecimal(word.charAt(digits))) {
            digits++;
        }
        return digits < word.length()
                && (word.charAt(digits) == ':' || (digits > 0 && word.charAt(digits) == '-'));
    }

    static TomlTime read(String word, Position at) {
        return new TomlTime(at, new Times(word, at).kind(), word);
    }

    private TomlTime.Kind kind() {
        if (word.length() > 2 && word.charAt(2) == ':') {
            time();
            requireDone();
            return TomlTime.Kind.LOCAL_TIME;
        }
        date();
        if (isDone()) {
            return TomlTime.Kind.LOCAL_DATE;
        }
        if (!accept('T') && !accept('t') && !accept(' ')) {
            throw malformed();
        }
        time();
        if (isDone()) {
            return TomlTime.Kind.LOCAL_DATE_TIME;
        }
        offset();
        requireDone();
        return TomlTime.Kind.OFFSET_DATE_TIME;
    }

    private void date() {
        int year = digits(4);
        expect('-');
        int month = within("month", digits(2), 1, 12);
        expect('-');
        int day = within("day", digits(2), 1, 31);
        if (day > daysOf(month, year)) {
            throw fault("names a day that its month does not have");
        }
    }

    private void time() {
        within("hour", digits(2), 0, 23);
        expect(':');
        within("minute", digits(2), 0, 59);
        expect(':');
        // RFC 3339, 5.7: the last minute of a month may have a leap second.
        within("second", digits(2), 0, 60);
        if (accept('.')) {
            do {
                digits(1);
            } while (Digits.isDecimal(peek()));
        }
    }

    private void offset() {
        if (accept('Z') || accept('z')) {
            return;
        }
        if (!accept('+') && !accept('-')) {
            throw malformed();
        }
        within("hour of the offset", digits(2), 0, 23);
        expect(':');
        within("minute of the offset", digits(2), 0, 59);
    }

    private static int daysOf(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (!Digits.isDecimal(peek())) {
                throw malformed();
            }
            value = value * 10 + peek() - '0';
            next++;
        }
        return value;
    }

    private int within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw fault("has no " + what + " from " + least + " to " + most);
        }
        return value;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw malformed();
        }
    }

    private boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        next++;
        return true;
    }

    private void requireDone() {
        if (!isDone()) {
            throw malformed();
        }
    }

    private int peek() {
        return isDone() ? Cursor.END : word.charAt(next);
    }

    private boolean isDone() {
        return next == word.length();
    }

    private Fault malformed() {
        return fault(
                "is no date or time; they look like 1979-05-27, 07:32:00, or"
                        + " 1979-05-27T07:32:00Z, and a string needs quotes");
    }

    private Fault fault(String reason) {
        return new Fault(at, Shown.text(word) + " " + reason);
    }
}
