package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.process.Word;
import java.util.List;

/// What is known of a run before its command starts.
///
/// @param startedMillis milliseconds since 1970 UTC
/// @param command as given; it is redacted when it is written
/// @param directory the working directory
/// @param environment `NAME=value`; only the names are written
/// @param host the machine's name
/// @param recorderId the recorder's process id
/// @param terminals which of stdin, stdout and stderr are terminals
/// @param columns of the window, 0 where there is none
/// @param rows of the window, 0 where there is none
/// @param streams what is captured, as `docs/record-format.md` names it
/// @param pty whether the command sees a terminal of ours
/// @param version lastword's
public record StartRecord(
        long startedMillis,
        List<Word> command,
        Word directory,
        List<Word> environment,
        String host,
        int recorderId,
        Terminals terminals,
        int columns,
        int rows,
        String streams,
        boolean pty,
        RecorderPolicy policy,
        String version) {

    private static final int SCHEMA = 1;

    /// Which of the caller's streams are terminals.
    public record Terminals(boolean stdin, boolean stdout, boolean stderr) {}

    public StartRecord {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
    }

    /// One JSON object on one line.
    String json(String id, Secrets secrets) {
        JsonWriter json = new JsonWriter();
        json.object().name("schema").value(SCHEMA).name("id").value(id);
        json.name("started").value(Timestamps.iso(startedMillis));
        json.name("startedMs").value(startedMillis);
        CommandJson.write(json, secrets.command());
        json.name("cwd").value(secrets.redacted(directory).text());
        json.name("environment").array();
        names().forEach(json::value);
        json.end().name("host").value(host).name("recorderPid").value(recorderId);
        json.name("tty").object().name("stdin").value(terminals.stdin());
        json.name("stdout").value(terminals.stdout()).name("stderr").value(terminals.stderr());
        if (columns > 0) {
            json.name("columns").value(columns).name("rows").value(rows);
        }
        json.end().name("streams").value(streams).name("pty").value(pty);
        json.name("policy").object();
        policy.snapshot()
                .forEach((key, setting) ->
                        json.name(key.word())
                                .object()
                                .name("value")
                                .value(secrets.redacted(setting.value()).text())
                                .name("origin")
                                .value(setting.origin().toString())
                                .end());
        return json.end().name("version").value(version).end().toString();
    }

    private List<String> names() {
        return environment.stream()
                .map(e -> e.part(0, Math.max(0, e.indexOf('=', 1))).text())
                .sorted()
                .toList();
    }

    /// The value of a variable, empty where it is not set.
    String variable(String name) {
        for (Word entry : environment) {
            String text = entry.text();
            if (text.startsWith(name + "=")) {
                return text.substring(name.length() + 1);
            }
        }
        return "";
    }
}
