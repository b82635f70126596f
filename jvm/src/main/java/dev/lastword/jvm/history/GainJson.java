package dev.lastword.jvm.history;

import dev.lastword.json.JsonWriter;

/// What profiles saved, as a JSON object.
final class GainJson {

    private GainJson() {}

    /// On one line, without a line feed.
    static String of(Gains gains) {
        JsonWriter json = new JsonWriter().object();
        write(json, gains.total());
        json.name("tokensMethod").value("bytes / " + Gain.BYTES_PER_TOKEN);
        json.name("by").value(gains.by().word()).name("groups").array();
        for (Gain group : gains.groups()) {
            json.object().name(gains.by().word()).value(group.group().name());
            if (!group.group().kind().isEmpty()) {
                json.name("kind").value(group.group().kind());
            }
            write(json, group);
            json.end();
        }
        return json.end().end().toString();
    }

    private static void write(JsonWriter json, Gain gain) {
        json.name("runs").value(gain.runs()).name("hiding").value(gain.hiding());
        json.name("looked").value(gain.looked());
        json.name("lookedSavedBytes").value(gain.lookedBytes());
        json.name("bytes").object().name("raw").value(gain.rawBytes());
        json.name("shown").value(gain.shownBytes()).name("saved").value(gain.savedBytes());
        json.end().name("lines").object().name("raw").value(gain.rawLines());
        json.name("shown").value(gain.shownLines()).name("saved").value(gain.savedLines());
        json.end().name("tokensSaved").value(gain.savedTokens());
    }
}
