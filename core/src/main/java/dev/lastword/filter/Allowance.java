package dev.lastword.filter;

/// How many lines may be shown for no better reason than that nothing hides them
/// ([LineProfile#maxLines()]).
final class Allowance {
    private final int most;
    private long used;

    /// Whether the lines before were counted; bit 0 for the one right before.
    private int counted;

    /// @param most 0 for as many as there are
    Allowance(int most) {
        this.most = most;
    }

    boolean isUsedUp() {
        return most > 0 && used >= most;
    }

    /// A line has ended.
    ///
    /// @param counts whether it is one of those that are counted
    void next(boolean counts) {
        used += counts ? 1 : 0;
        counted = counted << 1 | (counts ? 1 : 0);
    }

    /// An error came: the lines right before it have a better reason after all. That they were
    /// counted for a moment changed nothing, because all lines in between are shown as well.
    void error() {
        used -= Integer.bitCount(counted & (1 << Promises.CONTEXT) - 1);
        counted = 0;
    }
}
