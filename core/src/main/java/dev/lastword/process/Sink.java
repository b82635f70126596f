package dev.lastword.process;

import dev.lastword.status.Errno;

/// A place that bytes are written to without ever making the wrapper wait, because a wrapper that
/// waits in write(2) is deaf to signals.
final class Sink {

    /// What a pipe or a socket takes at once when poll(2) says that it takes anything.
    private static final int CAREFUL_BYTES = 4096;

    private final Kernel kernel;
    private final int descriptor;
    private final boolean careful;
    private boolean ready;

    private Sink(Kernel kernel, int descriptor, boolean careful) {
        this.kernel = kernel;
        this.descriptor = descriptor;
        this.careful = careful;
    }

    /// A sink for a stream that lastword shares with others.
    ///
    /// Its description must keep its blocking mode, since others rely on it. So a pipe or terminal
    /// is opened once more for ourselves; where that is refused, every write waits for poll(2) to
    /// say that a page fits.
    static Sink shared(Kernel kernel, int descriptor, FileIdentity identity) {
        return switch (identity.kind()) {
            case REGULAR, OTHER -> new Sink(kernel, descriptor, false);
            case SOCKET -> new Sink(kernel, descriptor, true);
            case PIPE, TERMINAL -> {
                int own = kernel.reopenNonBlocking(descriptor);
                yield own < 0 ? new Sink(kernel, descriptor, true) : new Sink(kernel, own, false);
            }
        };
    }

    /// A sink for a non-blocking descriptor of our own.
    static Sink own(Kernel kernel, int descriptor) {
        return new Sink(kernel, descriptor, false);
    }

    /// Writes as much as goes without waiting.
    ///
    /// @return bytes written; 0 when the caller has to wait for poll(2); below 0 a negated errno
    int write(byte[] bytes, int offset, int length) {
        if (careful && !ready) {
            return 0;
        }
        int amount = careful ? Math.min(length, CAREFUL_BYTES) : length;
        int written = kernel.write(descriptor, bytes, offset, amount);
        ready = false;
        if (Errno.EAGAIN.is(written) || Errno.EINTR.is(written)) {
            return 0;
        }
        return written;
    }

    /// Adds this sink to a poll.
    ///
    /// @param waiting whether there is something to write; otherwise only errors are heard of
    int register(PollSet set, boolean waiting) {
        return set.add(descriptor, waiting ? PollSet.OUT : 0);
    }

    /// Takes note of what poll(2) reported.
    void hear(int report) {
        ready = (report & PollSet.OUT) != 0;
    }
}
