package dev.lastword.cli;

import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.time.Duration;

/// How a command ended, for people: `make ended with 2`.
final class EndingWords {

    private EndingWords() {}

    static String of(String command, Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> command + " ended with " + code;
            case Ending.Signaled(Signal signal, boolean _) ->
                    command + " was killed by " + signal.name();
            case Ending.TimedOut(Duration limit, Ending _) ->
                    command + " was ended after " + limit.toMillis() + " ms by --timeout";
            case Ending.NotStarted(Errno errno) ->
                    command + " could not be started: " + errno.text();
            case Ending.NotTried() -> command + " was not started";
            case Ending.Unknown(String reason) -> command + ": its ending is unknown, " + reason;
        };
    }
}
