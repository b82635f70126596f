package dev.lastword.contract.script.python;

/// A statement cannot be read. It is caught where the statement began, and goes no further.
final class SyntaxFault extends RuntimeException {

    private final String reason;

    SyntaxFault(String reason) {
        // Files that are no Python have many, and nobody looks at where it came from.
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
