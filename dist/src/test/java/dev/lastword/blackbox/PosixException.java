package dev.lastword.blackbox;

/// A system call that failed, with its `errno`.
final class PosixException extends RuntimeException {
    static final int ESRCH = 3;
    static final int EINTR = 4;
    static final int EIO = 5;

    private static final long serialVersionUID = 1;

    private final int errno;

    PosixException(String call, int errno) {
        super(call + ": errno " + errno);
        this.errno = errno;
    }

    int errno() {
        return errno;
    }
}
