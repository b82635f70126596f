package dev.lastword.profile;

import dev.lastword.toml.TomlEntry;

/// What a profile says for a key, and which profile says it.
///
/// @param name of the exit code, where the key is `exits`; else that of the key
record Given(ProfileKey key, String name, TomlEntry entry, Draft draft) {}
