package dev.lastword.process;

/// When a captured stream is a pseudo terminal.
public enum TerminalChoice {
    /// Where the caller's stream is a terminal.
    AS_GIVEN,
    /// `--pty`.
    ALWAYS,
    /// `--no-pty`.
    NEVER
}
