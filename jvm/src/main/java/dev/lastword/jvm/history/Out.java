package dev.lastword.jvm.history;

import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.PollSet;
import dev.lastword.status.Errno;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Stdout, in large pieces.
final class Out {

    private static final int STDOUT = 1;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Kernel kernel;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private Optional<Errno> error = Optional.empty();

    Out(Kernel kernel) {
        this.kernel = kernel;
    }

    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length && error.isEmpty()) {
            int part = Math.min(length - done, BUFFER_BYTES - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, part);
            filled += part;
            done += part;
            if (filled == BUFFER_BYTES) {
                flush();
            }
        }
    }

    void write(byte b) {
        if (filled == BUFFER_BYTES) {
            flush();
        }
        if (error.isEmpty()) {
            buffer[filled++] = b;
        }
    }

    /// Hands everything on, however long the reader takes.
    void flush() {
        int done = 0;
        int failures = 0;
        while (done < filled && error.isEmpty()) {
            int written = kernel.write(STDOUT, buffer, done, filled - done);
            if (written > 0) {
                done += written;
                failures = 0;
            } else if (Errno.EAGAIN.is(written)) {
                PollSet set = new PollSet();
                set.add(STDOUT, PollSet.OUT);
                kernel.poll(set, -1);
            } else if (!Errno.EINTR.is(written) && ++failures > 1) {
                error = Optional.of(written < 0 ? Errno.of(written) : Errno.EIO);
            }
        }
        filled = 0;
    }

    /// Whether nothing more can be written, so that nothing more need be found out.
    boolean isBroken() {
        return error.isPresent();
    }

    /// Ends the output.
    ///
    /// @param otherwise the verdict where all of it was written
    Verdict end(OwnCode otherwise) {
        flush();
        if (error.isEmpty()) {
            return Verdict.of(otherwise);
        }
        // `| head` has read what it wanted: nobody needs to be told.
        if (!error.get().equals(Errno.EPIPE)) {
            new Notes(kernel).say("cannot write to stdout: " + error.get().text());
        }
        return Verdict.of(OwnCode.IO);
    }
}
