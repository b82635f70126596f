package dev.lastword.contract.script.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects the parts of a word, and makes one literal of characters that follow each other.
final class Pieces {

    private final Cursor cursor;
    private final List<WordPart> parts = new ArrayList<>(2);
    private int start = -1;

    /// What the literal stands for; null as long as that is what is written.
    private @Nullable StringBuilder value;

    Pieces(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Takes the character at the cursor as it is, and those behind it that are nowhere special.
    void plain() {
        int end = cursor.pos + 1;
        while (isPlain(cursor.at(end))) {
            end++;
        }
        plain(end - cursor.pos);
    }

    private static boolean isPlain(int c) {
        return Cursor.isName(c) || c == '-' || c == '.' || c == '/' || c == ',' || c > 127;
    }

    /// Takes characters as they are.
    void plain(int count) {
        begin();
        if (value != null) {
            value.append(cursor.text, cursor.pos, cursor.pos + count);
        }
        cursor.pos += count;
    }

    /// Takes a backslash and what it quotes; in quotes it quotes only few characters.
    void backslash(Place place) {
        int continued = cursor.continuation(cursor.pos);
        if (continued > 0) {
            beginOther();
            cursor.pos += continued;
            return;
        }
        int next = cursor.at(cursor.pos + 1);
        boolean quotes =
                switch (next) {
                    case Cursor.END -> false;
                    case '$', '`', '\\' -> true;
                    case '"' -> place != Place.HERE_DOCUMENT;
                    case '}' -> place != Place.HERE_DOCUMENT && place != Place.DOUBLE_QUOTES;
                    default -> !place.isQuoted();
                };
        if (!quotes) {
            plain(1);
            return;
        }
        beginOther().append((char) next);
        cursor.pos += 2;
    }

    /// Takes a part that begins at the cursor.
    void add(Supplier<WordPart> part) {
        end();
        parts.add(part.get());
    }

    List<WordPart> parts() {
        end();
        return parts;
    }

    private void begin() {
        if (start < 0) {
            start = cursor.pos;
        }
    }

    /// Here the value parts from what is written.
    private StringBuilder beginOther() {
        begin();
        if (value == null) {
            value = new StringBuilder().append(cursor.text, start, cursor.pos);
        }
        return value;
    }

    private void end() {
        if (start >= 0) {
            String text =
                    value == null ? cursor.text.substring(start, cursor.pos) : value.toString();
            parts.add(new Literal(cursor.since(start), text));
            value = null;
            start = -1;
        }
    }
}
