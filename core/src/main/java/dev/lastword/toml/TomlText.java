package dev.lastword.toml;

/// A string, of whichever of the four notations.
///
/// @param text what it says, escapes resolved; newlines are as in the file
public record TomlText(Position at, String text) implements TomlValue {}
