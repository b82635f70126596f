package dev.lastword.status;

/// A signal, by its number on Linux (x86-64, AArch64, RISC-V: the table of signal(7)).
///
/// A kernel whose numbers differ translates at its own border.
///
/// @param number 1–64
public record Signal(int number) {

    public static final Signal HUP = new Signal(1);
    public static final Signal INT = new Signal(2);
    public static final Signal QUIT = new Signal(3);
    public static final Signal KILL = new Signal(9);
    public static final Signal PIPE = new Signal(13);
    public static final Signal TERM = new Signal(15);
    public static final Signal CHLD = new Signal(17);
    public static final Signal CONT = new Signal(18);
    public static final Signal STOP = new Signal(19);
    public static final Signal TSTP = new Signal(20);
    public static final Signal TTIN = new Signal(21);
    public static final Signal TTOU = new Signal(22);
    public static final Signal WINCH = new Signal(28);

    /// The highest number that Linux knows.
    public static final int LAST = 64;

    /// The first real-time signal that programs may use; glibc keeps 32 and 33 for itself.
    private static final int RTMIN = 34;

    private static final String[] NAMES = {
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
        "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
        "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"
    };

    public Signal {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("signal " + number + " is not in 1-" + LAST);
        }
    }

    /// The name as kill(1) prints it with `SIG` in front: `SIGTERM`, `SIGRTMIN+3`.
    public String name() {
        if (number <= NAMES.length) {
            return "SIG" + NAMES[number - 1];
        }
        return number < RTMIN
                ? "SIG" + number
                : number == RTMIN ? "SIGRTMIN" : "SIGRTMIN+" + (number - RTMIN);
    }

    /// Whether it is one that people and systems send to make a program end: TERM, INT, HUP, QUIT.
    public boolean asksToEnd() {
        return equals(TERM) || equals(INT) || equals(HUP) || equals(QUIT);
    }

    /// The exit code by which shells speak of a death by this signal, 129–192.
    public int shellCode() {
        return 128 + number;
    }
}
