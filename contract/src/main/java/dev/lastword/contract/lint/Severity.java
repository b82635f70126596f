package dev.lastword.contract.lint;

/// How much a finding matters. Errors and warnings fail a run of the linter, notes do not.
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /// The name in reports: `error`, `warning`, `note`, which are also those of SARIF.
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
