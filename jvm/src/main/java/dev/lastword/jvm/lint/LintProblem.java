package dev.lastword.jvm.lint;

import dev.lastword.status.OwnCode;

/// Why `lint` cannot be done as it was asked: one line, and the code that goes with it.
final class LintProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final OwnCode code;

    private LintProblem(OwnCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /// The command line or a setting is wrong.
    static LintProblem usage(String message) {
        return new LintProblem(OwnCode.USAGE, message);
    }

    /// Something cannot be read or written.
    static LintProblem io(String message) {
        return new LintProblem(OwnCode.IO, message);
    }

    OwnCode code() {
        return code;
    }

    /// One line for people.
    String line() {
        return String.valueOf(getMessage()).replace('\n', ' ').replace('\r', ' ');
    }
}
