package dev.lastword.process;

/// Passes everything on as it comes.
public final class Straight implements Passage {

    /// Large enough that a pipe of [Pump#PIPE_BYTES] takes few calls, small enough for the cache.
    private static final int BUFFER_BYTES = 1 << 18;

    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int passed;

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public int fillFrom() {
        return filled;
    }

    @Override
    public int room() {
        if (passed == filled) {
            passed = 0;
            filled = 0;
        }
        return buffer.length - filled;
    }

    @Override
    public void filled(int count) {
        filled += count;
    }

    @Override
    public boolean ready() {
        return passed < filled;
    }

    @Override
    public byte[] source() {
        return buffer;
    }

    @Override
    public int offset() {
        return passed;
    }

    @Override
    public int length() {
        return filled - passed;
    }

    @Override
    public void passed(int count) {
        passed += count;
    }

    @Override
    public boolean waiting() {
        return false;
    }

    @Override
    public void hurry() {
        // Nothing ever waits.
    }

    @Override
    public void end(boolean failed) {
        // Everything has gone already.
    }

    @Override
    public void discard() {
        passed = filled;
    }
}
