package dev.lastword.contract.script.python;

import java.math.BigInteger;
import java.util.Optional;

/// Numbers as they are written: `0x_ff`, `1_000`, `1.5e-3`, `2j`.
final class Numbers {

    /// Digits that are read at most. So does CPython with decimal ones, as the time that they take
    /// grows with their square.
    static final int MAX_DIGITS = 4300;

    private Numbers() {}

    /// Where the number ends that begins at `start` with a digit, or with a point and a digit.
    static int end(String text, int start) {
        int base = base(text, start);
        if (base != 10) {
            int end = digits(text, start + 2, base, true);
            return end > start + 2 ? end : start + 1;
        }
        int end = text.charAt(start) == '.' ? start : digits(text, start, 10, false);
        if (at(text, end) == '.') {
            end = digits(text, end + 1, 10, false);
        }
        char e = at(text, end);
        if (e == 'e' || e == 'E') {
            char sign = at(text, end + 1);
            int from = sign == '+' || sign == '-' ? end + 2 : end + 1;
            end = Characters.isDigit(at(text, from)) ? digits(text, from, 10, false) : end;
        }
        char j = at(text, end);
        return j == 'j' || j == 'J' ? end + 1 : end;
    }

    /// The value of a number.
    ///
    /// @return empty where it is an octal number of Python 2, `0777`, or has too many digits
    static Optional<Value> value(String number) {
        if (number.length() == 1) {
            return Optional.of(new Value.Int(BigInteger.valueOf(number.charAt(0) - '0')));
        }
        String plain = number.indexOf('_') < 0 ? number : number.replace("_", "");
        int base = base(number, 0);
        if (base != 10) {
            return whole(plain.substring(2), base);
        }
        char last = plain.charAt(plain.length() - 1);
        if (last == 'j' || last == 'J') {
            double value = Double.parseDouble(plain.substring(0, plain.length() - 1));
            return Optional.of(new Value.Imaginary(value));
        }
        if (isReal(plain)) {
            return Optional.of(new Value.Real(Double.parseDouble(plain)));
        }
        boolean isOctal = plain.charAt(0) == '0' && !isZero(plain);
        return isOctal ? Optional.empty() : whole(plain, 10);
    }

    private static Optional<Value> whole(String digits, int base) {
        if (digits.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        BigInteger value =
                digits.length() <= 15
                        ? BigInteger.valueOf(Long.parseLong(digits, base))
                        : new BigInteger(digits, base);
        return Optional.of(new Value.Int(value));
    }

    private static boolean isReal(String number) {
        return number.indexOf('.') >= 0 || number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
    }

    private static boolean isZero(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static int base(String text, int start) {
        if (text.charAt(start) != '0') {
            return 10;
        }
        return switch (at(text, start + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    /// Where digits end; a `_` stands between two of them, or before the first where `leading`.
    private static int digits(String text, int start, int base, boolean leading) {
        int end = start;
        while (Characters.isDigit(at(text, end), base)
                || (at(text, end) == '_'
                        && (leading || end > start)
                        && Characters.isDigit(at(text, end + 1), base))) {
            end++;
        }
        return end;
    }

    private static char at(String text, int offset) {
        return offset < text.length() ? text.charAt(offset) : 0;
    }
}
