package dev.lastword.status;

import java.time.Duration;

/// How a command ended, as the kernel told its parent.
///
/// `exit 137` and "killed by SIGKILL" are different endings here and stay different everywhere.
public sealed interface Ending {

    /// The command called exit(3).
    ///
    /// @param code 0–255, the byte that wait4(2) reports
    record Exited(int code) implements Ending {
        public Exited {
            if (code < 0 || code > 255) {
                throw new IllegalArgumentException("exit code " + code + " is not in 0-255");
            }
        }
    }

    /// A signal killed the command.
    ///
    /// @param coreDumped whether wait4(2) reported a core dump
    record Signaled(Signal signal, boolean coreDumped) implements Ending {}

    /// The command could not be executed; execve(2) said why.
    record NotStarted(Errno errno) implements Ending {}

    /// Lastword itself failed first, so nobody tried to execute the command.
    record NotTried() implements Ending {}

    /// Lastword's own time limit ended the command.
    ///
    /// @param limit what `--timeout` said
    /// @param ending how the command then ended, whatever it made of the TERM
    record TimedOut(Duration limit, Ending ending) implements Ending {}

    /// Lastword lost track of the command. Never a success.
    record Unknown(String reason) implements Ending {}
}
