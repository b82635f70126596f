package dev.lastword.contract.script;

import java.util.Arrays;

/// The lines of a text: from offsets to lines and columns, as editors count.
///
/// A line ends with `\n`, `\r\n` or `\r`.
public final class Lines {
    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    public static Lines of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    c == '\n'
                            || (c == '\r'
                                    && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new Lines(Arrays.copyOf(starts, count));
    }

    /// The line of a character, from 1.
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The offset of the first character of a line.
    ///
    /// @param line from 1; there is one more than line ends
    public int start(int line) {
        return starts[line - 1];
    }

    /// The column of a character, from 1, in UTF-16 units; a tab is one.
    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }
}
