package dev.lastword.status;

/// What the caller asked lastword's own last word to be.
///
/// @param signalAsCode a death by signal becomes exit code 128 + n (`--signal-as-code`)
/// @param mirrors whether the command's ending is passed on; otherwise a command that ran is 0
/// @param recordingMatters whether a recording that failed is a failure
public record Policy(boolean signalAsCode, boolean mirrors, boolean recordingMatters) {

    /// The same ending as without lastword.
    public static final Policy MIRROR = new Policy(false, true, false);

    /// For a wrapper.
    public static Policy wrapping(boolean signalAsCode) {
        return new Policy(signalAsCode, true, false);
    }
}
