package dev.lastword.filter;

/// Neighbouring lines that nobody needs to see. Their bytes are held until it is certain that
/// hiding them saves something.
final class Gap {
    private long first;
    private long lines;
    private long bytes;
    private int held;
    private boolean repeats;

    boolean isEmpty() {
        return lines == 0;
    }

    /// The number of the first line, from 1.
    long first() {
        return first;
    }

    long last() {
        return first + lines - 1;
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    /// How many of its bytes are still there.
    int held() {
        return held;
    }

    /// Whether every line repeats the one before it.
    boolean repeats() {
        return repeats;
    }

    void add(long line, int length, boolean repeat) {
        if (lines == 0) {
            first = line;
            repeats = true;
        }
        lines++;
        bytes += length;
        held += length;
        repeats &= repeat;
    }

    /// Its bytes have been let go.
    void letGo() {
        held = 0;
    }

    void clear() {
        lines = 0;
        bytes = 0;
        held = 0;
    }
}
