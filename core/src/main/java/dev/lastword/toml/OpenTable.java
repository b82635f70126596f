package dev.lastword.toml;

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

    private final int levels;
    private Position at;
    private Origin origin;
    private final Entries entries = new Entries();

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
        Content content = entries.content(key);
        if (content instanceof Content.Nothing) {
            return add(key, Origin.PASSED);
        }
        if (content instanceof OpenTables tables) {
            return tables.last();
        }
        if (content instanceof OpenTable table) {
            return table;
        }
        throw entries.taken(key);
    }

    /// The table of a header `[key]`.
    OpenTable written(Key key) {
        Content content = entries.content(key);
        if (content instanceof Content.Nothing) {
            return add(key, Origin.WRITTEN);
        }
        if (content instanceof OpenTable table && table.origin == Origin.PASSED) {
            table.origin = Origin.WRITTEN;
            table.at = key.at();
            return table;
        }
        throw entries.taken(key);
    }

    /// The table of a header `[[key]]`, one more of its name.
    OpenTable oneMore(Key key) {
        OpenTable table = new OpenTable(key.at(), levels + 2, Origin.WRITTEN);
        Content content = entries.content(key);
        if (content instanceof Content.Nothing) {
            entries.add(key, new OpenTables(key.at(), table));
        } else if (content instanceof OpenTables tables) {
            tables.add(table);
        } else {
            throw entries.taken(key);
        }
        return table;
    }

    /// The table that a part of a dotted key names, except for its last.
    OpenTable dotted(Key key) {
        Content content = entries.content(key);
        if (content instanceof Content.Nothing) {
            return add(key, Origin.DOTTED);
        }
        if (content instanceof OpenTable table && table.origin != Origin.WRITTEN) {
            table.origin = Origin.DOTTED;
            return table;
        }
        throw entries.taken(key);
    }

    /// Adds a key that is free.
    void put(Key key, Content.Taken content) {
        entries.add(key, content);
    }

    /// Refuses a key that is there.
    void requireFree(Key key) {
        if (!(entries.content(key) instanceof Content.Nothing)) {
            throw entries.taken(key);
        }
    }

    @Override
    public TomlTable close() {
        return new TomlTable(at, entries.close());
    }

    private OpenTable add(Key key, Origin origin) {
        OpenTable table = new OpenTable(key.at(), levels + 1, origin);
        entries.add(key, table);
        return table;
    }
}
