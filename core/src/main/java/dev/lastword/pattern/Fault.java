package dev.lastword.pattern;

/// Ends the compiling of one pattern; [PatternSet#compile] makes a [PatternResult.Refused] of it.
final class Fault extends RuntimeException {

    private final int at;
    private final String reason;

    /// @param at the UTF-16 unit in the pattern where the fault is, from 0
    Fault(int at, String reason) {
        // No stack trace: it would cost more than all the compiling, and nobody sees it.
        super(reason, null, false, false);
        this.at = at;
        this.reason = reason;
    }

    PatternResult.Refused refused(int entry) {
        return new PatternResult.Refused(entry, at, reason);
    }
}
