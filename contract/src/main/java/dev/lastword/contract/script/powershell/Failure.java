package dev.lastword.contract.script.powershell;

/// What stops the reading of a statement. It travels to the list of statements that goes on behind
/// it, and never leaves this package.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Offset in the text of what cannot be read.
    final int at;

    /// Whether nothing behind it can be read either.
    final boolean last;

    private final String reason;

    Failure(int at, String reason, boolean last) {
        super(reason, null, false, false);
        this.at = at;
        this.reason = reason;
        this.last = last;
    }

    String reason() {
        return reason;
    }
}
