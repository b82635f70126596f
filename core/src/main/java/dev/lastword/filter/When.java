package dev.lastword.filter;

/// After which endings a profile shows less.
public enum When {
    /// After every one.
    ALWAYS("always"),
    /// Only where the command did not exit with 0.
    FAILED("failed"),
    /// Only where it did.
    SUCCEEDED("succeeded");

    private final String word;

    When(String word) {
        this.word = word;
    }

    /// As it is written in a profile.
    public String word() {
        return word;
    }
}
