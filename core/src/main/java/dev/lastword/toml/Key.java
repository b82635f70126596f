package dev.lastword.toml;

import java.util.ArrayList;
import java.util.List;

/// One part of a key, as it stands in the document.
///
/// @param name without quotes
record Key(String name, Position at) {

    /// Reads a key with at least one part, and the blanks around it.
    static List<Key> dotted(Cursor cursor) {
        List<Key> parts = new ArrayList<>(2);
        do {
            cursor.skipBlanks();
            parts.add(part(cursor));
            if (parts.size() > Toml.MOST_LEVELS) {
                throw cursor.fault("a key has at most " + Toml.MOST_LEVELS + " parts");
            }
            cursor.skipBlanks();
        } while (cursor.accept('.'));
        return parts;
    }

    private static Key part(Cursor cursor) {
        Position at = cursor.position();
        if (cursor.peek() == '"' || cursor.peek() == '\'') {
            return new Key(Quoted.onOneLine(cursor), at);
        }
        int start = cursor.index();
        while (isBare(cursor.peek())) {
            cursor.step();
        }
        if (cursor.index() == start) {
            throw cursor.unexpected("a key");
        }
        return new Key(cursor.since(start), at);
    }

    private static boolean isBare(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-';
    }
}
