package dev.lastword.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A table while it is being read, and who may still add to it.
final class OpenTable implements Content.Taken {

    /// How a table came to be, which decides who may add keys.
    private enum Origin {
        /// On the way of a header to another table: a header or a dotted key may claim it once.
        PASSED,
        /// By a dotted key: other dotted keys may add, and headers may pass.
        DOTTED,
        /// By a header or braces, or it is the document: only what stands right below may add.
        WRITTEN
    }

    private record Entry(Key key, Content.Taken content) {}

    private final int levels;
    private Position at;
    private Origin origin;
    private final List<Entry> entries = new ArrayList<>(4);

    /// A tree, because keys that share a hash code are easily made, and TeaVM's HashMap would then
    /// compare each with each.
    private final Map<String, Entry> byName = new TreeMap<>();

    private OpenTable(Position at, int levels, Origin origin) {
        Levels.require(levels, at);
        this.at = at;
        this.levels = levels;
        this.origin = origin;
    }

    /// The table that is the document.
    static OpenTable root() {
        return new OpenTable(new Position(1, 1), 0, Origin.WRITTEN);
    }

    /// A table in braces.
    static OpenTable inline(Position at, int levels) {
        return new OpenTable(at, levels, Origin.WRITTEN);
    }

    /// How many tables and arrays a value in this table has around it.
    int levels() {
        return levels;
    }

    /// The table that a part of a header names, except for its last.
    OpenTable passed(Key key) {
        return switch (content(key)) {
            case OpenTable table -> table;
            case OpenTables tables -> tables.last();
            case Content.Fixed _ -> throw taken(key);
            case Content.Nothing _ -> add(key, Origin.PASSED);
        };
    }

    /// The table of a header `[key]`.
    OpenTable written(Key key) {
        Content content = content(key);
        if (content instanceof Content.Nothing) {
            return add(key, Origin.WRITTEN);
        }
        if (content instanceof OpenTable table && table.origin == Origin.PASSED) {
            table.origin = Origin.WRITTEN;
            table.at = key.at();
            return table;
        }
        throw taken(key);
    }

    /// The table of a header `[[key]]`, one more of its name.
    OpenTable oneMore(Key key) {
        OpenTable table = new OpenTable(key.at(), levels + 2, Origin.WRITTEN);
        switch (content(key)) {
            case OpenTables tables -> tables.add(table);
            case Content.Nothing _ -> put(key, new OpenTables(key.at(), table));
            case OpenTable _, Content.Fixed _ -> throw taken(key);
        }
        return table;
    }

    /// The table that a part of a dotted key names, except for its last.
    OpenTable dotted(Key key) {
        Content content = content(key);
        if (content instanceof Content.Nothing) {
            return add(key, Origin.DOTTED);
        }
        if (content instanceof OpenTable table && table.origin != Origin.WRITTEN) {
            table.origin = Origin.DOTTED;
            return table;
        }
        throw taken(key);
    }

    /// Refuses a key that is there.
    void requireFree(Key key) {
        if (byName.containsKey(key.name())) {
            throw taken(key);
        }
    }

    /// Adds a key that is free.
    void put(Key key, Content.Taken content) {
        Entry entry = new Entry(key, content);
        entries.add(entry);
        byName.put(key.name(), entry);
    }

    @Override
    public TomlTable close() {
        List<TomlEntry> closed = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Key key = entry.key();
            TomlValue value = entry.content().close();
            closed.add(new TomlEntry(key.name(), key.at(), value));
        }
        return new TomlTable(at, closed);
    }

    private OpenTable add(Key key, Origin origin) {
        OpenTable table = new OpenTable(key.at(), levels + 1, origin);
        put(key, table);
        return table;
    }

    /// Where the key that is there was first written.
    private Position at(Key key) {
        Entry entry = byName.get(key.name());
        return entry == null ? key.at() : entry.key().at();
    }

    private Content content(Key key) {
        Entry entry = byName.get(key.name());
        return entry == null ? Content.Nothing.HERE : entry.content();
    }

    private Fault taken(Key key) {
        return new Fault(
                key.at(),
                Shown.text(key.name())
                        + " is set in line "
                        + at(key).line()
                        + " already, and cannot be set again or added to");
    }
}
