package dev.lastword.jvm.history;

import dev.lastword.json.JsonWriter;
import dev.lastword.record.EndingJson;
import dev.lastword.status.Ending;

/// A run as a JSON object.
final class RunJson {

    private RunJson() {}

    /// On one line, without a line feed.
    static String of(Run run) {
        JsonWriter json = new JsonWriter().object();
        write(json, run);
        return json.end().toString();
    }

    /// Writes the members of the object.
    static void write(JsonWriter json, Run run) {
        json.name("id").value(run.id());
        json.name("started").value(Times.iso(run.startedMillis()));
        json.name("startedMs").value(run.startedMillis());
        json.name("command").array();
        run.command().forEach(json::value);
        json.end().name("cwd").value(run.cwd());
        json.name("success").value(run.state().isSuccess());
        json.name("ending");
        switch (run.state()) {
            case State.Finished finished -> write(json, finished);
            case State.Running _ -> json.object().name("kind").value("running").end();
            case State.Interrupted _ -> json.object().name("kind").value("interrupted").end();
            case State.Broken(String why) -> EndingJson.write(json, new Ending.Unknown(why));
        }
    }

    private static void write(JsonWriter json, State.Finished finished) {
        EndingJson.write(json, finished.ending());
        Endings.category(finished.ending()).ifPresent(c -> json.name("category").value(c.word()));
        json.name("wallMs").value(finished.wallMillis());
        json.name("output").object();
        write(json.name("stdout"), finished.stdout());
        write(json.name("stderr"), finished.stderr());
        json.end().name("complete").value(finished.complete());
        json.name("recording").object().name("ok").value(finished.trouble().isEmpty());
        if (!finished.trouble().isEmpty()) {
            json.name("message").value(finished.trouble());
        }
        json.end();
    }

    private static void write(JsonWriter json, State.Written written) {
        json.object().name("bytes").value(written.bytes());
        json.name("lines").value(written.lines()).end();
    }
}
