package dev.lastword.toml;

/// A key of a table with its value.
///
/// @param name one part of a dotted key, without quotes
/// @param at where the key is first written
public record TomlEntry(String name, Position at, TomlValue value) {}
