package dev.lastword.nativefront;

import dev.lastword.process.ChildChange;
import dev.lastword.process.FileIdentity;
import dev.lastword.process.Kernel;
import dev.lastword.process.PollSet;
import dev.lastword.process.SignalArrival;
import dev.lastword.process.Spawn;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.interop.Address;

/// Linux, called from the C that TeaVM makes of this.
///
/// One thread and no signal handler: signals are blocked and read from a signalfd(2), which also
/// tells who sent them.
final class SystemKernel implements Kernel {

    /// The lowest descriptor that is no standard stream.
    private static final int FIRST_OWN = 3;

    private static final int FILE_MODE = 0666;
    private static final int OWN_FILE_MODE = 0600;
    private static final int OWN_DIRECTORY_MODE = 0700;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int SIGSET_BYTES = 128;
    private static final int SIGNAL_INFO_BYTES = 128;
    private static final int SIGACTION_BYTES = 256;
    private static final int SCRATCH_BYTES = 512;
    private static final int TERMIOS_BYTES = 128;
    private static final int POLLFD_BYTES = 8;
    private static final int PATH_BYTES = 4096;
    private static final long SIG_IGN = 1;

    /// Never blocked: what cannot be, and what a fault of our own raises.
    private static final int[] LEFT_ALONE = {4, 5, 7, 8, 9, 11, 19, 31, 32, 33};

    private final Address scratch = Memory.zeroed(SCRATCH_BYTES);
    private final Address pollDescriptors = Memory.zeroed(PollSet.CAPACITY * POLLFD_BYTES);
    private final Address signalInfo = Memory.zeroed(SIGNAL_INFO_BYTES);
    private final Address givenMask = Memory.zeroed(SIGSET_BYTES);
    private final Address ignoreAction = Memory.zeroed(SIGACTION_BYTES);
    private final Address defaultAction = Memory.zeroed(SIGACTION_BYTES);
    private boolean givenChildIgnored;

    SystemKernel() {
        ignoreAction.putLong(SIG_IGN);
        Libc.sigprocmask(Headers.SIG_BLOCK, Address.fromLong(0), givenMask);
    }

    @Override
    public int read(int descriptor, byte[] into, int offset, int length) {
        return result(Libc.read(descriptor, Address.ofData(into).add(offset), length));
    }

    @Override
    public int write(int descriptor, byte[] from, int offset, int length) {
        return result(Libc.write(descriptor, Address.ofData(from).add(offset), length));
    }

    @Override
    public int close(int descriptor) {
        return result(Libc.close(descriptor));
    }

    @Override
    public int openForReading(Word path) {
        return open(path, Headers.O_RDONLY);
    }

    @Override
    public int create(Word path) {
        return open(
                path, Headers.O_WRONLY | Headers.O_CREAT | Headers.O_TRUNC | Headers.O_NONBLOCK);
    }

    @Override
    public int reopenNonBlocking(int descriptor) {
        return open(Word.of("/proc/self/fd/" + descriptor), Headers.O_WRONLY | Headers.O_NONBLOCK);
    }

    private int open(Word path, int flags) {
        return open(path, flags, FILE_MODE);
    }

    private int open(Word path, int flags, int mode) {
        int all = flags | Headers.O_CLOEXEC | Headers.O_NOCTTY;
        return aboveStandard(result(Libc.open(Memory.string(path), all, mode)));
    }

    @Override
    public int createNew(Word path) {
        int flags = Headers.O_WRONLY | Headers.O_CREAT | Headers.O_EXCL;
        return ofOwner(open(path, flags, OWN_FILE_MODE));
    }

    /// Takes what the umask may have taken away.
    private static int ofOwner(int descriptor) {
        if (descriptor >= 0) {
            Libc.fchmod(descriptor, OWN_FILE_MODE);
        }
        return descriptor;
    }

    @Override
    public int openForWriting(Word path) {
        return open(path, Headers.O_WRONLY);
    }

    @Override
    public int openForAppending(Word path) {
        int flags = Headers.O_WRONLY | Headers.O_CREAT | Headers.O_APPEND | Headers.O_NONBLOCK;
        return open(path, flags, OWN_FILE_MODE);
    }

    @Override
    public int seek(int descriptor, long offset) {
        return Libc.lseek(descriptor, offset, Headers.SEEK_SET) < 0 ? -Libc.errno() : 0;
    }

    @Override
    public int truncate(int descriptor, long length) {
        return result(Libc.ftruncate(descriptor, length));
    }

    @Override
    public int sync(int descriptor) {
        return result(Libc.fsync(descriptor));
    }

    @Override
    public int makeDirectory(Word path) {
        Address name = Memory.string(path);
        int answer = result(Libc.mkdir(name, OWN_DIRECTORY_MODE));
        return answer < 0 ? answer : result(Libc.chmod(name, OWN_DIRECTORY_MODE));
    }

