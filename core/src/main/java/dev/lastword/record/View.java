package dev.lastword.record;

import dev.lastword.json.JsonWriter;

/// What the caller was shown of a run's output through a profile.
///
/// @param profile its name
/// @param lines of the whole output
/// @param hiddenLines of them
/// @param bytes of the whole output
/// @param hiddenBytes of them
public record View(String profile, long lines, long hiddenLines, long bytes, long hiddenBytes) {

    /// Whether there is anything that the caller has not seen.
    public boolean hidSomething() {
        return hiddenLines > 0 || hiddenBytes > 0;
    }

    /// Writes it as one JSON object.
    public void write(JsonWriter json) {
        json.object().name("profile").value(profile);
        json.name("lines").value(lines).name("hiddenLines").value(hiddenLines);
        json.name("bytes").value(bytes).name("hiddenBytes").value(hiddenBytes).end();
    }
}
