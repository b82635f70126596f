package dev.lastword.jvm.history;

import dev.lastword.json.Json;
import dev.lastword.json.JsonWriter;
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

    /// Writes the same form.
    static void write(JsonWriter json, Ending ending) {
        json.object().name("kind").value(kind(ending));
        switch (ending) {
            case Ending.Exited(int code) -> json.name("code").value(code);
            case Ending.Signaled(Signal signal, boolean coreDumped) ->
                    json.name("signal")
                            .value(signal.name())
                            .name("number")
                            .value(signal.number())
                            .name("coreDumped")
                            .value(coreDumped);
            case Ending.NotStarted(Errno errno) ->
                    json.name("errno").value(errno.name()).name("number").value(errno.number());
            case Ending.TimedOut(Duration limit, Ending inner) -> {
                json.name("limitMs").value(limit.toMillis()).name("ending");
                write(json, inner);
            }
            case Ending.Unknown(String reason) -> json.name("reason").value(reason);
            case Ending.NotTried() -> {}
        }
        json.end();
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
                    "exited with " + code + " (" + Category.of(code).word() + ")";
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
