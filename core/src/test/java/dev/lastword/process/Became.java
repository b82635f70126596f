package dev.lastword.process;

import java.util.List;

/// The process has become another program, so no call returns. An error, so that nobody catches it.
public final class Became extends Error {

    private final transient Word path;
    private final transient List<Word> words;

    Became(Word path, List<Word> words) {
        super("became " + path);
        this.path = path;
        this.words = List.copyOf(words);
    }

    public Word path() {
        return path;
    }

    public List<Word> words() {
        return words;
    }
}
