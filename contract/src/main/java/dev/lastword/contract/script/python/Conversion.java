package dev.lastword.contract.script.python;

/// How a value in an f-string becomes text before it is formatted.
public enum Conversion {
    /// Left to the format.
    NONE,
    /// `!s`
    STR,
    /// `!r`
    REPR,
    /// `!a`
    ASCII
}
