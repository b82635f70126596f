package dev.lastword.jvm;

import dev.lastword.process.ChildChange;
import dev.lastword.process.FileIdentity;
import dev.lastword.process.Kernel;
import dev.lastword.process.PollSet;
import dev.lastword.process.SignalArrival;
import dev.lastword.process.Spawn;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Linux, called from a JVM through `java.lang.foreign`.
///
/// It relies on the launcher: all of the JVM's threads were started with every signal blocked, so a
/// signalfd(2) gets to see them, as in the native front end.
final class ForeignKernel implements Kernel {

    private static final int FIRST_OWN = 3;
    private static final int FILE_MODE = 0666;
    private static final int OWN_FILE_MODE = 0600;
    private static final int OWN_DIRECTORY_MODE = 0700;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int SCRATCH_BYTES = 8192;
    private static final int TRANSFER_BYTES = 1 << 18;
    private static final int SIGNAL_INFO_BYTES = 128;
    private static final int POLLFD_BYTES = 8;
    private static final int PATH_BYTES = 4096;

    // Places in the scratch memory. What one call needs at the same time does not overlap.
    private static final int STAT = 0;
    private static final int USAGE = 256;
    private static final int SIGNAL_SET = 512;
    private static final int ACTION = 1024;
    private static final int SIGNAL_INFO = 2048;
    private static final int POLL = 3072;
    private static final int EMPTY = 3584;
    private static final int TERMIOS = 4096;

    /// How far up the JVM's own open files are looked for.
    private static final int DESCRIPTORS = 1024;

    /// For which the JVM has a handler, so that one the caller ignored is not ignored any more.
    private static final int[] HANDLED_BY_JVM = {4, 5, 7, 8, 11, 13, 16, 25};

    /// Everything that can be blocked, except what a fault of the JVM's own raises and STKFLT,
    /// which the launcher has it use among its threads in place of USR2.
    private static final long TAKEN = ~mask(4, 5, 7, 8, 9, 11, 16, 19, 31, 32, 33);

    private static final long ALL = -1L;

    private static final Word OWN_ENVIRONMENT = Word.of("/proc/self/environ");

    /// A kill(2) at oneself may take a moment to arrive at another thread.
    private static final long DYING_MILLIS = 1000;

    private final Libc libc = new Libc();
    private final Given given;
    private final ByteBuffer scratch = Libc.direct(SCRATCH_BYTES);
    private final long base = Libc.address(scratch);
    private final ByteBuffer transfer = Libc.direct(TRANSFER_BYTES);
    private final long transferBase = Libc.address(transfer);
    private final List<Word> environment;

    ForeignKernel(Given given) {
        this.given = given;
        hideOwnFile();
        setNonBlocking(given.environment());
        byte[] saved = contents(given.environment());
        this.environment =
                Given.isWhole(saved)
                        ? Word.split(saved)
                        : Word.split(contents(openForReading(OWN_ENVIRONMENT)));
    }

    private byte[] contents(int descriptor) {
        byte[] bytes = new byte[Given.ENVIRONMENT_BYTES];
        int filled = 0;
        int count;
        do {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            count = read(descriptor, bytes, filled, bytes.length - filled);
            filled += Math.max(0, count);
        } while (count > 0);
        close(descriptor);
        return Arrays.copyOf(bytes, filled);
    }

    @Override
    public int read(int descriptor, byte[] into, int offset, int length) {
        int count = libc.call("read", descriptor, transferBase, Math.min(length, TRANSFER_BYTES));
        if (count > 0) {
            transfer.get(0, into, offset, count);
        }
        return count;
    }

    @Override
    public int write(int descriptor, byte[] from, int offset, int length) {
        int amount = Math.min(length, TRANSFER_BYTES);
        transfer.put(0, from, offset, amount);
        return libc.call("write", descriptor, transferBase, amount);
    }

    @Override
    public int close(int descriptor) {
        return libc.call("close", descriptor);
    }

    @Override
    public int openForReading(Word path) {
        return open(path, Linux.O_RDONLY);
    }

    @Override
    public int create(Word path) {
        return open(path, Linux.O_WRONLY | Linux.O_CREAT | Linux.O_TRUNC | Linux.O_NONBLOCK);
    }

    @Override
    public int reopenNonBlocking(int descriptor) {
        return open(Word.of("/proc/self/fd/" + descriptor), Linux.O_WRONLY | Linux.O_NONBLOCK);
    }

