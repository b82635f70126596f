package dev.lastword.status;

/// What the caller asked lastword's own last word to be.
///
/// @param signalAsCode a death by signal becomes exit code 128 + n (`--signal-as-code`)
public record Policy(boolean signalAsCode) {

    /// The same ending as without lastword.
    public static final Policy MIRROR = new Policy(false);
}
