package dev.lastword.view;

import java.util.Optional;

/// Who reads the output.
public enum Audience {
    /// Somebody who watches it.
    HUMAN("human", 250),
    /// A program that reads it when the command has ended, or now and then.
    AGENT("agent", 2000),
    /// A log that is read later, if ever.
    CI("ci", 2000);

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final String word;
    private final long patienceMillis;

    Audience(String word, long patienceMillis) {
        this.word = word;
        this.patienceMillis = patienceMillis;
    }

    /// As on the command line.
    public String word() {
        return word;
    }

    /// How long it can wait for a line until more of the output is known, nanoseconds.
    public long patienceNanos() {
        return patienceMillis * NANOS_PER_MILLI;
    }

    /// The one of that name.
    public static Optional<Audience> named(String word) {
        for (Audience one : values()) {
            if (one.word.equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
