package dev.lastword.profile.builtin;

import dev.lastword.filter.ErrorMarkers;
import dev.lastword.filter.LineProfile;
import dev.lastword.pattern.PatternResult;
import dev.lastword.pattern.PatternSet;
import dev.lastword.pattern.PatternSet.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What has to be seen of an output, told once more and from the rules alone.
///
/// - Where the command failed: each line that tells of an error, the three lines before and after
///   it, and the last 40 lines.
/// - Where it passed: each line that tells of an error.
/// - A line that no pattern of `drop` matches, or that one of `keep` does: a line that nothing
///   speaks of is shown. This does not hold where the profile has a `max_lines`, nor where it has a
///   `collapse` for lines like the one before.
final class Rules {

    private static final int AROUND = 3;
    private static final int LAST = 40;

    private static final int DROP = 1;
    private static final int KEEP = 2;
    private static final int ERROR = 4;

    private final LineProfile profile;
    private final PatternSet patterns;

    Rules(LineProfile profile) {
        this.profile = profile;
        List<Entry> entries = new ArrayList<>();
        profile.drop().forEach(pattern -> entries.add(new Entry(pattern, DROP)));
        profile.keep().forEach(pattern -> entries.add(new Entry(pattern, KEEP)));
        profile.errors().forEach(pattern -> entries.add(new Entry(pattern, ERROR)));
        ErrorMarkers.PATTERNS.forEach(pattern -> entries.add(new Entry(pattern, ERROR)));
        this.patterns =
                switch (PatternSet.compile(entries)) {
                    case PatternResult.Compiled compiled -> compiled.set();
                    case PatternResult.Refused refused ->
                            throw new AssertionError(
                                    refused.reason()
                                            + " at "
                                            + refused.at()
                                            + " of "
                                            + entries.get(refused.entry()).pattern());
                };
    }

    /// The lines that have to be shown.
    BitSet wanted(Lines lines, boolean failed) {
        BitSet wanted = new BitSet();
        for (int i = 0; i < lines.count(); i++) {
            int marks = marks(lines.line(i));
            if ((marks & ERROR) != 0) {
                wanted.set(failed ? Math.max(0, i - AROUND) : i, failed ? i + AROUND + 1 : i + 1);
            } else if (isUnlimited() && isUnknown(marks)) {
                wanted.set(i);
            }
        }
        if (failed) {
            wanted.set(Math.max(0, lines.count() - LAST), lines.count());
        }
        wanted.clear(lines.count(), Math.max(lines.count(), wanted.length()));
        return wanted;
    }

    /// Whether nothing speaks of a line.
    boolean isUnknown(byte[] line) {
        return isUnknown(marks(line));
    }

    private static boolean isUnknown(int marks) {
        return (marks & DROP) == 0 || (marks & KEEP) != 0;
    }

    private boolean isUnlimited() {
        return profile.maxLines() == 0 && !profile.collapse();
    }

    private int marks(byte[] line) {
        patterns.begin();
        patterns.scan(line, 0, line.length);
        return patterns.marks();
    }
}
