package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.process.Word;
import dev.lastword.status.Ending;
import dev.lastword.status.Mishap;
import java.util.List;
import java.util.Optional;

/// Who said what: the one place where a command's 127 and lastword's own 127 look different.
///
/// @param exit the number that a shell sees in `$?`, 0–255
/// @param commands whether that is the command's own word, and not lastword's
/// @param command the words
/// @param processId of the command, 0 where there was none
/// @param startedMillis milliseconds since 1970 UTC
/// @param wallMillis how long it ran
/// @param userMicros microseconds of user time
/// @param systemMicros microseconds of system time
/// @param maxRssKiB largest resident set, KiB
/// @param complete whether all output was seen
/// @param recording where the run was recorded, if it was
public record StatusRecord(
        Ending ending,
        int exit,
        boolean commands,
        List<Mishap> mishaps,
        List<Word> command,
        int processId,
        long startedMillis,
        long wallMillis,
        long userMicros,
        long systemMicros,
        long maxRssKiB,
        boolean complete,
        Optional<RunReference> recording) {

    private static final int SCHEMA = 1;
    private static final long MICROS_PER_MILLI = 1000;

    public StatusRecord {
        mishaps = List.copyOf(mishaps);
        command = List.copyOf(command);
    }

    /// One JSON object on one line, without a line feed.
    public String toJson() {
        JsonWriter json = new JsonWriter();
        json.object().name("schema").value(SCHEMA);
        json.name("origin").value(commands ? "child" : "lastword");
        json.name("ending");
        EndingJson.write(json, ending);
        json.name("exit").value(exit).name("self");
        EndingJson.write(json, mishaps);
        CommandJson.write(json, command);
        if (processId > 0) {
            json.name("pid").value(processId);
        }
        json.name("started").value(Timestamps.iso(startedMillis));
        json.name("wallMs").value(wallMillis);
        json.name("userMs").value(userMicros / MICROS_PER_MILLI);
        json.name("sysMs").value(systemMicros / MICROS_PER_MILLI);
        json.name("maxRssKiB").value(maxRssKiB);
        json.name("complete").value(complete);
        recording.ifPresent(r ->
                json.name("recording")
                        .object()
                        .name("id")
                        .value(r.id())
                        .name("directory")
                        .value(r.directory().text())
                        .name("ok")
                        .value(r.ok())
                        .end());
        return json.end().toString();
    }
}
