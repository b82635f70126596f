package dev.lastword.toml;

/// A number with a fraction or an exponent, or `inf` or `nan`.
///
/// @param value the nearest double, infinite where the number is too large for one; TeaVM's library
///   can miss the last bit of numbers with more than 15 digits
public record TomlFloat(Position at, double value) implements TomlValue {}
