package dev.lastword.toml;

import java.util.ArrayList;
import java.util.List;

/// What `[[name]]` headers have added up to so far.
final class OpenTables implements Content.Taken {

    private final Position at;
    private final List<OpenTable> tables = new ArrayList<>(1);

    OpenTables(Position at, OpenTable first) {
        this.at = at;
        tables.add(first);
    }

    void add(OpenTable table) {
        tables.add(table);
    }

    /// The one that headers such as `[name.other]` mean.
    OpenTable last() {
        return tables.getLast();
    }

    @Override
    public TomlArray close() {
        List<TomlValue> items = new ArrayList<>(tables.size());
        for (OpenTable table : tables) {
            items.add(table.close());
        }
        return new TomlArray(at, items);
    }
}