    private int open(Word path, int flags) {
        return open(path, flags, FILE_MODE);
    }

    private int open(Word path, int flags, int mode) {
        int all = flags | Linux.O_CLOEXEC | Linux.O_NOCTTY;
        return aboveStandard(libc.call("open", CStrings.string(path), all, mode));
    }

    @Override
    public int createNew(Word path) {
        int flags = Linux.O_WRONLY | Linux.O_CREAT | Linux.O_EXCL;
        int descriptor = open(path, flags, OWN_FILE_MODE);
        if (descriptor >= 0) {
            // What the umask may have taken away.
            libc.call("fchmod", descriptor, OWN_FILE_MODE);
        }
        return descriptor;
    }

    @Override
    public int openForWriting(Word path) {
        return open(path, Linux.O_WRONLY);
    }

    @Override
    public int openForAppending(Word path) {
        int flags = Linux.O_WRONLY | Linux.O_CREAT | Linux.O_APPEND | Linux.O_NONBLOCK;
        return open(path, flags, OWN_FILE_MODE);
    }

    @Override
    public int seek(int descriptor, long offset) {
        long answer = libc.callLong("lseek", descriptor, offset, Linux.SEEK_SET);
        return answer < 0 ? -libc.errno() : 0;
    }

    @Override
    public int truncate(int descriptor, long length) {
        return libc.call("ftruncate", descriptor, length);
    }

    @Override
    public int sync(int descriptor) {
        return libc.call("fsync", descriptor);
    }

    @Override
    public int makeDirectory(Word path) {
        long name = CStrings.string(path);
        int answer = libc.call("mkdir", name, OWN_DIRECTORY_MODE);
        return answer < 0 ? answer : libc.call("chmod", name, OWN_DIRECTORY_MODE);
    }

    @Override
    public int rename(Word from, Word to) {
        return libc.call("rename", CStrings.string(from), CStrings.string(to));
    }

    @Override
    public int remove(Word path) {
        return libc.call("unlink", CStrings.string(path));
    }

    @Override
    public int removeDirectory(Word path) {
        return libc.call("rmdir", CStrings.string(path));
    }

    @Override
    public int lock(int descriptor) {
        return libc.call("lockf", descriptor, Linux.F_TLOCK, 0);
    }

    @Override
    public int ownDirectory(Word path) {
        int found = stat(Linux.AT_FDCWD, CStrings.string(path), 0);
        if (found < 0) {
            return found;
        }
        if (fileType() != Linux.S_IFDIR) {
            return -Errno.ENOTDIR.number();
        }
        boolean shared = (scratch.getShort(STAT + 28) & WRITABLE_BY_OTHERS) != 0;
        boolean ours = scratch.getInt(STAT + 20) == libc.call("geteuid");
        return ours && !shared ? 0 : -Errno.EPERM.number();
    }

    @Override
    public int random(byte[] bytes) {
        int count = libc.call("getrandom", transferBase, bytes.length, 0);
        if (count >= 0) {
            transfer.get(0, bytes, 0, count);
        }
        return count;
    }

    /// Moves a descriptor of ours out of the place of a standard stream that the caller closed.
    private int aboveStandard(int descriptor) {
        if (descriptor < 0 || descriptor >= FIRST_OWN) {
            return descriptor;
        }
        int moved = libc.call("fcntl", descriptor, Linux.F_DUPFD_CLOEXEC, FIRST_OWN);
        close(descriptor);
        return moved;
    }

    @Override
    public int pipe(int[] ends, int capacity) {
        int answer = libc.call("pipe2", base, Linux.O_CLOEXEC);
        if (answer < 0) {
            return answer;
        }
        int first = scratch.getInt(0);
        int second = scratch.getInt(4);
        ends[0] = aboveStandard(first);
        ends[1] = aboveStandard(second);
        libc.call("fcntl", ends[0], Linux.F_SETPIPE_SZ, capacity);
        return Math.min(Math.min(ends[0], ends[1]), setNonBlocking(ends[0]));
    }

    private int setNonBlocking(int descriptor) {
        int flags = libc.call("fcntl", descriptor, Linux.F_GETFL, 0);
        return libc.call("fcntl", descriptor, Linux.F_SETFL, flags | Linux.O_NONBLOCK);
    }

