package dev.lastword.jvm.history;

import dev.lastword.status.OwnCode;

/// Why a command cannot be done as it was asked: one line, and the code that goes with it.
final class Problem extends Exception {

    private static final long serialVersionUID = 1;

    private final OwnCode code;

    Problem(OwnCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static Problem usage(String message) {
        return new Problem(OwnCode.USAGE, message);
    }

    OwnCode code() {
        return code;
    }

    /// One line for people.
    String line() {
        return SafeText.line(String.valueOf(getMessage()));
    }
}
