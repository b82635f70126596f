package dev.lastword.toml;

import java.util.ArrayList;
import java.util.List;

/// Reads what stands behind an equals sign.
final class Values {

    private final Cursor cursor;

    Values(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Reads a value at which the cursor stands.
    ///
    /// @param levels how many tables and arrays there are around it
    TomlValue read(int levels) {
        return switch (cursor.peek()) {
            case '"', '\'' -> new TomlText(cursor.position(), Quoted.read(cursor));
            case '[' -> array(levels + 1);
            case '{' -> inlineTable(levels + 1);
            default -> word();
        };
    }

    /// Reads `key = value` into a table.
    void readInto(OpenTable table) {
        List<Key> parts = Key.dotted(cursor);
        if (!cursor.accept('=')) {
            throw cursor.unexpected("'=' after the key");
        }
        OpenTable home = table;
        for (Key part : parts.subList(0, parts.size() - 1)) {
            home = home.dotted(part);
        }
        Key last = parts.getLast();
        home.requireFree(last);
        cursor.skipBlanks();
        home.put(last, new Content.Fixed(read(home.levels())));
    }

    private TomlArray array(int levels) {
        Position at = cursor.position();
        Levels.require(levels, at);
        cursor.step();
        List<TomlValue> items = new ArrayList<>();
        cursor.skipBlanksAndLines();
        while (!cursor.accept(']')) {
            items.add(read(levels));
            cursor.skipBlanksAndLines();
            if (cursor.accept(',')) {
                cursor.skipBlanksAndLines();
            } else if (cursor.peek() != ']') {
                throw unclosed("',' or ']' in the array", at);
            }
        }
        return new TomlArray(at, items);
    }

    private TomlTable inlineTable(int levels) {
        Position at = cursor.position();
        OpenTable table = OpenTable.inline(at, levels);
        cursor.step();
        cursor.skipBlanks();
        if (cursor.accept('}')) {
            return table.close();
        }
        do {
            readInto(table);
            cursor.skipBlanks();
        } while (cursor.accept(','));
        if (!cursor.accept('}')) {
            throw unclosed("',' or '}' in the inline table", at);
        }
        return table.close();
    }

    private Fault unclosed(String wanted, Position opened) {
        boolean isElsewhere = opened.line() != cursor.position().line();
        return cursor.unexpected(wanted + (isElsewhere ? " of line " + opened.line() : ""));
    }

    /// Reads a value of letters and digits.
    private TomlValue word() {
        Position at = cursor.position();
        String word = BareWord.read(cursor);
        return switch (word) {
            case "" -> throw cursor.unexpected("a value");
            case "true" -> new TomlTruth(at, true);
            case "false" -> new TomlTruth(at, false);
            default -> Times.looksLike(word) ? Times.read(word, at) : Numbers.read(word, at);
        };
    }
}
