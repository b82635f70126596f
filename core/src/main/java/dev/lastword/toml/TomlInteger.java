package dev.lastword.toml;

/// A whole number of 64 bits, of whichever base.
public record TomlInteger(Position at, long value) implements TomlValue {}
