package dev.lastword.status;

import java.util.List;

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
    /// @param mishaps lastword's own trouble: of a wrapper it can prevent a command, not change its
    ///   ending; of a recorder a failed recording is the last word
    static Verdict of(Ending ending, List<Mishap> mishaps, Policy policy) {
        if (isFailedRecording(mishaps, policy)) {
            return of(OwnCode.FAILED);
        }
        return switch (ending) {
            case Ending.Exited(int code) -> policy.mirrors() ? new Exit(code) : of(OwnCode.OK);
            case Ending.Signaled(Signal signal, boolean _) ->
                    !policy.mirrors()
                            ? of(OwnCode.OK)
                            : policy.signalAsCode()
                                    ? new Exit(signal.shellCode())
                                    : new Die(signal);
            case Ending.NotStarted(Errno errno) -> of(notStarted(errno));
            case Ending.TimedOut _ -> of(policy.mirrors() ? OwnCode.TIMED_OUT : OwnCode.OK);
            case Ending.NotTried _, Ending.Unknown _ -> of(OwnCode.FAILED);
        };
    }

    /// Whether that last word is the command's own.
    static boolean isCommands(Ending ending, List<Mishap> mishaps, Policy policy) {
        boolean ended = ending instanceof Ending.Exited || ending instanceof Ending.Signaled;
        return ended && policy.mirrors() && !isFailedRecording(mishaps, policy);
    }

    private static boolean isFailedRecording(List<Mishap> mishaps, Policy policy) {
        return policy.recordingMatters()
                && mishaps.stream().anyMatch(m -> m.part() == Mishap.Part.RECORD);
    }

    /// Exit with one of lastword's own codes.
    static Verdict of(OwnCode code) {
        return new Exit(code.number());
    }

    /// As in a shell: not there is 127, there and not executable is 126.
    private static OwnCode notStarted(Errno errno) {
        return isNotFound(errno) ? OwnCode.NOT_FOUND : OwnCode.NOT_EXECUTABLE;
    }

    /// Whether it means that there is no such command.
    static boolean isNotFound(Errno errno) {
        return errno.equals(Errno.ENOENT) || errno.equals(Errno.ENOTDIR);
    }
}
