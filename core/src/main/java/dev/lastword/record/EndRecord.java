package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.status.Ending;
import dev.lastword.status.Mishap;
import java.util.List;
import java.util.Optional;

/// What is known of a run when its command has ended.
///
/// @param exit what lastword itself ends with if everything is kept, 0–255
/// @param exitOnFailure what it ends with otherwise
/// @param processId of the command, 0 where there was none
/// @param endedMillis milliseconds since 1970 UTC
/// @param wallMillis how long it ran
/// @param userMicros microseconds of user time
/// @param systemMicros microseconds of system time
/// @param maxRssKiB largest resident set, KiB
/// @param complete whether all output was seen
/// @param mishaps lastword's troubles, those of the record aside
/// @param view what the caller was shown of the output; empty where no profile was at work
public record EndRecord(
        Ending ending,
        int exit,
        int exitOnFailure,
        int processId,
        long endedMillis,
        long wallMillis,
        long userMicros,
        long systemMicros,
        long maxRssKiB,
        boolean complete,
        List<Mishap> mishaps,
        Optional<View> view) {

    private static final long MICROS_PER_MILLI = 1000;

    public EndRecord {
        mishaps = List.copyOf(mishaps);
    }

    void write(JsonWriter json, boolean failed) {
        json.name("ended").value(Timestamps.iso(endedMillis)).name("endedMs").value(endedMillis);
        json.name("ending");
        EndingJson.write(json, ending);
        json.name("exit").value(failed ? exitOnFailure : exit);
        if (processId > 0) {
            json.name("pid").value(processId);
        }
        json.name("wallMs").value(wallMillis);
        json.name("userMs").value(userMicros / MICROS_PER_MILLI);
        json.name("sysMs").value(systemMicros / MICROS_PER_MILLI);
        json.name("maxRssKiB").value(maxRssKiB).name("complete").value(complete).name("self");
        EndingJson.write(json, mishaps);
        view.ifPresent(v -> v.write(json.name("view")));
    }
}
