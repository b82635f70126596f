package dev.lastword.pattern;

/// What became of patterns that were to be compiled.
public sealed interface PatternResult {

    /// They can be asked about lines.
    record Compiled(PatternSet set) implements PatternResult {}

    /// One of them is wrong.
    ///
    /// @param entry which one, from 0
    /// @param at the character in it where the fault is, from 0
    /// @param reason for people, without a full stop
    record Refused(int entry, int at, String reason) implements PatternResult {}
}
