package dev.lastword.filter;

/// Lines that have been read and are neither shown nor hidden yet, the oldest first.
///
/// They are few: those whose fate is open, and those that wait behind them. Each is an int, its
/// length in bytes and two flags.
final class OpenLines {
    private static final int DROPPABLE = 1;
    private static final int REPEAT = 2;
    private static final int FLAGS = 2;
    private static final int MOST = 16 * 1024;

    private int[] lines = new int[64];
    private int first;
    private int count;
    private int kept;

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Whether the oldest must go before another comes.
    boolean isFull() {
        return count == MOST;
    }

    /// Whether a line that is to be shown is among them.
    boolean holdsKept() {
        return kept > 0;
    }

    void add(int length, boolean droppable, boolean repeat) {
        if (count == lines.length) {
            grow();
        }
        lines[(first + count) & (lines.length - 1)] =
                length << FLAGS | (droppable ? DROPPABLE : 0) | (repeat ? REPEAT : 0);
        count++;
        kept += droppable ? 0 : 1;
    }

    private void grow() {
        int[] more = new int[lines.length * 2];
        System.arraycopy(lines, first, more, 0, lines.length - first);
        System.arraycopy(lines, 0, more, lines.length - first, first);
        lines = more;
        first = 0;
    }

    /// Bytes of the line that `back` others are older than.
    int length(int back) {
        return at(back) >> FLAGS;
    }

    boolean droppable(int back) {
        return (at(back) & DROPPABLE) != 0;
    }

    boolean repeat(int back) {
        return (at(back) & REPEAT) != 0;
    }

    private int at(int back) {
        return lines[(first + back) & (lines.length - 1)];
    }

    void removeFirst() {
        kept -= droppable(0) ? 0 : 1;
        first = (first + 1) & (lines.length - 1);
        count--;
    }

    /// The newest ones are to be shown after all.
    void keepNewest(int many) {
        for (int i = Math.max(0, count - many); i < count; i++) {
            int slot = (first + i) & (lines.length - 1);
            kept += (lines[slot] & DROPPABLE) != 0 ? 1 : 0;
            lines[slot] &= ~DROPPABLE;
        }
    }

    /// How many there are up to the newest one that is to be shown.
    int upToNewestKept() {
        int many = kept == 0 ? 0 : count;
        while (many > 0 && droppable(many - 1)) {
            many--;
        }
        return many;
    }

    /// How many of the oldest it takes to have so many bytes.
    int upTo(int bytes) {
        int many = 0;
        int sum = 0;
        while (many < count && sum < bytes) {
            sum += length(many);
            many++;
        }
        return many;
    }

    void clear() {
        count = 0;
        kept = 0;
    }
}