    @Override
    public int rename(Word from, Word to) {
        return result(Libc.rename(Memory.string(from), Memory.string(to)));
    }

    @Override
    public int remove(Word path) {
        return result(Libc.unlink(Memory.string(path)));
    }

    @Override
    public int removeDirectory(Word path) {
        return result(Libc.rmdir(Memory.string(path)));
    }

    @Override
    public int lock(int descriptor) {
        return result(Libc.lockf(descriptor, Headers.F_TLOCK, 0));
    }

    @Override
    public int ownDirectory(Word path) {
        Address name = Memory.string(path);
        int found =
                result(Libc.statx(Headers.AT_FDCWD, name, 0, Headers.STATX_BASIC_STATS, scratch));
        if (found < 0) {
            return found;
        }
        int mode = scratch.add(28).getShort();
        if ((mode & Headers.S_IFMT) != Headers.S_IFDIR) {
            return -Errno.ENOTDIR.number();
        }
        boolean ours = scratch.add(20).getInt() == Libc.geteuid();
        return ours && (mode & WRITABLE_BY_OTHERS) == 0 ? 0 : -Errno.EPERM.number();
    }

    @Override
    public int random(byte[] bytes) {
        return result(Libc.getrandom(Address.ofData(bytes), bytes.length, 0));
    }

    /// Moves a descriptor of ours out of the place of a standard stream that the caller closed.
    private int aboveStandard(int descriptor) {
        if (descriptor < 0 || descriptor >= FIRST_OWN) {
            return descriptor;
        }
        int moved = result(Libc.fcntl(descriptor, Headers.F_DUPFD_CLOEXEC, FIRST_OWN));
        Libc.close(descriptor);
        return moved;
    }

    @Override
    public int pipe(int[] ends, int capacity) {
        int answer = result(Libc.pipe2(scratch, Headers.O_CLOEXEC));
        if (answer < 0) {
            return answer;
        }
        int first = scratch.getInt();
        int second = scratch.add(4).getInt();
        ends[0] = aboveStandard(first);
        ends[1] = aboveStandard(second);
        Libc.fcntl(ends[0], Headers.F_SETPIPE_SZ, capacity);
        return Math.min(Math.min(ends[0], ends[1]), setNonBlocking(ends[0]));
    }

    private static int setNonBlocking(int descriptor) {
        int flags = Libc.fcntl(descriptor, Headers.F_GETFL, 0);
        return result(Libc.fcntl(descriptor, Headers.F_SETFL, flags | Headers.O_NONBLOCK));
    }

