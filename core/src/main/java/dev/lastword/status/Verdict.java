package dev.lastword.status;

/// How lastword itself is to end.
public sealed interface Verdict {

    /// Exit with a code.
    ///
    /// @param code 0–255
    record Exit(int code) implements Verdict {
        public Exit {
            if (code < 0 || code > 255) {
                throw new IllegalArgumentException("exit code " + code + " is not in 0-255");
            }
        }
    }

    /// Die of a signal, so that waitpid(2) says the same as it said of the command.
    record Die(Signal signal) implements Verdict {}

    /// The number by which a shell sees this verdict in `$?`, 0–255.
    default int shellCode() {
        return switch (this) {
            case Exit(int code) -> code;
            case Die(Signal signal) -> signal.shellCode();
        };
    }

    /// Decides the last word of every command that executes another.
    ///
    /// No [Mishap] is asked: lastword's own trouble can prevent a command, not change its ending.
    static Verdict of(Ending ending, Policy policy) {
        return switch (ending) {
            case Ending.Exited(int code) -> new Exit(code);
            case Ending.Signaled(Signal signal, boolean _) ->
                    policy.signalAsCode() ? new Exit(signal.shellCode()) : new Die(signal);
            case Ending.NotStarted(Errno errno) -> of(notStarted(errno));
            case Ending.TimedOut _ -> of(OwnCode.TIMED_OUT);
            case Ending.NotTried _, Ending.Unknown _ -> of(OwnCode.FAILED);
        };
    }

    /// Exit with one of lastword's own codes.
    static Verdict of(OwnCode code) {
        return new Exit(code.number());
    }

    /// As in a shell: not there is 127, there and not executable is 126.
    private static OwnCode notStarted(Errno errno) {
        return errno.equals(Errno.ENOENT) || errno.equals(Errno.ENOTDIR)
                ? OwnCode.NOT_FOUND
                : OwnCode.NOT_EXECUTABLE;
    }
}
