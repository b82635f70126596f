package dev.lastword.view;

import dev.lastword.process.Passage;
import java.util.function.BooleanSupplier;

/// Holds a channel back until it is known how the command ended, for a profile that depends on it.
///
/// What is held lies in a file without a name, so memory stays what it is. Where that file cannot
/// be written, everything passes from there on.
final class DeferredPassage implements Passage {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Spool spool;
    private final BooleanSupplier opening;
    private final FilteredPassage inner;
    private final boolean onFailure;

    private final byte[] buffer = new byte[BUFFER_BYTES];

    /// What of the buffer could not be written.
    private int restFrom;

    private int restTo;

    private boolean opened;
    private boolean draining;
    private boolean drained;
    private boolean ended;
    private boolean failed;
    private boolean innerEnded;

    /// @param opening opens the spool, and says whether that worked
    /// @param inner what the output goes through, filtered where the profile counts
    /// @param onFailure whether that is after a failure, or after a success
    DeferredPassage(
            Spool spool, BooleanSupplier opening, FilteredPassage inner, boolean onFailure) {
        this.spool = spool;
        this.opening = opening;
        this.inner = inner;
        this.onFailure = onFailure;
    }

    private boolean holding() {
        return !draining;
    }

    @Override
    public byte[] buffer() {
        return holding() ? buffer : inner.buffer();
    }

    @Override
    public int fillFrom() {
        return holding() ? 0 : inner.fillFrom();
    }

    @Override
    public int room() {
        return holding() ? buffer.length : inner.room();
    }

    @Override
    public void filled(int count) {
        if (!holding()) {
            inner.filled(count);
            return;
        }
        boolean usable = opened || opening.getAsBoolean();
        opened = true;
        int done = usable ? spool.put(buffer, 0, count) : 0;
        if (done < count) {
            restFrom = done;
            restTo = count;
            draining = true;
            inner.raw();
        }
    }

    @Override
    public boolean ready() {
        if (draining) {
            drain();
        }
        return draining && inner.ready();
    }

    /// Has the held bytes go through, as far as something comes out of it.
    private void drain() {
        while (!drained && !inner.ready()) {
            int room = inner.room();
            int count = spool.take(inner.buffer(), inner.fillFrom(), room);
            if (count > 0) {
                inner.filled(count);
            } else {
                count = Math.min(room, restTo - restFrom);
                System.arraycopy(buffer, restFrom, inner.buffer(), inner.fillFrom(), count);
                inner.filled(count);
                restFrom += count;
                drained = restFrom == restTo;
            }
        }
        if (drained && ended && !innerEnded) {
            innerEnded = true;
            spool.close();
            inner.end(failed);
        }
    }

    @Override
    public byte[] source() {
        return inner.source();
    }

    @Override
    public int offset() {
        return inner.offset();
    }

    @Override
    public int length() {
        return inner.length();
    }

    @Override
    public void passed(int count) {
        inner.passed(count);
    }

    @Override
    public boolean waiting() {
        return draining && inner.waiting();
    }

    @Override
    public void hurry() {
        inner.hurry();
    }

    @Override
    public void end(boolean commandFailed) {
        if (ended) {
            return;
        }
        ended = true;
        failed = commandFailed;
        if (!draining) {
            draining = true;
            if (commandFailed != onFailure) {
                inner.raw();
            }
        }
    }

    @Override
    public void discard() {
        drained = true;
        restFrom = restTo;
        draining = true;
        inner.discard();
    }
}
