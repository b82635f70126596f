package dev.lastword.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program's classes as a training run left them in memory, for later runs to map.
///
/// That halves the start. A cache that does not fit is passed over in silence. So it is made from
/// the finished image, with nothing on the command line that the launcher does not say too, and
/// then it is checked.
final class AotCache {
    /// What the launcher names in `-XX:AOTCache=`, relative to the image.
    static final String FILE = "lib/lastword.aot";

    private static final int PERCENT_EXPECTED = 95;

    /// By which the launcher takes other options for the virtual machine than that of the cache,
    /// one in a line.
    private static final String OPTIONS_VARIABLE = "LASTWORD_JVM_OPTIONS";

    private final Path image;
    private final Path launcher;

    /// @param image a linked image
    /// @param launcher a launcher that starts this image
    AotCache(Path image, Path launcher) {
        this.image = image;
        this.launcher = launcher;
    }

    /// Records one run, and makes the cache of it.
    void train() throws IOException {
        var work = Files.createTempDirectory("lastword");
        try {
            var configuration = "-XX:AOTConfiguration=" + work.resolve("training.aotconf");
            // In two steps. The one-step option starts a second virtual machine by itself, which
            // says so on stdout.
            run(List.of("-XX:AOTMode=record", configuration, afterwards(work)), trainingRun(work));
            run(List.of("-XX:AOTMode=create", configuration, option()), List.of());
        } finally {
            Trees.delete(work);
        }
    }

    /// Fails unless the classes of a run really come from the cache.
    void check() throws IOException {
        var work = Files.createTempDirectory("lastword");
        try {
            var log = work.resolve("classes");
            run(List.of(option(), "-Xlog:class+load:file=" + log), trainingRun(work));
            var percent = percentShared(Files.readAllLines(log));
            if (percent < PERCENT_EXPECTED) {
                throw new IOException(
                        "only " + percent + " % of the classes come from the AOT cache");
            }
        } finally {
            Trees.delete(work);
        }
    }

    /// The share of classes that the cache provided, 0–100, by the lines of `-Xlog:class+load`.
    ///
    /// Hidden classes, whose names end in an address, are left out: method handles spin them anew
    /// in each run.
    static long percentShared(List<String> log) {
        var loaded =
                log.stream()
                        .filter(line -> line.contains(" source: "))
                        .filter(line -> line.contains(" source: shared") || !line.contains("/0x"))
                        .count();
        var shared =
                log.stream().filter(line -> line.contains(" source: shared objects file")).count();
        return loaded == 0 ? 0 : 100 * shared / loaded;
    }

    /// A run that touches what most runs touch.
    private static List<String> trainingRun(Path work) {
        return List.of(
                "record",
                "--out-dir",
                work.resolve("state").toString(),
                "--status-file",
                work.resolve("status.json").toString(),
                "--timeout",
                "60s",
                "--",
                "true");
    }

    /// What else the training run does: the commands that only the JVM front end has.
    private static String afterwards(Path work) {
        var state = "--out-dir," + work.resolve("state");
        return "-Dlastword.training="
                + String.join(
                        ";",
                        "runs," + state,
                        "runs," + state + ",--json,--failed,--since,1d",
                        "show,last," + state,
                        "show,last,--raw," + state,
                        "replay,last,--speed,1000," + state,
                        "prune,--keep,1,--dry-run," + state,
                        "explain,137",
                        "explain,1,--tool,grep,--json",
                        "config,--origin");
    }

    /// Through the launcher, because it is part of what the program relies on.
    private void run(List<String> options, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(arguments);
        Command.run(Map.of(OPTIONS_VARIABLE, String.join("\n", options)), command);
    }

    private String option() {
        return "-XX:AOTCache=" + image.resolve(FILE);
    }
}
