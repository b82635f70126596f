package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import dev.lastword.status.Signal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Who said what: the one place where a command's 127 and lastword's own 127 look different.
///
/// @param exit the number that a shell sees in `$?`, 0–255
/// @param command the words, with U+FFFD for what is not UTF-8
/// @param commandBase64 the exact bytes of every word, where [#command] is not exact; else empty
/// @param processId of the command, 0 where there was none
/// @param startedMillis milliseconds since 1970 UTC
/// @param wallMillis how long it ran
/// @param userMicros microseconds of user time
/// @param systemMicros microseconds of system time
/// @param maxRssKiB largest resident set, KiB
/// @param complete whether all output was seen
public record StatusRecord(
        Ending ending,
        int exit,
        List<Mishap> mishaps,
        List<String> command,
        List<String> commandBase64,
        int processId,
        long startedMillis,
        long wallMillis,
        long userMicros,
        long systemMicros,
        long maxRssKiB,
        boolean complete) {

    private static final int SCHEMA = 1;
    private static final long MICROS_PER_MILLI = 1000;

    public StatusRecord {
        mishaps = List.copyOf(mishaps);
        command = List.copyOf(command);
        commandBase64 = List.copyOf(commandBase64);
    }

    /// One JSON object on one line, without a line feed.
    public String toJson() {
        JsonWriter json = new JsonWriter();
        json.object().name("schema").value(SCHEMA).name("origin").value(origin());
        json.name("ending");
        write(json, ending);
        json.name("exit").value(exit);
        writeSelf(json);
        writeWords(json, "command", command);
        if (!commandBase64.isEmpty()) {
            writeWords(json, "commandBase64", commandBase64);
        }
        if (processId > 0) {
            json.name("pid").value(processId);
        }
        json.name("started").value(timestamp(startedMillis));
        json.name("wallMs").value(wallMillis);
        json.name("userMs").value(userMicros / MICROS_PER_MILLI);
        json.name("sysMs").value(systemMicros / MICROS_PER_MILLI);
        json.name("maxRssKiB").value(maxRssKiB);
        json.name("complete").value(complete);
        return json.end().toString();
    }

    /// Whose word the exit status is: only the command's own ending is the child's.
    private String origin() {
        return switch (ending) {
            case Ending.Exited _, Ending.Signaled _ -> "child";
            case Ending.NotStarted _, Ending.NotTried _, Ending.TimedOut _, Ending.Unknown _ ->
                    "lastword";
        };
    }

    private static void write(JsonWriter json, Ending ending) {
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
    private void writeSelf(JsonWriter json) {
        json.name("self").object().name("ok").value(mishaps.isEmpty());
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

    private static void writeWords(JsonWriter json, String name, List<String> words) {
        json.name(name).array();
        words.forEach(json::value);
        json.end();
    }

    /// ISO 8601 in UTC, always with milliseconds.
    private static String timestamp(long epochMillis) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(epochMillis, 1000L),
                        (int) Math.floorMod(epochMillis, 1000L) * 1_000_000,
                        ZoneOffset.UTC);
        return padded(time.getYear(), 4)
                + "-"
                + padded(time.getMonthValue(), 2)
                + "-"
                + padded(time.getDayOfMonth(), 2)
                + "T"
                + padded(time.getHour(), 2)
                + ":"
                + padded(time.getMinute(), 2)
                + ":"
                + padded(time.getSecond(), 2)
                + "."
                + padded(time.getNano() / 1_000_000, 3)
                + "Z";
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
