package dev.lastword.jvm.llm;

/// Says in one line why there is no summary.
final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1;

    NoAnswerException(String reason) {
        super(reason, null, false, false);
    }

    /// The reason.
    String reason() {
        return String.valueOf(getMessage());
    }
}
