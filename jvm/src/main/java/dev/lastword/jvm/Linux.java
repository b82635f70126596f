package dev.lastword.jvm;

/// Constants of Linux on x86-64, AArch64 and RISC-V, as far as they are the same there; from the
/// kernel's `asm-generic` headers and glibc's `bits`.
final class Linux {

    static final int O_RDONLY = 0;
    static final int O_WRONLY = 1;
    static final int O_RDWR = 2;
    static final int O_CREAT = 0x40;
    static final int O_EXCL = 0x80;
    static final int O_APPEND = 0x400;
    static final int O_NOCTTY = 0x100;
    static final int O_TRUNC = 0x200;
    static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x80000;

    static final int F_GETFD = 1;
    static final int F_SETFD = 2;
    static final int F_GETFL = 3;
    static final int F_SETFL = 4;
    static final int F_DUPFD_CLOEXEC = 1030;
    static final int F_SETPIPE_SZ = 1031;
    static final int FD_CLOEXEC = 1;

    static final int F_TLOCK = 2;
    static final int SEEK_SET = 0;
    static final int X_OK = 1;
    static final int AT_FDCWD = -100;
    static final int AT_EMPTY_PATH = 0x1000;
    static final int STATX_BASIC_STATS = 0x7ff;

    static final int S_IFMT = 0xf000;
    static final int S_IFIFO = 0x1000;
    static final int S_IFDIR = 0x4000;
    static final int S_IFREG = 0x8000;
    static final int S_IFSOCK = 0xc000;

    static final int SIG_BLOCK = 0;
    static final int SIG_UNBLOCK = 1;
    static final int SIG_SETMASK = 2;
    static final int SIG_DFL = 0;
    static final int SIG_IGN = 1;
    static final int SFD_FLAGS = O_NONBLOCK | O_CLOEXEC;

    static final int WNOHANG = 1;
    static final int WUNTRACED = 2;
    static final int WCONTINUED = 8;

    static final int CLONE_VM = 0x100;
    static final int CLONE_VFORK = 0x4000;

    static final int PR_SET_PDEATHSIG = 1;
    static final int PR_SET_DUMPABLE = 4;
    static final int RLIMIT_CORE = 4;

    static final long TIOCGWINSZ = 0x5413;
    static final long TIOCSWINSZ = 0x5414;
    static final long FIONREAD = 0x541b;
    static final long TIOCSPTLCK = 0x40045431;
    static final long TIOCGPTPEER = 0x5441;
    static final int OPOST = 1;
    static final int TCSANOW = 0;

    /// The number of kcmp(2), which glibc has no function for.
    static final int SYS_KCMP = isX86() ? 312 : 272;

    /// The number of rt_sigaction(2), past glibc's own.
    static final int SYS_RT_SIGACTION = isX86() ? 13 : 134;

    /// Where the signal mask lies in `ucontext_t`.
    static final int UC_SIGMASK = isX86() ? 296 : 40;

    private Linux() {}

    private static boolean isX86() {
        return System.getProperty("os.arch", "").equals("amd64");
    }
}
