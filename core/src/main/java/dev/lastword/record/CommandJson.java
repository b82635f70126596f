package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.process.Word;
import java.util.Base64;
import java.util.List;

/// How a command's words are written down: as text, and where that is not exact as bytes too.
final class CommandJson {

    private CommandJson() {}

    static void write(JsonWriter json, List<Word> command) {
        json.name("command").array();
        command.forEach(w -> json.value(w.text()));
        json.end();
        if (!command.stream().allMatch(Word::isUtf8)) {
            json.name("commandBase64").array();
            command.forEach(w -> json.value(Base64.getEncoder().encodeToString(w.bytes())));
            json.end();
        }
    }
}
