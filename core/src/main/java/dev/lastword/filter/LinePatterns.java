package dev.lastword.filter;

import dev.lastword.pattern.PatternResult;
import dev.lastword.pattern.PatternSet;
import java.util.ArrayList;
import java.util.List;

/// What the patterns of a profile, and those of the engine, say of a line, as bits.
public final class LinePatterns {

    /// The profile can do without the line.
    public static final int DROP = 1;

    /// The profile wants the line, whatever else it says of it.
    public static final int KEEP = 2;

    /// The line tells of an error.
    public static final int ERROR = 4;

    /// What became of a profile's patterns.
    public sealed interface Result {

        /// They can be asked about lines.
        record Compiled(PatternSet set) implements Result {}

        /// One of them is wrong.
        ///
        /// @param list the key of the profile it stands under: `drop`, `keep` or `errors`
        /// @param index its place in that list, from 0
        /// @param at the character in it where the fault is, from 0
        /// @param reason for people, without a full stop
        record Refused(String list, int index, int at, String reason) implements Result {}
    }

    private LinePatterns() {}

    /// Compiles the patterns of a profile together with [ErrorMarkers#PATTERNS].
    public static Result compile(LineProfile profile) {
        List<PatternSet.Entry> entries = new ArrayList<>();
        add(entries, profile.drop(), DROP);
        add(entries, profile.keep(), KEEP);
        add(entries, profile.errors(), ERROR);
        add(entries, ErrorMarkers.PATTERNS, ERROR);
        return switch (PatternSet.compile(entries)) {
            case PatternResult.Compiled(PatternSet set) -> new Result.Compiled(set);
            case PatternResult.Refused(int entry, int at, String reason) ->
                    refused(profile, entry, at, reason);
        };
    }

    private static void add(List<PatternSet.Entry> entries, List<String> patterns, int mark) {
        for (String pattern : patterns) {
            entries.add(new PatternSet.Entry(pattern, mark));
        }
    }

    private static Result refused(LineProfile profile, int entry, int at, String reason) {
        int index = entry;
        if (index < profile.drop().size()) {
            return new Result.Refused("drop", index, at, reason);
        }
        index -= profile.drop().size();
        if (index < profile.keep().size()) {
            return new Result.Refused("keep", index, at, reason);
        }
        index -= profile.keep().size();
        return new Result.Refused("errors", index, at, reason);
    }
}
