package dev.lastword.jvm.lint;

import dev.lastword.contract.lint.Inspection;
import java.util.List;

/// What became of a candidate.
///
/// @param path as reports name it
/// @param kind how far it got
/// @param fixed how many findings were mended
record Outcome(String path, Kind kind, Inspection inspection, int fixed) {

    enum Kind {
        /// No script.
        SKIPPED,
        /// A script that was looked at.
        EXAMINED,
        /// A script that could not be looked at, for what it is.
        REFUSED,
        /// Something that could not be read or written.
        UNREADABLE,
        /// A script that lastword failed on.
        FAILED
    }

    private static final Inspection NOTHING = new Inspection(List.of(), List.of());

    static Outcome skipped(String path) {
        return new Outcome(path, Kind.SKIPPED, NOTHING, 0);
    }

    static Outcome examined(String path, Inspection inspection, int fixed) {
        return new Outcome(path, Kind.EXAMINED, inspection, fixed);
    }

    /// The same with so many findings more that were mended.
    Outcome plus(int more) {
        return more == 0 ? this : new Outcome(path, kind, inspection, fixed + more);
    }
}
