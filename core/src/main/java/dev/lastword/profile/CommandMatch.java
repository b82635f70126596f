package dev.lastword.profile;

import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.List;

/// Which command somebody runs, as profiles look at it.
///
/// @param program the name of its program, without a directory
/// @param words what follows, as text
record CommandMatch(String program, List<String> words) {

    static CommandMatch of(List<Word> command) {
        List<String> words = new ArrayList<>();
        for (Word word : command) {
            words.add(word.text());
        }
        if (words.isEmpty()) {
            return new CommandMatch("", words);
        }
        String first = words.getFirst();
        return new CommandMatch(
                first.substring(first.lastIndexOf('/') + 1), words.subList(1, words.size()));
    }

    /// How many words the longest entry has that means this command; 0 where none does.
    int best(List<List<String>> entries) {
        int best = 0;
        for (List<String> entry : entries) {
            best = entry.size() > best && isMeant(entry) ? entry.size() : best;
        }
        return best;
    }

    /// Whether all words of an entry follow each other in the command, with nothing but options
    /// between them.
    private boolean isMeant(List<String> entry) {
        if (!entry.getFirst().equals(program)) {
            return false;
        }
        int at = 0;
        for (String expected : entry.subList(1, entry.size())) {
            while (at < words.size()
                    && !words.get(at).equals(expected)
                    && words.get(at).startsWith("-")) {
                at++;
            }
            if (at == words.size() || !words.get(at).equals(expected)) {
                return false;
            }
            at++;
        }
        return true;
    }
}
