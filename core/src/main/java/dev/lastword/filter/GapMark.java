package dev.lastword.filter;

import java.nio.charset.StandardCharsets;

/// The line that stands where lines were hidden: `lastword: lines 14-25 hidden`.
///
/// It is put together in place, because there can be as many as there are lines.
final class GapMark {
    private static final byte[] LINE = ascii("line ");
    private static final byte[] LINES = ascii("lines ");
    private static final byte[] HIDDEN = ascii(" hidden");
    private static final byte[] REPEAT = ascii(", a repeat of line ");
    private static final byte[] REPEATS = ascii(", repeats of line ");
    private static final int LONGEST_NUMBER = 19;

    private final byte[] text;
    private final int prefix;
    private int length;
    private int passed;

    /// @param what names the channel, with a space after it, or nothing
    GapMark(String what) {
        byte[] begin = ascii("lastword: " + what);
        prefix = begin.length;
        text =
                new byte
                        [prefix
                                + LINES.length
                                + HIDDEN.length
                                + REPEAT.length
                                + 3 * LONGEST_NUMBER
                                + 2];
        System.arraycopy(begin, 0, text, 0, prefix);
        length = prefix;
        passed = prefix;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// No mark is longer, bytes.
    int longest() {
        return text.length;
    }

    /// Puts the text for a gap together.
    ///
    /// @return how many bytes it has, its line feed included
    int compose(Gap gap) {
        length = prefix;
        boolean one = gap.lines() == 1;
        append(one ? LINE : LINES);
        append(gap.first());
        if (!one) {
            text[length++] = '-';
            append(gap.last());
        }
        append(HIDDEN);
        if (gap.repeats()) {
            append(one ? REPEAT : REPEATS);
            append(gap.first() - 1);
        }
        text[length++] = '\n';
        passed = length;
        return length;
    }

    private void append(byte[] word) {
        System.arraycopy(word, 0, text, length, word.length);
        length += word.length;
    }

    private void append(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            text[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /// What was composed last is to be written.
    void publish() {
        passed = 0;
    }

    boolean pending() {
        return passed < length;
    }

    byte[] text() {
        return text;
    }

    int offset() {
        return passed;
    }

    int length() {
        return length - passed;
    }

    void passed(int count) {
        passed += count;
    }
}