    @Override
    public int terminal(int[] ends, int like) {
        int reading = open(Word.of("/dev/ptmx"), Linux.O_RDWR | Linux.O_NONBLOCK);
        if (reading < 0) {
            return reading;
        }
        scratch.putInt(0, 0);
        int unlocked = libc.call("ioctl", reading, Linux.TIOCSPTLCK, base);
        int commands = unlocked < 0 ? unlocked : peer(reading);
        if (commands < 0) {
            close(reading);
            return commands;
        }
        ends[0] = reading;
        ends[1] = commands;
        passBytesUnchanged(like, commands);
        copyWindowSize(like, reading);
        return 0;
    }

    /// The command's end, without a look at the file system, where a container may hide it.
    private int peer(int reading) {
        int flags = Linux.O_RDWR | Linux.O_NOCTTY | Linux.O_CLOEXEC;
        return aboveStandard(libc.call("ioctl", reading, Linux.TIOCGPTPEER, flags));
    }

    /// The outer terminal will turn line feeds into line ends: once is enough.
    private void passBytesUnchanged(int like, int commands) {
        if (libc.call("tcgetattr", like, base + TERMIOS) < 0) {
            libc.call("tcgetattr", commands, base + TERMIOS);
        }
        int outputModes = TERMIOS + Integer.BYTES;
        scratch.putInt(outputModes, scratch.getInt(outputModes) & ~Linux.OPOST);
        libc.call("tcsetattr", commands, Linux.TCSANOW, base + TERMIOS);
    }

    @Override
    public int windowSize(int descriptor, int[] size) {
        int answer = libc.call("ioctl", descriptor, Linux.TIOCGWINSZ, base);
        if (answer >= 0) {
            size[0] = scratch.getShort(2) & 0xffff;
            size[1] = scratch.getShort(0) & 0xffff;
        }
        return answer;
    }

    @Override
    public int copyWindowSize(int like, int terminal) {
        for (int candidate : new int[] {like, 0, 1, 2}) {
            if (libc.call("ioctl", candidate, Linux.TIOCGWINSZ, base) >= 0) {
                return libc.call("ioctl", terminal, Linux.TIOCSWINSZ, base);
            }
        }
        scratch.putShort(0, (short) 24).putShort(2, (short) 80).putInt(4, 0);
        return libc.call("ioctl", terminal, Linux.TIOCSWINSZ, base);
    }

    @Override
    public Optional<FileIdentity> identify(int descriptor) {
        // What is closed on exec there was not passed by the caller: the JVM has put a file of its
        // own
        // in the place of a stream that was closed.
        boolean own =
                descriptor < FIRST_OWN
                        && libc.call("fcntl", descriptor, Linux.F_GETFD, 0) == Linux.FD_CLOEXEC;
        if (own || stat(descriptor, base + EMPTY, Linux.AT_EMPTY_PATH) < 0) {
            return Optional.empty();
        }
        long inode = scratch.getLong(STAT + 32);
        return Optional.of(
                new FileIdentity(kind(descriptor), device(STAT + 136), inode, device(STAT + 128)));
    }

    /// Fills `struct statx`, which is the same on every machine.
    private int stat(int directory, long path, int flags) {
        return libc.call("statx", directory, path, flags, Linux.STATX_BASIC_STATS, base + STAT);
    }

    private int fileType() {
        return scratch.getShort(STAT + 28) & Linux.S_IFMT;
    }

    private long device(int offset) {
        return ((long) scratch.getInt(offset) << 32) | (scratch.getInt(offset + 4) & 0xffff_ffffL);
    }

    private FileIdentity.Kind kind(int descriptor) {
        return switch (fileType()) {
            case Linux.S_IFREG -> FileIdentity.Kind.REGULAR;
            case Linux.S_IFIFO -> FileIdentity.Kind.PIPE;
            case Linux.S_IFSOCK -> FileIdentity.Kind.SOCKET;
            default ->
                    libc.call("tcgetattr", descriptor, base + TERMIOS) >= 0
                            ? FileIdentity.Kind.TERMINAL
                            : FileIdentity.Kind.OTHER;
        };
    }

    @Override
    public int sharesDescription(int first, int second) {
        int self = processId();
        int order = libc.call("syscall", Linux.SYS_KCMP, self, self, 0, first, second);
        return order < 0 ? order : order == 0 ? 1 : 0;
    }

    @Override
    public int available(int descriptor) {
        int answer = libc.call("ioctl", descriptor, Linux.FIONREAD, base);
        return answer < 0 ? answer : scratch.getInt(0);
    }

    @Override
    public int hideFromCommand(int descriptor) {
        return libc.call("fcntl", descriptor, Linux.F_SETFD, Linux.FD_CLOEXEC);
    }

