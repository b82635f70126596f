package dev.lastword.filter;

/// The bytes of a stream that somebody still has to see or to decide about.
///
/// They lie in one array: those before `base` are gone, those from `base` to `scanned` have been
/// looked at, those up to `end` have been read.
final class Window {
    private static final int SMALLEST = 64 * 1024;
    private static final int LARGEST = 1024 * 1024;

    private byte[] bytes = new byte[SMALLEST];
    private int base;
    private int scanned;
    private int end;

    byte[] bytes() {
        return bytes;
    }

    int base() {
        return base;
    }

    int scanned() {
        return scanned;
    }

    int end() {
        return end;
    }

    int held() {
        return end - base;
    }

    boolean allScanned() {
        return scanned == end;
    }

    /// Whether so much is held that reading on would soon have no room.
    boolean crowded() {
        return held() > LARGEST / 4 * 3;
    }

    /// How much must go when it is crowded. Less would mean moving what stays for little room.
    int toLetGo() {
        return LARGEST / 4;
    }

    /// How many bytes can be read to [#end()]; moves or grows what is held where that is little.
    int room() {
        if (held() == 0) {
            base = 0;
            scanned = 0;
            end = 0;
        }
        if (bytes.length - end < bytes.length / 4) {
            if (held() <= bytes.length / 2) {
                move(bytes);
            } else if (bytes.length < LARGEST) {
                move(new byte[bytes.length * 2]);
            } else {
                move(bytes);
            }
        }
        return bytes.length - end;
    }

    private void move(byte[] to) {
        System.arraycopy(bytes, base, to, 0, held());
        bytes = to;
        scanned -= base;
        end -= base;
        base = 0;
    }

    void filled(int count) {
        end += count;
    }

    void scanned(int count) {
        scanned += count;
    }

    /// The first bytes are shown or hidden, and needed no more.
    void letGo(int count) {
        base += count;
    }
}
