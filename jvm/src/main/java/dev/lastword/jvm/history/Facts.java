package dev.lastword.jvm.history;

import dev.lastword.json.Json;
import dev.lastword.json.JsonWriter;
import dev.lastword.record.View;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a run beside its output.
final class Facts {

    private static final int TERM_WIDTH = 10;

    private final Run run;
    private final Path folder;
    private final Json start;
    private final Json end;

    Facts(Run run, Path folder) {
        this.run = run;
        this.folder = folder;
        this.start = content(folder.resolve(Store.START));
        this.end = content(folder.resolve(Store.END));
    }

    /// What a file says; nothing where that has been complained of.
    private static Json content(Path file) {
        return JsonFile.read(file) instanceof JsonFile.Read(Json value, Stamp _)
                ? value
                : new Json.Null();
    }

    /// In lines for people.
    String text(Viewer viewer) {
        StringBuilder text = new StringBuilder();
        line(text, "id", run.id());
        line(text, "command", run.line());
        line(text, "cwd", run.cwd());
        line(text, "host", start.text("host").orElse(""));
        line(text, "started", Times.second(run.startedMillis(), viewer.zone()));
        line(text, "took", took());
        line(text, "ending", Endings.sentence(run.state()));
        line(text, "output", output());
        line(text, "view", view().map(Facts::words).orElse(""));
        policy().forEach((key, value) -> line(text, "policy", key + " = " + value));
        line(text, "recording", recording());
        for (String dropped : dropped()) {
            line(text, "dropped", dropped);
        }
        line(text, "path", folder.toString());
        return text.toString();
    }

    private static void line(StringBuilder text, String term, String value) {
        if (!value.isEmpty()) {
            text.append(term).append(" ".repeat(Math.max(1, TERM_WIDTH - term.length())));
            text.append(SafeText.line(value)).append('\n');
        }
    }

    private String took() {
        if (!(run.state() instanceof State.Finished finished)) {
            return "";
        }
        StringBuilder took = new StringBuilder(Times.length(finished.wallMillis()));
        end.number("userMs").ifPresent(ms -> took.append(", user ").append(Times.length(ms)));
        end.number("sysMs").ifPresent(ms -> took.append(", system ").append(Times.length(ms)));
        end.number("maxRssKiB")
                .filter(kib -> kib <= Long.MAX_VALUE / 1024)
                .ifPresent(kib -> took.append(", memory ").append(Sizes.text(kib * 1024)));
        return took.toString();
    }

    private String output() {
        if (!(run.state() instanceof State.Finished finished)) {
            return "";
        }
        return written("stdout", finished.stdout())
                + "; "
                + written("stderr", finished.stderr())
                + (finished.complete() ? "" : "; not all of it was waited for");
    }

    private static String written(String stream, State.Written written) {
        return stream
                + " "
                + Sizes.text(written.bytes())
                + " in "
                + written.lines()
                + (written.lines() == 1 ? " line" : " lines");
    }

    /// What the caller was shown of the output; empty where no profile was at work.
    Optional<View> view() {
        return end.member("view")
                .map(v ->
                        new View(
                                v.text("profile").orElse("?"),
                                v.number("lines").orElse(0L),
                                v.number("hiddenLines").orElse(0L),
                                v.number("bytes").orElse(0L),
                                v.number("hiddenBytes").orElse(0L)));
    }

    private static String words(View view) {
        return view.profile()
                + ": "
                + Numbers.grouped(view.hiddenLines())
                + " of "
                + Numbers.grouped(view.lines())
                + " lines hidden, "
                + Sizes.text(view.hiddenBytes())
                + " of "
                + Sizes.text(view.bytes());
    }

    private String recording() {
        if (!(run.state() instanceof State.Finished finished)) {
            return "";
        }
        long redactions = end.number("redactions").orElse(0L);
        String redacted = redactions == 0 ? "" : ", with " + redactions + " [REDACTED]";
        return (finished.trouble().isEmpty() ? "ok" : "FAILED: " + finished.trouble()) + redacted;
    }

    /// What of the output was not kept, and why.
    List<String> dropped() {
        return end.items("dropped").orElse(List.of()).stream()
                .map(d ->
                        d.text("what").orElse("?")
                                + d.number("bytes").map(n -> ", " + n + " bytes").orElse("")
                                + ": "
                                + d.text("why").orElse("not told"))
                .toList();
    }

    /// The policy values that somebody has set.
    private Map<String, String> policy() {
        Map<String, String> set = new LinkedHashMap<>();
        if (start.member("policy").orElse(start) instanceof Json.Members(Map<String, Json> keys)) {
            keys.forEach((key, setting) -> {
                Optional<String> origin = setting.text("origin");
                if (origin.isPresent() && !origin.get().equals("default")) {
                    set.put(key, value(setting) + " (" + origin.get() + ")");
                }
            });
        }
        return set;
    }

    private static String value(Json setting) {
        return switch (setting.member("value").orElse(new Json.Null())) {
            case Json.Text(String text) -> text;
            case Json.Numeral(String digits) -> digits;
            case Json.Truth(boolean truth) -> Boolean.toString(truth);
            case Json.Null _ -> "none";
            case Json.Items _, Json.Members _ -> "set";
        };
    }

    /// As one JSON object, without a line feed.
    String json() {
        JsonWriter json = new JsonWriter().object();
        RunJson.write(json, run);
        for (String name : new String[] {"host", "streams", "version"}) {
            start.text(name).ifPresent(t -> json.name(name).value(t));
        }
        start.number("recorderPid").ifPresent(n -> json.name("recorderPid").value(n));
        end.text("ended").ifPresent(t -> json.name("ended").value(t));
        for (String name :
                new String[] {"exit", "pid", "userMs", "sysMs", "maxRssKiB", "redactions"}) {
            end.number(name).ifPresent(n -> json.name(name).value(n));
        }
        view().ifPresent(v -> v.write(json.name("view")));
        json.name("dropped").array();
        dropped().forEach(json::value);
        json.end().name("policy").object();
        policy().forEach((key, value) -> json.name(key).value(value));
        json.end().name("path").value(folder.toString());
        return json.end().toString();
    }
}
