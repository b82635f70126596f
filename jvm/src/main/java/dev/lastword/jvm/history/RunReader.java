package dev.lastword.jvm.history;

import dev.lastword.json.Json;
import dev.lastword.status.Ending;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the record of one run, whatever state it is in.
final class RunReader {

    private static final long SCHEMA = 1;

    private final Store store;
    private final Complaints complaints;

    RunReader(Store store, Complaints complaints) {
        this.store = store;
        this.complaints = complaints;
    }

    /// A run, and what may be said of it later without reading it again.
    ///
    /// @param stamp of end.json, where the run is finished and nothing about it is damaged
    record Seen(Run run, Optional<Stamp> stamp) {}

    /// Reads one.
    ///
    /// @return empty where it is not there (any more)
    Optional<Seen> read(String month, String id) {
        Path folder = store.folder(month, id);
        if (!isThere(folder)) {
            return Optional.empty();
        }
        JsonFile start = JsonFile.read(folder.resolve(Store.START));
        JsonFile end = JsonFile.read(folder.resolve(Store.END));
        Optional<RecorderLock> lock = Optional.empty();
        if (end instanceof JsonFile.Missing) {
            lock = Optional.of(RecorderLock.of(folder.resolve(Store.LOCK)));
            // The run may have been committed in between.
            end = JsonFile.read(folder.resolve(Store.END));
        }
        if (start instanceof JsonFile.Missing && !isThere(folder)) {
            return Optional.empty();
        }
        Optional<Json> known = known(folder.resolve(Store.START), start, id);
        State state = state(folder, end, lock, id);
        Run run =
                new Run(
                        month,
                        id,
                        known.flatMap(s -> s.number("startedMs"))
                                .orElseGet(() -> Ids.startedMillis(id)),
                        known.map(RunReader::command).orElse(List.of()),
                        known.flatMap(s -> s.text("cwd")).orElse(""),
                        state);
        boolean sound = known.isPresent() && state instanceof State.Finished;
        return Optional.of(
                new Seen(
                        run,
                        sound && end instanceof JsonFile.Read(Json _, Stamp stamp)
                                ? Optional.of(stamp)
                                : Optional.empty()));
    }

    /// A link is not followed: what lies behind it is not ours.
    private static boolean isThere(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /// What start.json says, if that is of this run.
    private Optional<Json> known(Path file, JsonFile start, String id) {
        if (start instanceof JsonFile.Read(Json json, Stamp _)) {
            String wrong = !isOf(json, id) ? "it is of another run or version" : "";
            wrong = wrong.isEmpty() && command(json).isEmpty() ? "it names no command" : wrong;
            if (wrong.isEmpty()) {
                return Optional.of(json);
            }
            complain(file, new JsonFile.Damaged(wrong));
            return Optional.empty();
        }
        complain(file, start);
        return Optional.empty();
    }

    private State state(Path folder, JsonFile end, Optional<RecorderLock> lock, String id) {
        Path file = folder.resolve(Store.END);
        return switch (end) {
            case JsonFile.Read(Json json, Stamp _) ->
                    finished(json, id)
                            .<State>map(f -> f)
                            .orElseGet(() -> {
                                String why = "it does not say how this run ended";
                                complain(file, new JsonFile.Damaged(why));
                                return new State.Broken("end.json does not say how this run ended");
                            });
            case JsonFile.Damaged(String why) -> {
                complain(file, end);
                yield new State.Broken("end.json is there, but " + why);
            }
            case JsonFile.Unreadable(String why) -> {
                complain(file, end);
                yield new State.Broken("end.json cannot be read: " + why);
            }
            case JsonFile.Missing() ->
                    switch (lock.orElse(RecorderLock.UNKNOWN)) {
                        case HELD -> new State.Running();
                        case FREE -> new State.Interrupted();
                        case UNKNOWN -> {
                            complaints.unreadable("cannot try the lock in " + folder);
                            yield new State.Broken("the recorder's lock cannot be tried");
                        }
                    };
        };
    }

    private void complain(Path file, JsonFile content) {
        switch (content) {
            case JsonFile.Missing() -> complaints.damaged(file + " is missing");
            case JsonFile.Damaged(String why) ->
                    complaints.damaged("cannot understand " + file + ": " + why);
            case JsonFile.Unreadable(String why) ->
                    complaints.unreadable("cannot read " + file + ": " + why);
            case JsonFile.Read _ -> {}
        }
    }

    private static boolean isOf(Json json, String id) {
        return json.number("schema").equals(Optional.of(SCHEMA))
                && json.text("id").equals(Optional.of(id));
    }

    /// The words of start.json; none where it has none.
    private static List<String> command(Json start) {
        List<String> words = new ArrayList<>();
        for (Json item : start.items("command").orElse(List.of())) {
            if (!(item instanceof Json.Text(String word))) {
                return List.of();
            }
            words.add(word);
        }
        return words;
    }

    /// What end.json says, if that is of this run and says how it ended.
    private static Optional<State.Finished> finished(Json end, String id) {
        Optional<Ending> ending = end.member("ending").flatMap(Endings::read);
        Optional<Json> recording = end.member("recording");
        Optional<Boolean> ok = recording.flatMap(r -> r.truth("ok"));
        if (!isOf(end, id) || ending.isEmpty() || ok.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new State.Finished(
                        ending.get(),
                        end.number("wallMs").orElse(0L),
                        written(end, "stdout"),
                        written(end, "stderr"),
                        end.truth("complete").orElse(false),
                        ok.get() ? "" : recording.map(RunReader::trouble).orElse("not told")));
    }

    private static String trouble(Json recording) {
        String code = recording.text("code").orElse("");
        String message = recording.text("message").orElse("");
        return code.isEmpty() && message.isEmpty()
                ? "not told"
                : code.isEmpty() ? message : message.isEmpty() ? code : code + ": " + message;
    }

    private static State.Written written(Json end, String stream) {
        Optional<Json> output = end.member("output").flatMap(o -> o.member(stream));
        return output.map(o ->
                        new State.Written(
                                o.number("bytes").orElse(0L), o.number("lines").orElse(0L)))
                .orElse(State.Written.NOTHING);
    }
}
