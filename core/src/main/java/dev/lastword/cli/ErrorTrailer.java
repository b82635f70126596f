package dev.lastword.cli;

import dev.lastword.json.JsonWriter;
import dev.lastword.record.EndingJson;
import dev.lastword.status.Ending;
import dev.lastword.status.Problem;

/// The last line of stderr under `--json-errors`.
final class ErrorTrailer {

    private ErrorTrailer() {}

    /// One JSON object on one line.
    ///
    /// @param runId empty where there is no record
    /// @param exit what lastword ends with, as a shell sees it
    static String json(String runId, Problem problem, Ending ending, int exit) {
        JsonWriter json = new JsonWriter();
        json.object().name("run_id");
        if (runId.isEmpty()) {
            json.nothing();
        } else {
            json.value(runId);
        }
        json.name("error_code").value(problem.code().name());
        json.name("error_kind").value(problem.code().kind().word());
        json.name("message").value(problem.message()).name("context").object();
        problem.context().forEach((name, value) -> json.name(name).value(value));
        json.end().name("ending");
        EndingJson.write(json, ending);
        return json.name("exit").value(exit).end().toString();
    }
}
