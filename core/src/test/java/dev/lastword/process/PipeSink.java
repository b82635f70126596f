package dev.lastword.process;

import dev.lastword.process.FileIdentity.Kind;

/// The end of a pipe, socket or terminal that is written to.
final class PipeSink extends OpenFile {

    private final FakePipe pipe;

    PipeSink(FakePipe pipe, FileIdentity identity, boolean blocking) {
        super(identity, blocking);
        this.pipe = pipe;
        pipe.countWriters(1);
    }

    FakePipe pipe() {
        return pipe;
    }

    /// A socket whose peer has closed hangs up; a pipe without a reader is an error.
    @Override
    int ready() {
        if (pipe.hasReaders()) {
            return pipe.takesAPage() ? PollSet.OUT : 0;
        }
        return PollSet.OUT | (identity().kind() == Kind.SOCKET ? PollSet.HANG_UP : PollSet.ERROR);
    }

    @Override
    int write(byte[] from, int offset, int length, boolean note) {
        return pipe.put(from, offset, length, note);
    }

    @Override
    OpenFile reopened() {
        return new PipeSink(pipe, identity(), false);
    }

    @Override
    void closed() {
        pipe.countWriters(-1);
    }
}
