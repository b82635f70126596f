package dev.lastword.cli;

import dev.lastword.process.Word;
import java.util.List;

/// Command lines for tests.
final class Words {

    private Words() {}

    static List<Word> of(String... words) {
        return List.of(words).stream().map(Word::of).toList();
    }
}
