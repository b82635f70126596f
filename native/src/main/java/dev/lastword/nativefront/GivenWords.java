package dev.lastword.nativefront;

import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.teavm.interop.Address;

/// The words that this program was started with, as bytes.
///
/// TeaVM's `main` is not asked, since it takes them for text. Linux lays them out in front of the
/// environment: their number, a pointer to each, a NULL, then what `environ` points at.
final class GivenWords {

    private GivenWords() {}

    /// All but the program's own name.
    static List<Word> read() {
        List<Word> words = new ArrayList<>();
        Address slot = Libc.environ().add(-2 * Memory.POINTER);
        // A pointer is never as small as the number of those seen so far; only that number is.
        while (slot.getLong() != words.size()) {
            Address word = slot.getAddress();
            words.add(Memory.word(word, Libc.strlen(word)));
            slot = slot.add(-Memory.POINTER);
        }
        if (!words.isEmpty()) {
            words.removeLast();
        }
        Collections.reverse(words);
        return words;
    }
}
