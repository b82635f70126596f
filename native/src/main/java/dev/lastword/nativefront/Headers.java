package dev.lastword.nativefront;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/// The constants of the C library's headers, so that no number of one architecture is written down
/// here.
///
/// Each is read into a field of its own by a statement of its own. TeaVM reads "variables" through
/// one temporary, so two of them in one expression would be whichever the C compiler pleases.
final class Headers {

    static final int O_RDONLY = oRdonly();
    static final int O_WRONLY = oWronly();
    static final int O_RDWR = oRdwr();
    static final int O_CREAT = oCreat();
    static final int O_TRUNC = oTrunc();
    static final int O_EXCL = oExcl();
    static final int O_APPEND = oAppend();
    static final int O_NOCTTY = oNoctty();
    static final int O_NONBLOCK = oNonblock();
    static final int O_CLOEXEC = oCloexec();
    static final int F_SETFD = fSetfd();
    static final int F_GETFL = fGetfl();
    static final int F_SETFL = fSetfl();
    static final int F_DUPFD_CLOEXEC = fDupfdCloexec();
    static final int F_SETPIPE_SZ = fSetpipeSz();
    static final int FD_CLOEXEC = fdCloexec();
    static final int AT_FDCWD = atFdcwd();
    static final int AT_EMPTY_PATH = atEmptyPath();
    static final int X_OK = xOk();
    static final int F_TLOCK = fTlock();
    static final int SEEK_SET = seekSet();
    static final int SIG_BLOCK = sigBlock();
    static final int SIG_UNBLOCK = sigUnblock();
    static final int SFD_CLOEXEC = sfdCloexec();
    static final int SFD_NONBLOCK = sfdNonblock();
    static final int WNOHANG = wnohang();
    static final int WUNTRACED = wuntraced();
    static final int WCONTINUED = wcontinued();
    static final int PR_SET_DUMPABLE = prSetDumpable();
    static final int RLIMIT_CORE = rlimitCore();
    static final long TIOCGWINSZ = tiocgwinsz();
    static final long TIOCSWINSZ = tiocswinsz();
    static final long TIOCSPTLCK = tiocsptlck();
    static final long TIOCGPTPEER = tiocgptpeer();
    static final long FIONREAD = fionread();
    static final int S_IFMT = sIfmt();
    static final int S_IFREG = sIfreg();
    static final int S_IFIFO = sIfifo();
    static final int S_IFSOCK = sIfsock();
    static final int S_IFDIR = sIfdir();
    static final int STATX_BASIC_STATS = statxBasicStats();
    static final long SYS_kcmp = sysKcmp();
    static final int OPOST = opost();
    static final int TCSANOW = tcsanow();
    static final int CLOCK_MONOTONIC = clockMonotonic();
    static final int CLOCK_REALTIME = clockRealtime();

    private Headers() {}

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_RDONLY")
    private static native int oRdonly();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_WRONLY")
    private static native int oWronly();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_RDWR")
    private static native int oRdwr();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_CREAT")
    private static native int oCreat();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_TRUNC")
    private static native int oTrunc();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_EXCL")
    private static native int oExcl();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_APPEND")
    private static native int oAppend();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_NOCTTY")
    private static native int oNoctty();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_NONBLOCK")
    private static native int oNonblock();

    @Include("fcntl.h")
    @Variable
    @Import(name = "O_CLOEXEC")
    private static native int oCloexec();

    @Include("fcntl.h")
    @Variable
    @Import(name = "F_SETFD")
    private static native int fSetfd();

    @Include("fcntl.h")
    @Variable
    @Import(name = "F_GETFL")
    private static native int fGetfl();

    @Include("fcntl.h")
    @Variable
    @Import(name = "F_SETFL")
    private static native int fSetfl();

    @Include("fcntl.h")
    @Variable
    @Import(name = "F_DUPFD_CLOEXEC")
    private static native int fDupfdCloexec();

    @Include("fcntl.h")
    @Variable
    @Import(name = "F_SETPIPE_SZ")
    private static native int fSetpipeSz();

