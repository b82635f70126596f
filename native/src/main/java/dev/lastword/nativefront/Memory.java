package dev.lastword.nativefront;

import dev.lastword.process.Word;
import java.util.List;
import org.teavm.interop.Address;

/// Puts Java values where C can read them.
///
/// What is allocated here is never freed: it is little, and the process short-lived.
final class Memory {

    /// An address on the machines that TeaVM's C target is built for here.
    static final int POINTER = 8;

    private Memory() {}

    static Address zeroed(int bytes) {
        return Libc.calloc(1, bytes);
    }

    /// NUL-terminated.
    static Address string(Word word) {
        int length = word.length();
        Address text = zeroed(length + 1);
        for (int i = 0; i < length; i++) {
            text.add(i).putByte(word.byteAt(i));
        }
        return text;
    }

    /// A NULL-terminated vector of strings.
    static Address strings(List<Word> words) {
        Address vector = zeroed((words.size() + 1) * POINTER);
        for (int i = 0; i < words.size(); i++) {
            vector.add(i * POINTER).putAddress(string(words.get(i)));
        }
        return vector;
    }

    static Word word(Address text, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = text.add(i).getByte();
        }
        return Word.of(bytes);
    }
}
