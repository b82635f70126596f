package dev.lastword.embed;

import dev.lastword.status.ErrorCode;

/// A recording that was not begun, because a setting is wrong or the record cannot be kept.
public final class RecordingException extends Exception {

    private final ErrorCode code;

    RecordingException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /// The stable name of what went wrong, as in `docs/exit-codes.md`.
    public ErrorCode code() {
        return code;
    }
}
