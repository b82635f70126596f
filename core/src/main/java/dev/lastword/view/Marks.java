package dev.lastword.view;

import java.nio.charset.StandardCharsets;

/// Marks of the gaps in stdout on their way to stderr: nothing of lastword's own stands in stdout.
final class Marks {

    private static final int BYTES = 1 << 16;

    /// Kept free for the line that counts those which did not fit, and a line feed.
    private static final int LAST_WORDS = 64;

    private final byte[] lines = new byte[BYTES];
    private int start;
    private int end;
    private long lost;
    private boolean inLine;

    /// Takes a whole line. One that does not fit, because stderr is not read, is only counted.
    void add(byte[] source, int offset, int length) {
        if (lines.length - end < length + LAST_WORDS) {
            System.arraycopy(lines, start, lines, 0, end - start);
            end -= start;
            start = 0;
        }
        if (lines.length - end < length + LAST_WORDS) {
            lost++;
            return;
        }
        append(source, offset, length);
    }

    private void append(byte[] source, int offset, int length) {
        System.arraycopy(source, offset, lines, end, length);
        end += length;
    }

    /// Nothing more is added.
    void close() {
        if (lost > 0) {
            String text = "lastword: " + lost + " more gaps in stdout\n";
            byte[] line = text.getBytes(StandardCharsets.UTF_8);
            lost = 0;
            append(line, 0, line.length);
        }
    }

    /// For a line of the command's that nothing has ended. Once is enough.
    void precedeByLineFeed() {
        if (lines[start] == '\n') {
            return;
        }
        if (start == 0) {
            System.arraycopy(lines, 0, lines, 1, end);
            start = 1;
            end++;
        }
        start--;
        lines[start] = '\n';
    }

    boolean isEmpty() {
        return start == end;
    }

    byte[] bytes() {
        return lines;
    }

    int offset() {
        return start;
    }

    int length() {
        return end - start;
    }

    void passed(int count) {
        start += count;
        inLine = lines[start - 1] != '\n';
    }

    /// Whether what was passed last is the end of a line.
    boolean atLineStart() {
        return !inLine;
    }
}
