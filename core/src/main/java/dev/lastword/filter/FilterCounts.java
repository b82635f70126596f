package dev.lastword.filter;

/// What a view has shown and hidden: `lines - hiddenLines` is what was shown.
///
/// @param lines of the raw output; a last one without a line feed counts
/// @param hiddenLines of them
/// @param bytes of the raw output
/// @param hiddenBytes of them
/// @param errorLines lines that tell of an error
public record FilterCounts(
        long lines, long hiddenLines, long bytes, long hiddenBytes, long errorLines) {

    public static final FilterCounts NONE = new FilterCounts(0, 0, 0, 0, 0);

    public FilterCounts plus(FilterCounts other) {
        return new FilterCounts(
                lines + other.lines,
                hiddenLines + other.hiddenLines,
                bytes + other.bytes,
                hiddenBytes + other.hiddenBytes,
                errorLines + other.errorLines);
    }
}
