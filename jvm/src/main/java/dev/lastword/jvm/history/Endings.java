package dev.lastword.jvm.history;

import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.json.Json;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.time.Duration;
import java.util.Optional;

/// Endings as they stand in end.json, and in words.
final class Endings {

    private Endings() {}

    /// Reads the form of the status record.
    ///
    /// @return empty where it is none
    static Optional<Ending> read(Json json) {
        String kind = json.text("kind").orElse("");
        return kind.equals("timedOut") ? readTimedOut(json) : readPlain(kind, json);
    }

    /// What a time limit ended has an ending of its own, which is no time limit again.
    private static Optional<Ending> readTimedOut(Json json) {
        Optional<Long> limit = json.number("limitMs").filter(n -> n >= 0);
        Optional<Ending> inner =
                json.member("ending").flatMap(e -> readPlain(e.text("kind").orElse(""), e));
        return limit.isPresent() && inner.isPresent()
                ? Optional.of(new Ending.TimedOut(Duration.ofMillis(limit.get()), inner.get()))
                : Optional.empty();
    }

    private static Optional<Ending> readPlain(String kind, Json json) {
        return switch (kind) {
            case "exited" -> within(json, "code", 0, 255).map(Ending.Exited::new);
            case "signaled" ->
                    within(json, "number", 1, Signal.LAST)
                            .map(n ->
                                    new Ending.Signaled(
                                            new Signal(n), json.truth("coreDumped").orElse(false)));
            case "notStarted" ->
                    within(json, "number", 1, Integer.MAX_VALUE)
                            .map(n -> new Ending.NotStarted(new Errno(n)));
            case "notTried" -> Optional.of(new Ending.NotTried());
            case "unknown" ->
                    Optional.of(new Ending.Unknown(json.text("reason").orElse("not told")));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> within(Json json, String name, int least, int most) {
        return json.number(name).filter(n -> n >= least && n <= most).map(Long::intValue);
    }

    static String kind(Ending ending) {
        return switch (ending) {
            case Ending.Exited _ -> "exited";
            case Ending.Signaled _ -> "signaled";
            case Ending.NotStarted _ -> "notStarted";
            case Ending.NotTried _ -> "notTried";
            case Ending.TimedOut _ -> "timedOut";
            case Ending.Unknown _ -> "unknown";
        };
    }

    /// What the exit-code standard makes of an ending; a shell speaks of all but exits by codes
    /// that are taken.
    ///
    /// @return empty where nobody knows how the command ended
    static Optional<Category> category(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> Optional.of(new Code(code).category());
            case Ending.Signaled _, Ending.TimedOut _, Ending.NotStarted _, Ending.NotTried _ ->
                    Optional.of(Category.TAKEN);
            case Ending.Unknown _ -> Optional.empty();
        };
    }

    /// What `--ending` calls a state.
    static String kind(State state) {
        return switch (state) {
            case State.Finished finished -> kind(finished.ending());
            case State.Running _ -> "running";
            case State.Interrupted _ -> "interrupted";
            case State.Broken _ -> "unknown";
        };
    }

    /// A few characters for a table. A recording that failed does not look like a success.
    static String brief(State state) {
        return switch (state) {
            case State.Finished finished ->
                    finished.trouble().isEmpty()
                            ? brief(finished.ending())
                            : "recording failed (" + brief(finished.ending()) + ")";
            case State.Running _ -> "running";
            case State.Interrupted _ -> "interrupted";
            case State.Broken _ -> "unknown";
        };
    }

    private static String brief(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> "exit " + code;
            case Ending.Signaled(Signal signal, boolean _) -> signal.name();
            case Ending.NotStarted _ -> "not started";
            case Ending.NotTried _ -> "not tried";
            case Ending.TimedOut _ -> "timed out";
            case Ending.Unknown _ -> "unknown";
        };
    }

    /// In words.
    static String sentence(State state) {
        return switch (state) {
            case State.Finished finished -> sentence(finished.ending());
            case State.Running _ -> "it is still running";
            case State.Interrupted _ ->
                    "interrupted: the recorder was killed, or could not write any more";
            case State.Broken(String why) -> "unknown: " + why;
        };
    }

    private static String sentence(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) ->
                    "exited with " + code + " (" + new Code(code).category().word() + ")";
            case Ending.Signaled(Signal signal, boolean coreDumped) ->
                    "killed by " + signal.name() + (coreDumped ? ", with a core dump" : "");
            case Ending.NotStarted(Errno errno) -> "could not be started: " + errno.text();
            case Ending.NotTried _ -> "was not started, because lastword itself failed first";
            case Ending.TimedOut(Duration limit, Ending inner) ->
                    "ended by the time limit of "
                            + Times.length(limit.toMillis())
                            + "; it then "
                            + (inner instanceof Ending.Signaled ? "was " : "")
                            + sentence(inner);
            case Ending.Unknown(String reason) -> "unknown: " + reason;
        };
    }
}
