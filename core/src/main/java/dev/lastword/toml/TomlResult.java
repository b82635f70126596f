package dev.lastword.toml;

/// What became of reading a document.
public sealed interface TomlResult {

    /// It is TOML, and this is what it says.
    record Parsed(TomlTable root) implements TomlResult {}

    /// It is no TOML: nothing of it counts.
    ///
    /// @param at where reading stopped
    /// @param reason what is wrong there, in words, without the place
    record Refused(Position at, String reason) implements TomlResult {

        /// Place and reason on one line, to be put after the file's name.
        public String message() {
            return at + ": " + reason;
        }
    }
}
