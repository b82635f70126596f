package dev.lastword.contract.lint;

import dev.lastword.contract.script.Lines;
import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The findings that a project lives with for now: `.lastword/baseline.json`.
///
/// @param entries by path, rule and fingerprint when written by lastword
public record Baseline(List<Entry> entries) {

    /// Where it lies in a project.
    public static final String PATH = ".lastword/baseline.json";

    private static final long VERSION = 1;
    private static final String FINGERPRINT = "fingerprint";

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::path)
                    .thenComparing(Entry::rule)
                    .thenComparing(Entry::fingerprint);

    /// One finding.
    ///
    /// @param rule its id
    /// @param path from the root of the project
    /// @param line in the baseline itself; 0 where it has not been there yet
    public record Entry(String rule, String path, String fingerprint, int line) {

        public static Entry of(Reported reported) {
            Finding finding = reported.finding();
            return new Entry(finding.rule().id(), finding.path(), reported.fingerprint(), 0);
        }
    }

    /// What came of a text.
    public sealed interface Result {

        record Read(Baseline baseline) implements Result {}

        /// It is none.
        ///
        /// @param line from 1
        record Malformed(int line, String reason) implements Result {}
    }

    public Baseline {
        entries = List.copyOf(entries);
    }

    /// Reads a file.
    public static Result read(String text) {
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Malformed(int at, String wanted) ->
                    new Result.Malformed(Lines.of(text).line(at), "no JSON: expected " + wanted);
            case JsonReader.Result.Read(Json value) -> read(text, value);
        };
    }

    private static Result read(String text, Json value) {
        if (!value.number("version").equals(Optional.of(VERSION))) {
            return new Result.Malformed(
                    1, "no baseline that this lastword reads: \"version\" has to be " + VERSION);
        }
        Optional<List<Json>> items = value.items("findings");
        if (items.isEmpty()) {
            return new Result.Malformed(1, "no baseline: \"findings\" has to be an array");
        }
        Lines lines = Lines.of(text);
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (Json item : items.get()) {
            Optional<String> rule = item.text("rule");
            Optional<String> path = item.text("path");
            Optional<String> fingerprint = item.text(FINGERPRINT);
            if (rule.isEmpty() || path.isEmpty() || fingerprint.isEmpty()) {
                return new Result.Malformed(
                        lines.line(at),
                        "entry "
                                + (entries.size() + 1)
                                + " has to have a rule, a path and a fingerprint");
            }
            // The reader does not tell places, but the entries stand in their order.
            at = Math.max(at, text.indexOf(fingerprint.get(), at));
            entries.add(new Entry(rule.get(), path.get(), fingerprint.get(), lines.line(at)));
        }
        return new Result.Read(new Baseline(entries));
    }

    /// As a file, an entry in a line: what two branches add is then easily merged.
    public String write() {
        StringBuilder text = new StringBuilder("{\"version\":" + VERSION + ",\"findings\":[");
        String before = "\n";
        for (Entry entry : entries) {
            text.append(before);
            text.append(
                    new JsonWriter()
                            .object()
                            .name("rule")
                            .value(entry.rule())
                            .name("path")
                            .value(entry.path())
                            .name(FINGERPRINT)
                            .value(entry.fingerprint())
                            .end());
            before = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    /// Entries in their order, each once.
    public static Baseline of(Collection<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(ORDER);
        List<Entry> each = new ArrayList<>();
        for (Entry entry : sorted) {
            if (each.isEmpty() || ORDER.compare(each.getLast(), entry) != 0) {
                each.add(entry);
            }
        }
        return new Baseline(each);
    }
}
