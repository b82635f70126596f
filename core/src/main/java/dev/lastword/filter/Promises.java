package dev.lastword.filter;

/// The figures behind what is promised of a view; no profile can lower them.
public final class Promises {

    /// So many lines at the beginning are always shown.
    public static final int HEAD = 10;

    /// So many lines at the end are shown when the command did not exit with 0.
    public static final int RED_TAIL = 40;

    /// So many lines before and after one that tells of an error are shown.
    public static final int CONTEXT = 3;

    /// A line with more bytes, its line feed included, is always shown, and never held whole.
    public static final int LONG_LINE = 64 * 1024;

    /// Output with fewer bytes is shown as it is.
    public static final int SMALL = 4096;

    /// The longest line that the engine's caller adds when anything was hidden, bytes.
    public static final int VERDICT_BYTES = 160;

    /// A longer line repeats none, and none repeats it; bytes, the line feed left out.
    public static final int LONGEST_REPEAT = 4096;

    private Promises() {}
}
