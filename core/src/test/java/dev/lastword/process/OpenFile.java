package dev.lastword.process;

import dev.lastword.status.Errno;

/// An open file description, which several descriptors may share.
abstract class OpenFile {

    private final FileIdentity identity;
    private final boolean blocking;
    private int references = 1;

    OpenFile(FileIdentity identity, boolean blocking) {
        this.identity = identity;
        this.blocking = blocking;
    }

    FileIdentity identity() {
        return identity;
    }

    boolean blocking() {
        return blocking;
    }

    /// What poll(2) would report now, were it all asked for.
    abstract int ready();

    int read(byte[] into, int offset, int length) {
        return -Errno.EBADF.number();
    }

    /// @param note whether these are lastword's own words
    int write(byte[] from, int offset, int length, boolean note) {
        return -Errno.EBADF.number();
    }

    int available() {
        return 0;
    }

    /// Opens the same file for writing, non-blocking.
    OpenFile reopened() {
        throw new AssertionError("nobody may reopen this");
    }

    OpenFile share() {
        references++;
        return this;
    }

    void close() {
        references--;
        if (references == 0) {
            closed();
        }
    }

    /// The last descriptor is gone.
    void closed() {}
}
