package dev.lastword.jvm;

import dev.lastword.process.Word;
import java.nio.ByteBuffer;
import java.util.List;

/// Words where C can read them.
final class CStrings {

    private CStrings() {}

    /// The address of a NUL-terminated copy.
    static long string(Word word) {
        ByteBuffer memory = Libc.direct(word.length() + 1);
        memory.put(0, word.bytes());
        return Libc.address(memory);
    }

    /// The NUL-terminated bytes at the beginning of a buffer.
    static Word word(ByteBuffer memory) {
        int length = 0;
        while (memory.get(length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        memory.get(0, bytes);
        return Word.of(bytes);
    }

    /// The address of a NULL-terminated vector of copies.
    static long strings(List<Word> words) {
        int size = (words.size() + 1) * Long.BYTES;
        for (Word word : words) {
            size += word.length() + 1;
        }
        ByteBuffer memory = Libc.direct(size);
        int next = (words.size() + 1) * Long.BYTES;
        for (int i = 0; i < words.size(); i++) {
            memory.putLong(i * Long.BYTES, Libc.address(memory) + next);
            memory.put(next, words.get(i).bytes());
            next += words.get(i).length() + 1;
        }
        return Libc.address(memory);
    }
}
