package dev.lastword.filter;

/// Tells whether a line is the one before it once more, when all numbers count as equal.
final class Repeats {
    private byte[] before = new byte[Promises.LONGEST_REPEAT];
    private byte[] line = new byte[Promises.LONGEST_REPEAT];

    /// -1 where there is no line that another could repeat.
    private int beforeLength = -1;

    private int length;
    private boolean tooLong;

    /// Reads on in the line.
    void read(byte[] bytes, int from, int to) {
        if (to - from > line.length - length) {
            tooLong = true;
        } else {
            System.arraycopy(bytes, from, line, length, to - from);
            length += to - from;
        }
    }

    /// The line has ended.
    ///
    /// @param repeatable whether the next one may be called a repeat of it
    /// @return whether it says what the line before it said
    boolean ended(boolean repeatable) {
        boolean repeat = !tooLong && beforeLength >= 0 && same();
        byte[] other = before;
        before = line;
        beforeLength = tooLong || !repeatable ? -1 : length;
        line = other;
        length = 0;
        tooLong = false;
        return repeat;
    }

    private boolean same() {
        int a = 0;
        int b = 0;
        while (a < length && b < beforeLength) {
            boolean digit = digit(line[a]);
            if (digit ? !digit(before[b]) : line[a] != before[b]) {
                return false;
            }
            a = digit ? afterDigits(line, a, length) : a + 1;
            b = digit ? afterDigits(before, b, beforeLength) : b + 1;
        }
        return a == length && b == beforeLength;
    }

    private static int afterDigits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && digit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
