package dev.lastword.blackbox;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text of these tests is bytes: one char is one byte (ISO 8859-1), so `"b\u00ff"` is not UTF-8.
final class Bytes {
    private Bytes() {}

    static byte[] of(String text) {
        if (text.chars().anyMatch(c -> c > 0xff)) {
            throw new IllegalArgumentException("not bytes, write it with utf8(): " + text);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The bytes of a text in UTF-8, one char each.
    static String utf8(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A C string.
    static MemorySegment string(Arena arena, String text) {
        byte[] bytes = of(text);
        MemorySegment string = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, string, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return string;
    }

    /// A `char *[]` that ends with a null pointer, such as `argv` and `environ`.
    static MemorySegment strings(Arena arena, List<String> texts) {
        MemorySegment vector = arena.allocate(ValueLayout.ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            vector.setAtIndex(ValueLayout.ADDRESS, i, string(arena, texts.get(i)));
        }
        return vector;
    }
}