    @Override
    public int terminal(int[] ends, int like) {
        int reading = open(Word.of("/dev/ptmx"), Headers.O_RDWR | Headers.O_NONBLOCK);
        if (reading < 0) {
            return reading;
        }
        scratch.putInt(0);
        int unlocked = result(Libc.ioctl(reading, Headers.TIOCSPTLCK, scratch));
        int commands = unlocked < 0 ? unlocked : peer(reading);
        if (commands < 0) {
            Libc.close(reading);
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
        int flags = Headers.O_RDWR | Headers.O_NOCTTY | Headers.O_CLOEXEC;
        return aboveStandard(
                result(Libc.ioctl(reading, Headers.TIOCGPTPEER, Address.fromLong(flags))));
    }

    /// The outer terminal will turn line feeds into line ends: once is enough.
    private static void passBytesUnchanged(int like, int commands) {
        Address settings = Memory.zeroed(TERMIOS_BYTES);
        if (Libc.tcgetattr(like, settings) < 0) {
            Libc.tcgetattr(commands, settings);
        }
        Address outputModes = settings.add(4);
        outputModes.putInt(outputModes.getInt() & ~Headers.OPOST);
        Libc.tcsetattr(commands, Headers.TCSANOW, settings);
    }

    @Override
    public int windowSize(int descriptor, int[] size) {
        int answer = result(Libc.ioctl(descriptor, Headers.TIOCGWINSZ, scratch));
        if (answer >= 0) {
            size[0] = scratch.add(2).getShort() & 0xffff;
            size[1] = scratch.getShort() & 0xffff;
        }
        return answer;
    }

    @Override
    public int copyWindowSize(int like, int terminal) {
        for (int candidate : new int[] {like, 0, 1, 2}) {
            if (Libc.ioctl(candidate, Headers.TIOCGWINSZ, scratch) >= 0) {
                return result(Libc.ioctl(terminal, Headers.TIOCSWINSZ, scratch));
            }
        }
        scratch.putShort((short) 24);
        scratch.add(2).putShort((short) 80);
        scratch.add(4).putInt(0);
        return result(Libc.ioctl(terminal, Headers.TIOCSWINSZ, scratch));
    }

    @Override
    public Optional<FileIdentity> identify(int descriptor) {
        Address file = scratch;
        scratch.add(256).putByte((byte) 0);
        int answer =
                Libc.statx(
                        descriptor,
                        scratch.add(256),
                        Headers.AT_EMPTY_PATH,
                        Headers.STATX_BASIC_STATS,
                        file);
        if (answer < 0) {
            return Optional.empty();
        }
        int type = file.add(28).getShort() & Headers.S_IFMT;
        long inode = file.add(32).getLong();
        long special = deviceAt(file.add(128));
        long device = deviceAt(file.add(136));
        return Optional.of(new FileIdentity(kind(type, descriptor), device, inode, special));
    }

    private static long deviceAt(Address numbers) {
        return ((long) numbers.getInt() << 32) | (numbers.add(4).getInt() & 0xffff_ffffL);
    }

    private static FileIdentity.Kind kind(int type, int descriptor) {
        if (type == Headers.S_IFREG) {
            return FileIdentity.Kind.REGULAR;
        }
        if (type == Headers.S_IFIFO) {
            return FileIdentity.Kind.PIPE;
        }
        if (type == Headers.S_IFSOCK) {
            return FileIdentity.Kind.SOCKET;
        }
        return Libc.isatty(descriptor) == 1 ? FileIdentity.Kind.TERMINAL : FileIdentity.Kind.OTHER;
    }

    @Override
    public int sharesDescription(int first, int second) {
        int self = Libc.getpid();
        long order = Libc.syscall(Headers.SYS_kcmp, self, self, 0, first, second);
        return order < 0 ? -Libc.errno() : order == 0 ? 1 : 0;
    }

    @Override
    public int available(int descriptor) {
        int answer = result(Libc.ioctl(descriptor, Headers.FIONREAD, scratch));
        return answer < 0 ? answer : scratch.getInt();
    }

    @Override
    public int hideFromCommand(int descriptor) {
        return result(Libc.fcntl(descriptor, Headers.F_SETFD, Headers.FD_CLOEXEC));
    }

    @Override
    public int poll(PollSet set, long timeoutMillis) {
        for (int i = 0; i < set.size(); i++) {
            Address entry = pollDescriptors.add(i * POLLFD_BYTES);
            entry.putInt(set.descriptor(i));
            entry.add(4).putInt(set.interest(i));
        }
        int timeout = (int) Math.min(timeoutMillis, Integer.MAX_VALUE);
        int answer = result(Libc.poll(pollDescriptors, set.size(), timeout));
        for (int i = 0; answer >= 0 && i < set.size(); i++) {
            set.setReport(i, pollDescriptors.add(i * POLLFD_BYTES + 6).getShort());
        }
        return answer;
    }

    @Override
    public int takeSignals() {
        long mask = -1L;
        for (int signal : LEFT_ALONE) {
            mask &= ~bit(signal);
        }
        Address set = Memory.zeroed(SIGSET_BYTES);
        set.putLong(mask);
        int blocked = result(Libc.sigprocmask(Headers.SIG_BLOCK, set, Address.fromLong(0)));
        if (blocked < 0) {
            return blocked;
        }
        // A caller that ignores SIGCHLD would have the kernel throw the ending away.
        givenChildIgnored = isIgnored(Signal.CHLD.number());
        if (givenChildIgnored) {
            Libc.sigaction(Signal.CHLD.number(), defaultAction, Address.fromLong(0));
        }
        return aboveStandard(
                result(Libc.signalfd(-1, set, Headers.SFD_CLOEXEC | Headers.SFD_NONBLOCK)));
    }

    private static long bit(int signal) {
        return 1L << (signal - 1);
    }

    private boolean isIgnored(int signal) {
        Libc.sigaction(signal, Address.fromLong(0), scratch);
        return scratch.getLong() == SIG_IGN;
    }

    @Override
    public Optional<SignalArrival> nextSignal(int signals) {
        if (Libc.read(signals, signalInfo, SIGNAL_INFO_BYTES) != SIGNAL_INFO_BYTES) {
            return Optional.empty();
        }
        int number = signalInfo.getInt();
        int code = signalInfo.add(8).getInt();
        int sender = signalInfo.add(12).getInt();
        int self = Libc.getpid();
        boolean leader = Libc.getsid(0) == self;
        return Optional.of(SignalArrival.of(number, code, sender == self, leader));
    }

    @Override
    public int spawn(Spawn spawn) {
        Address failure = Memory.zeroed(4);
        int process =
                Fork.start(
                        Memory.string(spawn.path()),
                        Memory.strings(spawn.words()),
                        Libc.environ(),
                        spawn.output(),
                        spawn.errors(),
                        givenMask,
                        givenChildIgnored ? ignoreAction : defaultAction,
                        failure,
                        Libc.getpid());
        if (process < 0) {
            return -Libc.errno();
        }
        if (failure.getInt() != 0) {
            Libc.wait4(process, Address.fromLong(0), 0, Address.fromLong(0));
            return -failure.getInt();
        }
        return process;
    }

    @Override
    public int become(Word path, List<Word> words) {
        return result(Libc.execve(Memory.string(path), Memory.strings(words), Libc.environ()));
    }

    @Override
    public int nextChange(ChildChange change) {
        Address usage = scratch.add(64);
        int options = Headers.WNOHANG | Headers.WUNTRACED | Headers.WCONTINUED;
        int process = result(Libc.wait4(-1, scratch, options, usage));
        if (process > 0) {
            change.set(
                    scratch.getInt(),
                    micros(usage),
                    micros(usage.add(16)),
                    usage.add(32).getLong());
        }
        return process;
    }

    private static long micros(Address time) {
        return time.getLong() * 1_000_000 + time.add(8).getLong();
    }

    @Override
    public int kill(int process, int signal) {
        return result(Libc.kill(process, signal));
    }

    @Override
    public int stopSelf(int signal) {
        // One that is ignored here would stop nothing.
        int stop = isIgnored(signal) ? Signal.STOP.number() : signal;
        int answer = result(Libc.kill(Libc.getpid(), stop));
        if (stop != Signal.STOP.number()) {
            Address set = scratch.add(128);
            set.putLong(bit(stop));
            Libc.sigprocmask(Headers.SIG_UNBLOCK, set, Address.fromLong(0));
            Libc.sigprocmask(Headers.SIG_BLOCK, set, Address.fromLong(0));
        }
        return answer;
    }

    @Override
    public void dieOf(int signal) {
        scratch.putLong(0);
        scratch.add(8).putLong(0);
        Libc.setrlimit(Headers.RLIMIT_CORE, scratch);
        // A core handler behind a pipe does not look at the limit.
        Libc.prctl(Headers.PR_SET_DUMPABLE, 0);
        Libc.sigaction(signal, defaultAction, Address.fromLong(0));
        Libc.kill(Libc.getpid(), signal);
        Address set = scratch.add(128);
        set.putLong(bit(signal));
        Libc.sigprocmask(Headers.SIG_UNBLOCK, set, Address.fromLong(0));
    }

    @Override
    public void exit(int code) {
        Libc.exit(code);
    }

    @Override
    public int processId() {
        return Libc.getpid();
    }

    @Override
    public int executable(Word path) {
        Address name = Memory.string(path);
        int answer = result(Libc.access(name, Headers.X_OK));
        if (answer < 0) {
            return answer;
        }
        int found =
                result(Libc.statx(Headers.AT_FDCWD, name, 0, Headers.STATX_BASIC_STATS, scratch));
        boolean directory = (scratch.add(28).getShort() & Headers.S_IFMT) == Headers.S_IFDIR;
        return found < 0 ? found : directory ? -Errno.EISDIR.number() : 0;
    }

    @Override
    public Optional<Word> variable(String name) {
        Address value = Libc.getenv(Memory.string(Word.of(name)));
        return value.toLong() == 0
                ? Optional.empty()
                : Optional.of(Memory.word(value, Libc.strlen(value)));
    }

    @Override
    public List<Word> environment() {
        List<Word> all = new ArrayList<>();
        Address entries = Libc.environ();
        for (int i = 0; entries.toLong() != 0; i++) {
            Address entry = entries.add(i * Memory.POINTER).getAddress();
            if (entry.toLong() == 0) {
                return all;
            }
            all.add(Memory.word(entry, Libc.strlen(entry)));
        }
        return all;
    }

    @Override
    public Optional<Word> workingDirectory() {
        Address path = Memory.zeroed(PATH_BYTES);
        return Libc.getcwd(path, PATH_BYTES).toLong() == 0
                ? Optional.empty()
                : Optional.of(Memory.word(path, Libc.strlen(path)));
    }

    @Override
    public long monotonicNanos() {
        Libc.clockGettime(Headers.CLOCK_MONOTONIC, scratch);
        return scratch.getLong() * 1_000_000_000L + scratch.add(8).getLong();
    }

    @Override
    public long epochMillis() {
        Libc.clockGettime(Headers.CLOCK_REALTIME, scratch);
        return scratch.getLong() * 1_000L + scratch.add(8).getLong() / 1_000_000L;
    }

    /// The file that this program was started from, where /proc tells.
    Optional<Word> ownPath() {
        Address path = Memory.zeroed(PATH_BYTES);
        int length = Libc.readlink(Memory.string(Word.of("/proc/self/exe")), path, PATH_BYTES);
        return length <= 0 ? Optional.empty() : Optional.of(Memory.word(path, length));
    }

    private static int result(int answer) {
        return answer < 0 ? -Libc.errno() : answer;
    }
}
