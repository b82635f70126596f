package dev.lastword.jvm;

import dev.lastword.status.Errno;
import java.io.IOException;
import java.io.InputStream;

/// A pipe of the [PortableKernel]: a thread reads what the command writes, one buffer ahead.
final class PipedBytes {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Events events;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private boolean ended;
    private boolean closed;

    PipedBytes(Events events) {
        this.events = events;
    }

    /// Begins to read in a thread of its own, which does not keep the JVM alive.
    void fillFrom(InputStream source) {
        Thread.ofPlatform().daemon().start(() -> fill(source));
    }

    private void fill(InputStream source) {
        byte[] chunk = new byte[BUFFER_BYTES];
        try (source) {
            int count = source.read(chunk);
            while (count >= 0) {
                int length = count;
                events.awaitUninterruptibly(() -> start == end || closed);
                if (events.look(() -> closed)) {
                    break;
                }
                events.change(() -> put(chunk, length));
                count = source.read(chunk);
            }
        } catch (IOException e) {
            // ProcessBuilder closes the stream of a process that is gone: an end like any other.
        } finally {
            events.change(() -> ended = true);
        }
    }

    private void put(byte[] chunk, int length) {
        System.arraycopy(chunk, 0, buffer, 0, length);
        start = 0;
        end = length;
    }

    /// As read(2) on a non-blocking pipe.
    int read(byte[] into, int offset, int length) {
        int[] count = new int[1];
        events.change(() -> {
            count[0] = Math.min(length, end - start);
            System.arraycopy(buffer, start, into, offset, count[0]);
            start += count[0];
            if (count[0] == 0 && !ended) {
                count[0] = -Errno.EAGAIN.number();
            }
        });
        return count[0];
    }

    /// To be asked inside [Events] only.
    boolean isReadable() {
        return end > start || ended;
    }

    int available() {
        return events.look(() -> end - start);
    }

    /// The reader has gone: so has the stream that the command writes to, as soon as it writes
    /// more.
    void close() {
        events.change(() -> closed = true);
    }
}
