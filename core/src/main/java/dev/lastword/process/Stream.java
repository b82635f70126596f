package dev.lastword.process;

/// Which way out of the command.
public enum Stream {
    /// Descriptor 1; where one channel carries both, all of the output counts as this.
    STDOUT("stdout"),
    /// Descriptor 2.
    STDERR("stderr");

    private final String word;

    Stream(String word) {
        this.word = word;
    }

    /// As it stands in records and messages.
    public String word() {
        return word;
    }
}
