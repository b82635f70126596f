package dev.lastword.process;

import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import java.util.Optional;

/// Carries the bytes of one channel from the command to the caller, and past the log.
///
/// Nothing waits in here: what cannot be written yet stays in the [Passage], and while anything in
/// it is ready for the reader nothing more is read, so the command feels a slow reader as it would
/// without lastword.
final class Pump {

    /// The largest pipe that Linux grants everybody.
    static final int PIPE_BYTES = 1 << 20;

    /// What a pipe holds where nobody asked for more.
    private static final int LOG_BYTES = 1 << 16;

    /// Reads in a row before signals and the other channel get their turn.
    private static final int TURN = 16;

    /// A write may fail once by chance; twice in a row is a fact. A read has to fail twice in the
    /// same way.
    private static final int FAILURES_ALLOWED = 1;

    private final Kernel kernel;
    private final Channel channel;
    private final int source;
    private final Sink reader;
    private final Optional<Log> log;
    private final Optional<Witness> witness;
    private final Troubles troubles;
    private final Passage passage;

    /// What was read last ends here; from where on the log and the witness have not seen it.
    private int filled;

    private int logged;
    private int witnessed;

    private boolean open = true;
    private long owed = -1;
    private long lastByteNanos;
    private int lastFailure;
    private boolean failed;
    private int writeFailures;

    private int sourcePlace = -1;
    private int readerPlace = -1;
    private int logPlace = -1;

    /// @param source the non-blocking end from which the command's output is read
    Pump(
            Kernel kernel,
            Channel channel,
            int source,
            Sink reader,
            Optional<Log> log,
            Optional<Witness> witness,
            Passage passage,
            Troubles troubles) {
        this.kernel = kernel;
        this.channel = channel;
        this.source = source;
        this.reader = reader;
        this.log = log;
        this.witness = witness;
        this.passage = passage;
        this.troubles = troubles;
    }

    /// Whether more may still come or is still to be written.
    boolean isOpen() {
        return open || pending();
    }

    /// Whether bytes wait in the buffer for a slow reader.
    boolean pending() {
        return passage.ready() || logged < filled;
    }

    /// Whether bytes are still in the pipe that were there when the command ended.
    boolean owes() {
        return open && owed > 0;
    }

    /// When the last byte arrived, CLOCK_MONOTONIC in nanoseconds.
    long lastByteNanos() {
        return lastByteNanos;
    }

    /// The command has ended: what is in the pipe now is its own and will be delivered, however
    /// slow the reader is.
    void commandEnded(long nowNanos) {
        lastByteNanos = nowNanos;
        owed = Math.max(0, kernel.available(source));
    }

    void register(PollSet set, boolean mayRead) {
        sourcePlace = open && mayRead && !pending() ? set.add(source, PollSet.IN) : -1;
        readerPlace = isOpen() ? reader.register(set, passage.ready()) : -1;
        logPlace = logged < filled && log.isPresent() ? log.get().sink().register(set, true) : -1;
    }

    /// Moves what can be moved after a poll.
    void advance(PollSet set, boolean mayRead) {
        reader.hear(set.report(readerPlace));
        if (log.isPresent()) {
            log.get().sink().hear(set.report(logPlace));
        }
        int gone = PollSet.ERROR | PollSet.HANG_UP;
        if (!passage.ready() && (set.report(readerPlace) & gone) != 0) {
            readerWentAway();
            return;
        }
        if (pending() || set.report(sourcePlace) != 0) {
            move(mayRead);
        }
    }

    /// Moves what can be moved without asking poll(2) first.
    void move(boolean mayRead) {
        for (int turn = 0; turn < TURN; turn++) {
            if (!flush() || !mayRead || !open || !fill()) {
                return;
            }
        }
    }

    /// Stops reading. Bytes in the buffer stay.
    void close() {
        if (open) {
            open = false;
            kernel.close(source);
        }
    }

    /// Stops waiting for more, with one last look: what is at its end has not been given up.
    ///
    /// @return whether it was at its end
    boolean finish() {
        int count;
        do {
            count = read();
        } while (Errno.EINTR.is(count));
        if (count > 0) {
            take(count);
        }
        close();
        return count == 0 || (count < 0 && isTerminalsEnd(Errno.of(count)));
    }

