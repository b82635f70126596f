package dev.lastword.toml;

/// Reads integers and floats.
final class Numbers {

    private final String word;
    private final Position at;

    /// The digits, signs, point and exponent, as Java writes them: without underscores.
    private final StringBuilder plain = new StringBuilder();

    private int next;

    private Numbers(String word, Position at) {
        this.word = word;
        this.at = at;
    }

    static TomlValue read(String word, Position at) {
        return new Numbers(word, at).number();
    }

    private TomlValue number() {
        boolean negative = peek() == '-';
        if (negative || peek() == '+') {
            next++;
        }
        String rest = word.substring(next);
        if (rest.equals("inf")) {
            return new TomlFloat(
                    at, negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (rest.equals("nan")) {
            return new TomlFloat(at, Double.NaN);
        }
        int base = base(rest);
        if (base != 10) {
            if (next > 0) {
                throw fault("cannot have a sign before its base");
            }
            next += 2;
            digits(base);
            return integer(base, false);
        }
        if (!Digits.isDecimal(peek())) {
            throw noValue();
        }
        int leading = next;
        digits(10);
        if (word.charAt(leading) == '0' && next > leading + 1) {
            throw fault("cannot begin with a zero");
        }
        return isDone() ? integer(10, negative) : decimal(negative);
    }

    private TomlFloat decimal(boolean negative) {
        if (peek() == '.') {
            plain.append('.');
            next++;
            digits(10);
        }
        if (peek() == 'e' || peek() == 'E') {
            plain.append('e');
            next++;
            if (peek() == '-' || peek() == '+') {
                plain.append((char) peek());
                next++;
            }
            digits(10);
        }
        if (!isDone()) {
            throw noValue();
        }
        double value = Double.parseDouble(plain.toString());
        return new TomlFloat(at, negative ? -value : value);
    }

    private static int base(String rest) {
        if (rest.length() < 2 || rest.charAt(0) != '0') {
            return 10;
        }
        return switch (rest.charAt(1)) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 10;
        };
    }

    /// Steps over at least one digit, with single underscores between digits.
    private void digits(int base) {
        boolean wasDigit = false;
        while (peek() == '_' || Digits.value(peek(), base) >= 0) {
            boolean isDigit = peek() != '_';
            if (!isDigit && !wasDigit) {
                throw fault("needs a digit before each underscore");
            }
            if (isDigit) {
                plain.append((char) peek());
            }
            wasDigit = isDigit;
            next++;
        }
        if (!wasDigit) {
            throw isDone() ? fault("needs a digit at its end") : noValue();
        }
    }

    private TomlInteger integer(int base, boolean negative) {
        if (!isDone()) {
            throw noValue();
        }
        // Counted downwards, because there is one more negative number than there are positive.
        long least = negative ? Long.MIN_VALUE : -Long.MAX_VALUE;
        long value = 0;
        for (int i = 0; i < plain.length(); i++) {
            int digit = Digits.value(plain.charAt(i), base);
            if (value < (least + digit) / base) {
                throw fault("does not fit into 64 bits");
            }
            value = value * base - digit;
        }
        return new TomlInteger(at, negative ? value : -value);
    }

    private int peek() {
        return isDone() ? Cursor.END : word.charAt(next);
    }

    private boolean isDone() {
        return next == word.length();
    }

    private Fault noValue() {
        return fault("is no value; a string needs quotes");
    }

    private Fault fault(String reason) {
        return new Fault(at, Shown.text(word) + " " + reason);
    }
}
