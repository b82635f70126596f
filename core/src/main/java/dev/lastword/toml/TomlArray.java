package dev.lastword.toml;

import java.util.List;

/// Values in a row, of one kind or of several; also what `[[name]]` headers add up to.
public record TomlArray(Position at, List<TomlValue> items) implements TomlValue {

    public TomlArray {
        items = List.copyOf(items);
    }
}
