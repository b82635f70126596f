package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A test of the recorder, with records below `state` in the working directory.
abstract class Recorder extends BlackBox {
    static final String NOT_PASSED_ON =
            "which is not passed on (--propagate-script-exit does that)";

    /// `lastword record …`
    Launch recorder(String... words) {
        List<String> all = new ArrayList<>(List.of("record"));
        all.addAll(Arrays.asList(words));
        return lastword(all.toArray(String[]::new)).with("LASTWORD_HOME", state().toString());
    }

    Path state() {
        return dir.resolve("state");
    }

    /// The directories of all runs that can be seen.
    List<Path> runs() {
        return runs(state());
    }

    static List<Path> runs(Path state) {
        List<Path> found = new ArrayList<>();
        for (Path month : list(state.resolve("runs"))) {
            for (Path run : list(month)) {
                if (!run.getFileName().toString().startsWith(".")) {
                    found.add(run);
                }
            }
        }
        return found;
    }

    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The only run.
    Path onlyRun() {
        assertThat(runs()).hasSize(1);
        return runs().getFirst();
    }

    static String text(Path file) {
        try {
            return Bytes.text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Json start(Path run) {
        return Json.parse(text(run.resolve("start.json")).strip());
    }

    static Json end(Path run) {
        return Json.parse(text(run.resolve("end.json")).strip());
    }

    static Cast cast(Path run) {
        return Cast.parse(text(run.resolve("output.cast")));
    }

    static boolean isFinished(Path run) {
        return Files.exists(run.resolve("end.json"));
    }

    /// Everything below a folder.
    static List<Path> tree(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