    @Include("fcntl.h")
    @Variable
    @Import(name = "FD_CLOEXEC")
    private static native int fdCloexec();

    @Include("fcntl.h")
    @Variable
    @Import(name = "AT_FDCWD")
    private static native int atFdcwd();

    @Include("fcntl.h")
    @Variable
    @Import(name = "AT_EMPTY_PATH")
    private static native int atEmptyPath();

    @Include("unistd.h")
    @Variable
    @Import(name = "X_OK")
    private static native int xOk();

    @Include("unistd.h")
    @Variable
    @Import(name = "F_TLOCK")
    private static native int fTlock();

    @Include("unistd.h")
    @Variable
    @Import(name = "SEEK_SET")
    private static native int seekSet();

    @Include("signal.h")
    @Variable
    @Import(name = "SIG_BLOCK")
    private static native int sigBlock();

    @Include("signal.h")
    @Variable
    @Import(name = "SIG_UNBLOCK")
    private static native int sigUnblock();

    @Include("sys/signalfd.h")
    @Variable
    @Import(name = "SFD_CLOEXEC")
    private static native int sfdCloexec();

    @Include("sys/signalfd.h")
    @Variable
    @Import(name = "SFD_NONBLOCK")
    private static native int sfdNonblock();

    @Include("sys/wait.h")
    @Variable
    @Import(name = "WNOHANG")
    private static native int wnohang();

    @Include("sys/wait.h")
    @Variable
    @Import(name = "WUNTRACED")
    private static native int wuntraced();

    @Include("sys/wait.h")
    @Variable
    @Import(name = "WCONTINUED")
    private static native int wcontinued();

    @Include("sys/prctl.h")
    @Variable
    @Import(name = "PR_SET_DUMPABLE")
    private static native int prSetDumpable();

    @Include("sys/resource.h")
    @Variable
    @Import(name = "RLIMIT_CORE")
    private static native int rlimitCore();

    @Include("sys/ioctl.h")
    @Variable
    @Import(name = "TIOCGWINSZ")
    private static native long tiocgwinsz();

    @Include("sys/ioctl.h")
    @Variable
    @Import(name = "TIOCSWINSZ")
    private static native long tiocswinsz();

    @Include("sys/ioctl.h")
    @Variable
    @Import(name = "TIOCSPTLCK")
    private static native long tiocsptlck();

    @Include("sys/ioctl.h")
    @Variable
    @Import(name = "TIOCGPTPEER")
    private static native long tiocgptpeer();

    @Include("sys/ioctl.h")
    @Variable
    @Import(name = "FIONREAD")
    private static native long fionread();

    @Include("sys/stat.h")
    @Variable
    @Import(name = "S_IFMT")
    private static native int sIfmt();

    @Include("sys/stat.h")
    @Variable
    @Import(name = "S_IFREG")
    private static native int sIfreg();

    @Include("sys/stat.h")
    @Variable
    @Import(name = "S_IFIFO")
    private static native int sIfifo();

    @Include("sys/stat.h")
    @Variable
    @Import(name = "S_IFSOCK")
    private static native int sIfsock();

    @Include("sys/stat.h")
    @Variable
    @Import(name = "S_IFDIR")
    private static native int sIfdir();

    @Include("sys/stat.h")
    @Variable
    @Import(name = "STATX_BASIC_STATS")
    private static native int statxBasicStats();

    @Include("sys/syscall.h")
    @Variable
    @Import(name = "SYS_kcmp")
    private static native long sysKcmp();

    @Include("termios.h")
    @Variable
    @Import(name = "OPOST")
    private static native int opost();

    @Include("termios.h")
    @Variable
    @Import(name = "TCSANOW")
    private static native int tcsanow();

    @Include("time.h")
    @Variable
    @Import(name = "CLOCK_MONOTONIC")
    private static native int clockMonotonic();

    @Include("time.h")
    @Variable
    @Import(name = "CLOCK_REALTIME")
    private static native int clockRealtime();
}
