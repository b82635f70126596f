package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import dev.lastword.status.Signal;
import java.time.Duration;
import java.util.List;

/// How endings and mishaps are written down, in every file alike.
public final class EndingJson {

    private EndingJson() {}

    /// Writes one ending as an object.
    public static void write(JsonWriter json, Ending ending) {
        json.object().name("kind");
        switch (ending) {
            case Ending.Exited(int code) -> json.value("exited").name("code").value(code);
            case Ending.Signaled(Signal signal, boolean coreDumped) ->
                    json.value("signaled")
                            .name("signal")
                            .value(signal.name())
                            .name("number")
                            .value(signal.number())
                            .name("coreDumped")
                            .value(coreDumped);
            case Ending.NotStarted(Errno errno) ->
                    json.value("notStarted")
                            .name("errno")
                            .value(errno.name())
                            .name("number")
                            .value(errno.number());
            case Ending.NotTried() -> json.value("notTried");
            case Ending.TimedOut(Duration limit, Ending inner) -> {
                json.value("timedOut").name("limitMs").value(limit.toMillis()).name("ending");
                write(json, inner);
            }
            case Ending.Unknown(String reason) ->
                    json.value("unknown").name("reason").value(reason);
        }
        json.end();
    }

    /// The first mishap as the short form, all of them where there are several.
    static void write(JsonWriter json, List<Mishap> mishaps) {
        json.object().name("ok").value(mishaps.isEmpty());
        if (!mishaps.isEmpty()) {
            write(json, mishaps.getFirst());
        }
        if (mishaps.size() > 1) {
            json.name("all").array();
            for (Mishap mishap : mishaps) {
                json.object();
                write(json, mishap);
                json.end();
            }
            json.end();
        }
        json.end();
    }

    private static void write(JsonWriter json, Mishap mishap) {
        json.name("part").value(mishap.part().word()).name("message").value(mishap.message());
    }
}
