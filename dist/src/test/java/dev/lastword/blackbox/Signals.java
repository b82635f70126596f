package dev.lastword.blackbox;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The signals of Linux, by number.
final class Signals {
    static final int SIGHUP = 1;
    static final int SIGINT = 2;
    static final int SIGQUIT = 3;
    static final int SIGKILL = 9;
    static final int SIGUSR1 = 10;
    static final int SIGUSR2 = 12;
    static final int SIGPIPE = 13;
    static final int SIGALRM = 14;
    static final int SIGTERM = 15;
    static final int SIGCHLD = 17;
    static final int SIGCONT = 18;
    static final int SIGSTOP = 19;
    static final int SIGTSTP = 20;
    static final int SIGTTIN = 21;
    static final int SIGTTOU = 22;
    static final int SIGURG = 23;
    static final int SIGWINCH = 28;

    /// The first of those that applications may use; glibc keeps 32 and 33 to itself.
    static final int SIGRTMIN = 34;

    static final int LAST = 64;

    private static final List<String> NAMES =
            List.of(
                    "SIGHUP",
                    "SIGINT",
                    "SIGQUIT",
                    "SIGILL",
                    "SIGTRAP",
                    "SIGABRT",
                    "SIGBUS",
                    "SIGFPE",
                    "SIGKILL",
                    "SIGUSR1",
                    "SIGSEGV",
                    "SIGUSR2",
                    "SIGPIPE",
                    "SIGALRM",
                    "SIGTERM",
                    "SIGSTKFLT",
                    "SIGCHLD",
                    "SIGCONT",
                    "SIGSTOP",
                    "SIGTSTP",
                    "SIGTTIN",
                    "SIGTTOU",
                    "SIGURG",
                    "SIGXCPU",
                    "SIGXFSZ",
                    "SIGVTALRM",
                    "SIGPROF",
                    "SIGWINCH",
                    "SIGIO",
                    "SIGPWR",
                    "SIGSYS");

    private static final Set<Integer> HARMLESS =
            Set.of(SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH);

    private Signals() {}

    /// The name, `SIGKILL`, or `signal 40` for one that has none.
    static String name(int number) {
        return number <= NAMES.size() ? NAMES.get(number - 1) : "signal " + number;
    }

    /// The number of a name such as `SIGKILL`.
    static int number(String name) {
        return NAMES.indexOf(name) + 1;
    }

    /// Those of 1–64 that kill a process which has not arranged for them, see signal(7).
    static IntStream deadly() {
        return IntStream.rangeClosed(1, LAST).filter(signal -> !HARMLESS.contains(signal));
    }
}
