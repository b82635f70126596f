package dev.lastword.filter;

import java.util.List;

/// Which lines of a command's output somebody can do without.
///
/// A line that nothing speaks of is shown. What a profile asks for, the engine does only as far as
/// its own promises allow.
///
/// @param drop patterns of lines that are hidden
/// @param keep patterns of lines that are shown although a pattern of `drop` matches
/// @param errors patterns of lines that tell of an error, beside those that the engine knows
/// @param head how many lines from the first one on are shown in any case
/// @param tail how many lines up to the last one are shown in any case
/// @param collapse whether lines that repeat the line before them are hidden; numbers may differ
/// @param maxLines after how many lines shown the others are hidden, head and tail aside; 0 for no
///   limit
public record LineProfile(
        List<String> drop,
        List<String> keep,
        List<String> errors,
        int head,
        int tail,
        boolean collapse,
        int maxLines,
        When when) {

    /// Hides nothing.
    public static final LineProfile NOTHING =
            new LineProfile(List.of(), List.of(), List.of(), 0, 0, false, 0, When.ALWAYS);

    public LineProfile {
        drop = List.copyOf(drop);
        keep = List.copyOf(keep);
        errors = List.copyOf(errors);
    }

    /// The same after every ending.
    public LineProfile always() {
        return new LineProfile(drop, keep, errors, head, tail, collapse, maxLines, When.ALWAYS);
    }
}