    @Override
    public int poll(PollSet set, long timeoutMillis) {
        for (int i = 0; i < set.size(); i++) {
            int entry = POLL + i * POLLFD_BYTES;
            scratch.putInt(entry, set.descriptor(i)).putInt(entry + 4, set.interest(i));
        }
        long timeout = Math.min(timeoutMillis, Integer.MAX_VALUE);
        int answer = libc.call("poll", base + POLL, set.size(), timeout);
        for (int i = 0; answer >= 0 && i < set.size(); i++) {
            set.setReport(i, scratch.getShort(POLL + i * POLLFD_BYTES + 6));
        }
        return answer;
    }

    @Override
    public int takeSignals() {
        scratch.putLong(SIGNAL_SET, TAKEN);
        int blocked = libc.call("pthread_sigmask", Linux.SIG_BLOCK, base + SIGNAL_SET, 0);
        if (blocked < 0) {
            return blocked;
        }
        // A caller that ignores SIGCHLD would have the kernel throw the ending away.
        if (given.isIgnored(Signal.CHLD.number())) {
            setAction(Signal.CHLD.number(), Linux.SIG_DFL);
        }
        return aboveStandard(libc.call("signalfd", -1, base + SIGNAL_SET, Linux.SFD_FLAGS));
    }

    private int setAction(int signal, int action) {
        return libc.call("sigaction", signal, action(action), 0);
    }

    /// The address of a `struct sigaction` without flags; one for each action.
    private long action(int action) {
        int place = ACTION + action * 256;
        scratch.putLong(place, action);
        return base + place;
    }

    private static long mask(int... signals) {
        long mask = 0;
        for (int signal : signals) {
            mask |= 1L << (signal - 1);
        }
        return mask;
    }

    @Override
    public Optional<SignalArrival> nextSignal(int signals) {
        int count = libc.call("read", signals, base + SIGNAL_INFO, SIGNAL_INFO_BYTES);
        if (count != SIGNAL_INFO_BYTES) {
            return Optional.empty();
        }
        int number = scratch.getInt(SIGNAL_INFO);
        int code = scratch.getInt(SIGNAL_INFO + 8);
        int sender = scratch.getInt(SIGNAL_INFO + 12);
        int self = processId();
        boolean leader = libc.call("getsid", 0) == self;
        return Optional.of(SignalArrival.of(number, code, sender == self, leader));
    }

    @Override
    public int spawn(Spawn spawn) {
        ContextChain chain =
                new ContextChain(libc)
                        .then(ALL, "prctl", Linux.PR_SET_PDEATHSIG, Signal.KILL.number());
        if (spawn.output() >= 0) {
            chain.then(ALL, "dup2", spawn.output(), 1);
        }
        if (spawn.errors() >= 0) {
            chain.then(ALL, "dup2", spawn.errors(), 2);
        }
        for (int signal : HANDLED_BY_JVM) {
            if (given.isIgnored(signal)) {
                chain.then(ALL, "sigaction", signal, action(Linux.SIG_IGN), 0);
            }
        }
        if (given.isIgnored(Signal.CHLD.number())) {
            chain.then(ALL, "sigaction", Signal.CHLD.number(), action(Linux.SIG_IGN), 0);
        }
        ByteBuffer failed = Libc.direct(Long.BYTES);
        int process =
                chain.then(
                                given.blocked(),
                                "execve",
                                CStrings.string(spawn.path()),
                                CStrings.strings(spawn.words()),
                                CStrings.strings(environment))
                        .then(ALL, "memset", Libc.address(failed), 1, 1)
                        .then(ALL, "_exit", 127)
                        .startChild();
        if (process > 0 && failed.get(0) != 0) {
            // The child shared our memory and this thread's errno: it is execve's.
            int errno = libc.errno();
            libc.call("wait4", process, 0, 0, 0);
            return -errno;
        }
        return process;
    }

    @Override
    public int become(Word path, List<Word> words) {
        long file = CStrings.string(path);
        long vector = CStrings.strings(words);
        long variables = CStrings.strings(environment);
        for (int signal : HANDLED_BY_JVM) {
            if (given.isIgnored(signal)) {
                setAction(signal, Linux.SIG_IGN);
            }
        }
        scratch.putLong(SIGNAL_SET, given.blocked());
        libc.call("pthread_sigmask", Linux.SIG_SETMASK, base + SIGNAL_SET, 0);
        return libc.call("execve", file, vector, variables);
    }

