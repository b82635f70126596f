package dev.lastword.process;

import java.time.Duration;

/// Whoever reads what lastword passes on: at its own pace, and perhaps not to the end.
final class FakeReader implements World.Actor {

    private final FakePipe pipe;
    private final long pauseNanos;
    private final byte[] buffer;
    private int patience;
    private long readyAt;

    /// @param amount bytes that it reads at once
    /// @param pause between two reads
    /// @param patience bytes after which it goes away
    FakeReader(FakePipe pipe, int amount, Duration pause, int patience) {
        this.pipe = pipe;
        this.buffer = new byte[amount];
        this.pauseNanos = pause.toNanos();
        this.patience = patience;
        pipe.countReaders(1);
    }

    static FakeReader fast(FakePipe pipe) {
        return new FakeReader(pipe, 1 << 16, Duration.ZERO, Integer.MAX_VALUE);
    }

    boolean hasLeft() {
        return patience <= 0;
    }

    @Override
    public boolean step(long now) {
        if (hasLeft() || now < readyAt) {
            return false;
        }
        int count = pipe.take(buffer, 0, buffer.length);
        if (count <= 0) {
            return false;
        }
        readyAt = now + pauseNanos;
        patience -= count;
        if (hasLeft()) {
            pipe.countReaders(-1);
        }
        return true;
    }

    @Override
    public long wakesAt() {
        return hasLeft() || pipe.available() == 0 ? Long.MAX_VALUE : readyAt;
    }
}
