package dev.lastword.contract.script.powershell;

import java.util.Locale;
import java.util.OptionalLong;

/// Numbers: `3`, `0x1F`, `0b11`, `1.5e3`, `10mb`, `7ul`.
final class Numbers {

    private Numbers() {}

    /// The offset behind the number here, with its sign if it has one; 0 where there is none.
    static int endOfSigned(Cursor cursor) {
        char c = cursor.peek();
        boolean signed = c == '+' || Characters.isDash(c);
        return end(cursor, cursor.at + (signed ? 1 : 0));
    }

    /// The offset behind the number at an offset; 0 where there is none.
    static int end(Cursor cursor, int start) {
        char c = cursor.charAt(start);
        if (!Characters.isDigit(c) && !(c == '.' && Characters.isDigit(cursor.charAt(start + 1)))) {
            return 0;
        }
        int end = start;
        char kind = lower(cursor.charAt(start + 1));
        if (c == '0' && kind == 'x' && isHex(cursor.charAt(start + 2))) {
            end += 2;
            while (isHex(cursor.charAt(end))) {
                end++;
            }
        } else if (c == '0' && kind == 'b' && isBinary(cursor.charAt(start + 2))) {
            end += 2;
            while (isBinary(cursor.charAt(end))) {
                end++;
            }
        } else {
            end = decimalEnd(cursor, start);
        }
        return multiplierEnd(cursor, suffixEnd(cursor, end));
    }

    private static int decimalEnd(Cursor cursor, int start) {
        int end = digitsEnd(cursor, start);
        if (cursor.charAt(end) == '.' && cursor.charAt(end + 1) != '.') {
            int fraction = digitsEnd(cursor, end + 1);
            // `1.ToString` is no number, `1.` is one.
            if (fraction > end + 1 || !Characters.isIdentifierStart(cursor.charAt(end + 1))) {
                end = fraction;
            }
        }
        if (lower(cursor.charAt(end)) == 'e') {
            int exponent = end + 1;
            char sign = cursor.charAt(exponent);
            if (sign == '+' || Characters.isDash(sign)) {
                exponent++;
            }
            int exponentEnd = digitsEnd(cursor, exponent);
            if (exponentEnd > exponent) {
                end = exponentEnd;
            }
        }
        return end;
    }

    private static int digitsEnd(Cursor cursor, int start) {
        int end = start;
        while (Characters.isDigit(cursor.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int suffixEnd(Cursor cursor, int start) {
        char c = lower(cursor.charAt(start));
        if (c == 'u') {
            char next = lower(cursor.charAt(start + 1));
            return next == 'l' || next == 's' || next == 'y' ? start + 2 : start + 1;
        }
        return c == 'l' || c == 'd' || c == 's' || c == 'y' || c == 'n' ? start + 1 : start;
    }

    private static int multiplierEnd(Cursor cursor, int start) {
        return "kmgtp".indexOf(lower(cursor.charAt(start))) >= 0
                        && lower(cursor.charAt(start + 1)) == 'b'
                ? start + 2
                : start;
    }

    private static boolean isHex(char c) {
        char lower = lower(c);
        return Characters.isDigit(c) || (lower >= 'a' && lower <= 'f');
    }

    private static boolean isBinary(char c) {
        return c == '0' || c == '1';
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /// Takes the number that ends there.
    static Expression upTo(Cursor cursor, int end) {
        int start = cursor.at;
        String text = cursor.text.substring(start, end);
        cursor.at = end;
        return new Expression.NumberConstant(cursor.from(start), text, integer(text));
    }

    private static OptionalLong integer(String number) {
        String text = number.toLowerCase(Locale.ROOT);
        boolean negative = Characters.isDash(text.charAt(0));
        if (negative || text.charAt(0) == '+') {
            text = text.substring(1);
        }
        int scale = 0;
        if (text.endsWith("b") && text.length() > 1) {
            int index = "kmgtp".indexOf(text.charAt(text.length() - 2));
            if (index >= 0) {
                scale = 10 * (index + 1);
                text = text.substring(0, text.length() - 2);
            }
        }
        int radix = text.startsWith("0x") ? 16 : text.startsWith("0b") ? 2 : 10;
        int start = radix == 10 ? 0 : 2;
        int end = text.length();
        while (end > start && Character.digit(text.charAt(end - 1), radix) < 0) {
            end--;
        }
        String digits = text.substring(start, end);
        try {
            long value = Long.parseLong(digits, radix);
            long scaled = Math.multiplyExact(value, 1L << scale);
            return OptionalLong.of(negative ? -scaled : scaled);
        } catch (NumberFormatException | ArithmeticException _) {
            return OptionalLong.empty();
        }
    }
}
