package dev.lastword.process;

import dev.lastword.status.Errno;
import java.io.ByteArrayOutputStream;

/// A pipe of limited capacity, or a pseudo terminal: the same with other words at its end.
final class FakePipe {

    /// What pipe(7) promises to write in one piece.
    private static final int ATOMIC_BYTES = 4096;

    final boolean terminal;
    private final byte[] ring;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int head;
    private int size;
    private int readers;
    private int writers;

    /// @param capacity at least a page
    FakePipe(int capacity, boolean terminal) {
        this.ring = new byte[Math.max(ATOMIC_BYTES, capacity)];
        this.terminal = terminal;
    }

    void countReaders(int by) {
        readers += by;
    }

    void countWriters(int by) {
        writers += by;
    }

    boolean hasReaders() {
        return readers > 0;
    }

    boolean hasWriters() {
        return writers > 0;
    }

    int available() {
        return size;
    }

    /// Everything that was ever written into it, lastword's notes left out.
    byte[] received() {
        return received.toByteArray();
    }

    boolean takesAPage() {
        return ring.length - size >= ATOMIC_BYTES;
    }

    /// Writes what there is room for; up to a page only in one piece.
    int put(byte[] from, int offset, int length, boolean note) {
        if (!hasReaders()) {
            return -(terminal ? Errno.EIO : Errno.EPIPE).number();
        }
        int room = ring.length - size;
        if (room == 0 || (length <= ATOMIC_BYTES && room < length)) {
            return -Errno.EAGAIN.number();
        }
        int count = Math.min(room, length);
        for (int i = 0; i < count; i++) {
            ring[(head + size + i) % ring.length] = from[offset + i];
        }
        size += count;
        if (!note) {
            received.write(from, offset, count);
        }
        return count;
    }

    int take(byte[] into, int offset, int length) {
        if (size == 0) {
            return hasWriters() ? -Errno.EAGAIN.number() : terminal ? -Errno.EIO.number() : 0;
        }
        int count = Math.min(size, length);
        for (int i = 0; i < count; i++) {
            into[offset + i] = ring[(head + i) % ring.length];
        }
        head = (head + count) % ring.length;
        size -= count;
        return count;
    }
}