    /// The JVM keeps one file open without close-on-exec, the image's `modules`: at the lowest
    /// descriptor that was free, which is that of a standard stream where the caller closed one.
    private void hideOwnFile() {
        byte[] home = System.getProperty("java.home", "").getBytes(StandardCharsets.UTF_8);
        byte[] link = new byte[home.length];
        for (int descriptor = 0; descriptor < DESCRIPTORS; descriptor++) {
            if (libc.call("fcntl", descriptor, Linux.F_GETFD, 0) != 0) {
                continue;
            }
            long path = CStrings.string(Word.of("/proc/self/fd/" + descriptor));
            int length = libc.call("readlink", path, transferBase, home.length);
            transfer.get(0, link);
            if (length == home.length && Arrays.equals(link, home)) {
                hideFromCommand(descriptor);
                return;
            }
        }
    }

    @Override
    public int nextChange(ChildChange change) {
        int options = Linux.WNOHANG | Linux.WUNTRACED | Linux.WCONTINUED;
        int process = libc.call("wait4", -1, base, options, base + USAGE);
        if (process > 0) {
            change.set(
                    scratch.getInt(0),
                    micros(USAGE),
                    micros(USAGE + 16),
                    scratch.getLong(USAGE + 32));
        }
        return process;
    }

    private long micros(int offset) {
        return scratch.getLong(offset) * 1_000_000 + scratch.getLong(offset + 8);
    }

    @Override
    public int kill(int process, int signal) {
        return libc.call("kill", process, signal);
    }

    @Override
    public int stopSelf(int signal) {
        // One that is ignored here would stop nothing.
        int stop = given.isIgnored(signal) ? Signal.STOP.number() : signal;
        int answer = kill(processId(), stop);
        if (stop != Signal.STOP.number()) {
            scratch.putLong(SIGNAL_SET, mask(stop));
            libc.call("pthread_sigmask", Linux.SIG_UNBLOCK, base + SIGNAL_SET, 0);
            libc.call("pthread_sigmask", Linux.SIG_BLOCK, base + SIGNAL_SET, 0);
        }
        return answer;
    }

    @Override
    public void dieOf(int signal) {
        scratch.putLong(0, 0).putLong(8, 0);
        libc.call("setrlimit", Linux.RLIMIT_CORE, base);
        // A core handler behind a pipe does not look at the limit.
        libc.call("prctl", Linux.PR_SET_DUMPABLE, 0);
        // glibc keeps its hands on signals 32 and 33; the kernel does not.
        long action = action(Linux.SIG_DFL);
        libc.call("syscall", Linux.SYS_RT_SIGACTION, signal, action, 0, Long.BYTES);
        scratch.putLong(SIGNAL_SET, mask(signal));
        libc.call("pthread_sigmask", Linux.SIG_UNBLOCK, base + SIGNAL_SET, 0);
        kill(processId(), signal);
        if (processId() != 1) {
            poll(new PollSet(), DYING_MILLIS);
        }
    }

    @Override
    public void exit(int code) {
        Runtime.getRuntime().halt(code);
    }

    @Override
    public int processId() {
        return libc.call("getpid");
    }

    @Override
    public int executable(Word path) {
        long name = CStrings.string(path);
        int answer = libc.call("access", name, Linux.X_OK);
        if (answer < 0) {
            return answer;
        }
        int found = stat(Linux.AT_FDCWD, name, 0);
        return found < 0 ? found : fileType() == Linux.S_IFDIR ? -Errno.EISDIR.number() : 0;
    }

    @Override
    public Optional<Word> variable(String name) {
        byte[] prefix = (name + "=").getBytes(StandardCharsets.UTF_8);
        for (Word entry : environment) {
            byte[] bytes = entry.bytes();
            if (bytes.length >= prefix.length
                    && Arrays.equals(Arrays.copyOf(bytes, prefix.length), prefix)) {
                return Optional.of(Word.of(bytes, prefix.length, bytes.length));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Word> environment() {
        return environment;
    }

    @Override
    public Optional<Word> workingDirectory() {
        ByteBuffer path = Libc.direct(PATH_BYTES);
        return libc.callLong("getcwd", Libc.address(path), PATH_BYTES) == 0
                ? Optional.empty()
                : Optional.of(CStrings.word(path));
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }

    @Override
    public long epochMillis() {
        return System.currentTimeMillis();
    }
}
