package dev.lastword.process;

/// The end of a pipe that is read from, non-blocking.
final class PipeSource extends OpenFile {

    private final FakePipe pipe;
    private boolean sawAllWhenClosed;

    PipeSource(FakePipe pipe, FileIdentity identity) {
        super(identity, false);
        this.pipe = pipe;
        pipe.countReaders(1);
    }

    /// Whether nothing could have come any more when it was closed.
    boolean sawAllWhenClosed() {
        return sawAllWhenClosed;
    }

    @Override
    int ready() {
        return (pipe.available() > 0 ? PollSet.IN : 0) | (pipe.hasWriters() ? 0 : PollSet.HANG_UP);
    }

    @Override
    int read(byte[] into, int offset, int length) {
        return pipe.take(into, offset, length);
    }

    @Override
    int available() {
        return pipe.available();
    }

    @Override
    void closed() {
        sawAllWhenClosed = pipe.available() == 0 && !pipe.hasWriters();
        pipe.countReaders(-1);
    }
}
