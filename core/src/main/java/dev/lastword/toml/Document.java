package dev.lastword.toml;

import java.util.List;

/// Reads a document line by line.
final class Document {

    private final Cursor cursor;
    private final Values values;
    private final OpenTable root = OpenTable.root();

    /// The table of the last header.
    private OpenTable current = root;

    Document(Cursor cursor) {
        this.cursor = cursor;
        this.values = new Values(cursor);
    }

    TomlTable read() {
        while (cursor.peek() != Cursor.END) {
            cursor.skipBlanks();
            if (cursor.peek() == '[') {
                header();
            } else if (!isEmptyLine()) {
                values.readInto(current);
            }
            cursor.endLine();
        }
        return root.close();
    }

    private boolean isEmptyLine() {
        return cursor.peek() == '#' || cursor.peek() == Cursor.END || cursor.isAtNewline();
    }

    private void header() {
        cursor.step();
        boolean isArray = cursor.accept('[');
        List<Key> parts = Key.dotted(cursor);
        if (!cursor.accept(']')) {
            throw cursor.unexpected("']' after the table's name");
        }
        if (isArray && !cursor.accept(']')) {
            throw cursor.unexpected("']]' after the table's name");
        }
        OpenTable home = root;
        for (Key part : parts.subList(0, parts.size() - 1)) {
            home = home.passed(part);
        }
        Key last = parts.getLast();
        current = isArray ? home.oneMore(last) : home.written(last);
    }
}
