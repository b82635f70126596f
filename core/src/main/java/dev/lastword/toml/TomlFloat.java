package dev.lastword.toml;

/// A number with a fraction or an exponent, or `inf` or `nan`.
///
/// @param value the nearest double; infinite where the number is too large for one
public record TomlFloat(Position at, double value) implements TomlValue {}
