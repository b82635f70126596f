package dev.lastword.toml;

/// `true` or `false`.
public record TomlTruth(Position at, boolean value) implements TomlValue {}
