package dev.lastword.toml;

import java.util.List;
import java.util.Optional;

/// Keys with their values: a table with a header, an inline one, or one that a dotted key made.
///
/// @param entries in the order in which the keys are first written, each name once
public record TomlTable(Position at, List<TomlEntry> entries) implements TomlValue {

    public TomlTable {
        entries = List.copyOf(entries);
    }

    /// Looks for a key, through all entries: settings are few.
    ///
    /// @param name a single name; dots in it are ordinary characters
    public Optional<TomlEntry> entry(String name) {
        for (TomlEntry entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
