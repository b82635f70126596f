package dev.lastword.process;

import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;

/// The file of `--log`: the raw bytes of both streams in the order in which they passed.
///
/// A log that cannot be written is given up with one line on stderr; the output goes on.
final class Log {

    /// A call may fail once by chance; twice in a row is a fact.
    private static final int FAILURES_ALLOWED = 1;

    private final Word path;
    private final Sink sink;
    private final Troubles troubles;
    private boolean open = true;
    private int failures;

    Log(Word path, Sink sink, Troubles troubles) {
        this.path = path;
        this.sink = sink;
        this.troubles = troubles;
    }

    boolean isOpen() {
        return open;
    }

    Sink sink() {
        return sink;
    }

    /// Writes what goes without waiting.
    ///
    /// @return bytes taken care of, which is all of them once the log has been given up
    int write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (open && done < length) {
            int written = sink.write(bytes, offset + done, length - done);
            if (written > 0) {
                done += written;
                failures = 0;
            } else if (written == 0) {
                return done;
            } else if (++failures > FAILURES_ALLOWED) {
                giveUp(Errno.of(written));
            }
        }
        return length;
    }

    private void giveUp(Errno errno) {
        open = false;
        troubles.add(
                Mishap.Part.LOG,
                "cannot write the log "
                        + path
                        + ": "
                        + errno.text()
                        + "; the output goes on without it");
    }
}
