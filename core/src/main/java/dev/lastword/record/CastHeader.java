package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import java.util.List;

/// The first line of a cast.
///
/// @param epochSeconds when the recording began, seconds since 1970
/// @param command the redacted words
/// @param terminal the value of `TERM`, empty where it is not set
/// @param shell the value of `SHELL`, empty where it is not set
record CastHeader(
        int columns,
        int rows,
        long epochSeconds,
        List<String> command,
        String terminal,
        String shell) {

    private static final int VERSION = 3;

    CastHeader {
        command = List.copyOf(command);
    }

    /// One JSON object.
    ///
    /// @param longest characters of the command and of every other text that are kept
    String json(int longest) {
        JsonWriter json = new JsonWriter();
        json.object().name("version").value(VERSION);
        json.name("term").object().name("cols").value(columns).name("rows").value(rows);
        write(json, "type", shortened(terminal, longest));
        json.end();
        json.name("timestamp").value(epochSeconds);
        json.name("command").value(shortened(String.join(" ", command), longest));
        json.name("env").object();
        write(json, "SHELL", shortened(shell, longest));
        write(json, "TERM", shortened(terminal, longest));
        return json.end().end().toString();
    }

    private static void write(JsonWriter json, String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
