package dev.lastword.jvm.llm;

import java.io.IOException;

/// A command's output, which may be far longer than memory.
@FunctionalInterface
public interface RunOutput {

    /// Where it goes to.
    @FunctionalInterface
    interface Sink {
        void accept(byte[] bytes, int offset, int length);
    }

    /// Reads it from its first byte on. Called by another thread than the one that asked for a
    /// summary, and once at most.
    void into(Sink sink) throws IOException;

    static RunOutput of(byte[] bytes) {
        return sink -> sink.accept(bytes, 0, bytes.length);
    }
}
