package dev.lastword.policy;

/// Where the value of a setting came from.
///
/// @param detail which flag, variable or file; empty where the kind says everything
public record Origin(Kind kind, String detail) {

    /// Nobody said anything.
    public static final Origin DEFAULT = new Origin(Kind.DEFAULT, "");

    /// The sources, the strongest first.
    public enum Kind {
        FLAG("flag"),
        API("api"),
        ENVIRONMENT("environment"),
        PROJECT("project"),
        USER("user"),
        DEFAULT("default");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As it stands in records.
        public String word() {
            return word;
        }
    }

    /// `environment LASTWORD_LOG_LEVEL`
    @Override
    public String toString() {
        return detail.isEmpty() ? kind.word() : kind.word() + " " + detail;
    }
}
