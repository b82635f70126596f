package dev.lastword.blackbox;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.Arrays;

/// The system calls that the tests need, by the names of the manual; Linux numbers.
final class Posix {
    static final int O_RDONLY = 0;
    static final int O_WRONLY = 1;
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_CLOEXEC = 0x80000;
    static final int WUNTRACED = 2;
    static final int WCONTINUED = 8;

    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int F_SETPIPE_SZ = 1031;
    private static final long FIONREAD = 0x541B;
    private static final long TIOCSWINSZ = 0x5414;
    private static final short POLLIN = 1;

    /// By its number, which is the same everywhere: glibc has the function since 2.36 only.
    private static final int PIDFD_OPEN = 434;

    private Posix() {}

    /// Opens a file, which is not passed on to a child by itself.
    static int open(String path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            long name = Bytes.string(arena, path).address();
            return LibC.call("open", name, flags | O_CLOEXEC);
        }
    }

    static void close(int fd) {
        LibC.call("close", fd);
    }

    /// Answers the number of bytes read, 0 at the end; a terminal whose other side is gone has
    /// ended, too.
    static int read(int fd, byte[] buffer) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(buffer.length);
            int n = LibC.call("read", fd, memory.address(), buffer.length);
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, buffer, 0, n);
            return n;
        } catch (PosixException e) {
            if (e.errno() == PosixException.EIO) {
                return 0;
            }
            throw e;
        }
    }

    /// Writes all of it, waiting where it must.
    static void write(int fd, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(Math.max(1, bytes.length));
            MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
            int done = 0;
            while (done < bytes.length) {
                done += LibC.call("write", fd, memory.address() + done, bytes.length - done);
            }
        }
    }

    static Pipe pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(8);
            LibC.call("pipe2", ends.address(), O_CLOEXEC);
            return new Pipe(ends.get(ValueLayout.JAVA_INT, 0), ends.get(ValueLayout.JAVA_INT, 4));
        }
    }

    /// Makes a pipe as small or as large as asked, in bytes.
    static void resizePipe(int fd, int capacity) {
        LibC.call("fcntl", fd, F_SETPIPE_SZ, capacity);
    }

    /// The number of bytes that wait to be read.
    static int unread(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(4);
            LibC.call("ioctl", fd, FIONREAD, count.address());
            return count.get(ValueLayout.JAVA_INT, 0);
        }
    }

    /// The same open file under a number of at least `from`.
    static int duplicate(int fd, int from) {
        return LibC.call("fcntl", fd, F_DUPFD_CLOEXEC, from);
    }

    /// Waits until one of the descriptors can be read from or has ended, and answers the first
    /// such, or -1 when time is up.
    static int poll(Duration patience, int... fds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment poll = arena.allocate(8L * fds.length);
            for (int i = 0; i < fds.length; i++) {
                poll.set(ValueLayout.JAVA_INT, 8L * i, fds[i]);
                poll.set(ValueLayout.JAVA_SHORT, 8L * i + 4, POLLIN);
            }
            LibC.call("poll", poll.address(), fds.length, patience.toMillis());
            for (int i = 0; i < fds.length; i++) {
                if (poll.get(ValueLayout.JAVA_SHORT, 8L * i + 6) != 0) {
                    return fds[i];
                }
            }
            return -1;
        }
    }

    static void kill(int pid, int signal) {
        LibC.call("kill", pid, signal);
    }

    /// A descriptor that becomes readable when that process, anyone's, has ended.
    static int pidfd(int pid) {
        return LibC.call("syscall", PIDFD_OPEN, pid, 0);
    }

    /// Waits for the next change of state of a child and answers the raw status of wait4(2).
    static int wait4(int pid, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(4);
            while (true) {
                try {
                    LibC.call("wait4", pid, status.address(), flags, 0);
                    return status.get(ValueLayout.JAVA_INT, 0);
                } catch (PosixException e) {
                    if (e.errno() != PosixException.EINTR) {
                        throw e;
                    }
                }
            }
        }
    }

    /// Opens the keyboard and screen side of a new terminal.
    static int openTerminal() {
        int master = LibC.call("posix_openpt", O_RDWR | O_NOCTTY | O_CLOEXEC);
        LibC.call("grantpt", master);
        LibC.call("unlockpt", master);
        return master;
    }

    /// The path of a terminal's other side, which programs open.
    static String terminalName(int master) {
        try (Arena arena = Arena.ofConfined()) {
            byte[] name = new byte[64];
            MemorySegment memory = arena.allocate(name.length);
            LibC.check("ptsname_r", master, memory.address(), name.length);
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, name, 0, name.length);
            int end = 0;
            while (name[end] != 0) {
                end++;
            }
            return Bytes.text(Arrays.copyOf(name, end));
        }
    }

    static void resizeTerminal(int master, int rows, int columns) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(8);
            size.set(ValueLayout.JAVA_SHORT, 0, (short) rows);
            size.set(ValueLayout.JAVA_SHORT, 2, (short) columns);
            LibC.call("ioctl", master, TIOCSWINSZ, size.address());
        }
    }
}
