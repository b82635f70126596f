package dev.lastword.toml;

/// Ends the reading; [Toml#parse] makes a [TomlResult.Refused] of it.
final class Fault extends RuntimeException {

    private final Position at;
    private final String reason;

    Fault(Position at, String reason) {
        // No stack trace: it would cost more than all the reading, and nobody sees it.
        super(reason, null, false, false);
        this.at = at;
        this.reason = reason;
    }

    TomlResult.Refused refused() {
        return new TomlResult.Refused(at, reason);
    }
}