    /// Whether reading failed before the end.
    boolean failed() {
        return failed;
    }

    /// Stops at once, whatever is still held.
    void abandon() {
        close();
        testify();
        passage.discard();
        logged = filled;
    }

    /// Whether something waits for more of the output than may come soon.
    boolean waiting() {
        return open && !pending() && passage.waiting();
    }

    /// The output pauses.
    void hurry() {
        passage.hurry();
    }

    /// Everything was read, and it is known how the command ended.
    void conclude(boolean failedCommand) {
        passage.end(failedCommand);
    }

    /// Reads once.
    ///
    /// @return whether the buffer holds something new
    private boolean fill() {
        int count = read();
        if (count > 0) {
            take(count);
            owed -= count;
            lastFailure = 0;
            lastByteNanos = kernel.monotonicNanos();
            return true;
        }
        if (count == 0) {
            close();
        } else if (!Errno.EAGAIN.is(count) && !Errno.EINTR.is(count)) {
            if (count == lastFailure) {
                close();
                noteFailure(Errno.of(count));
            }
            lastFailure = count;
        }
        return false;
    }

    private int read() {
        int room = passage.room();
        filled = passage.fillFrom();
        logged = filled;
        witnessed = filled;
        return kernel.read(source, passage.buffer(), filled, room);
    }

    private void take(int count) {
        filled += count;
        logged = log.isPresent() ? logged : filled;
        if (witness.isPresent() && witness.get().comesFirst()) {
            testify();
        }
        passage.filled(count);
    }

    private void noteFailure(Errno errno) {
        if (!isTerminalsEnd(errno)) {
            failed = true;
            troubles.add(
                    Mishap.Part.OUTPUT,
                    "cannot read the command's " + channel.name() + ": " + errno.text());
        }
    }

    /// A terminal says EIO where a pipe says 0: every writer has closed it.
    private boolean isTerminalsEnd(Errno errno) {
        return channel.terminal() && errno.equals(Errno.EIO);
    }

    /// Writes what goes, the reader first and the log and the witness while the reader works: taken
    /// in turns, each finds the other's time well spent.
    ///
    /// @return whether the buffer is empty
    private boolean flush() {
        boolean moved = true;
        while (pending() && moved) {
            moved = pass();
            testify();
            moved |= log();
        }
        return !pending();
    }

    /// Writes to the reader once.
    ///
    /// @return whether that got anywhere
    private boolean pass() {
        if (!passage.ready()) {
            return false;
        }
        int written = reader.write(passage.source(), passage.offset(), passage.length());
        if (written > 0) {
            passage.passed(written);
            writeFailures = 0;
            return true;
        }
        if (written == 0) {
            return false;
        }
        if (Errno.EPIPE.is(written)) {
            readerWentAway();
            return false;
        }
        if (++writeFailures <= FAILURES_ALLOWED) {
            return true;
        }
        troubles.add(
                Mishap.Part.OUTPUT,
                "cannot pass on the command's " + channel.name() + ": " + Errno.of(written).text());
        readerWentAway();
        return false;
    }

    /// Writes to the log once, no more than the reader of a pipe takes at a time.
    ///
    /// @return whether that got anywhere
    private boolean log() {
        if (logged == filled || log.isEmpty()) {
            return false;
        }
        int written =
                log.get().write(passage.buffer(), logged, Math.min(LOG_BYTES, filled - logged));
        logged += written;
        return written > 0;
    }

    /// Shows the witness what it has not seen yet, whoever else gets it.
    private void testify() {
        if (witnessed < filled && witness.isPresent()) {
            witness.get()
                    .output(
                            channel.stream(),
                            lastByteNanos,
                            passage.buffer(),
                            witnessed,
                            filled - witnessed);
        }
        witnessed = filled;
    }

    /// Nobody reads: closing our end lets the command meet SIGPIPE itself, as it would without us.
    /// What was read still goes to the log.
    private void readerWentAway() {
        close();
        testify();
        passage.discard();
    }
}
