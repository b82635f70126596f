package dev.lastword.profile.builtin;

/// A profile that lastword brings along.
///
/// @param toml the file it could stand in, with one table `[profiles.NAME]`
public record BuiltIn(String name, String toml) {}
