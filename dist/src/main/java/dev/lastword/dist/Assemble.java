package dev.lastword.dist;

import dev.lastword.cli.Completions;
import dev.lastword.cli.ManPage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Assembles the distribution: a folder that works wherever it is moved, and an archive of it.
///
/// Everything on this program's class path, except the program itself, goes into the image. So a
/// dependency of the JVM front end needs no second mention here.
public final class Assemble {
    private final Path root;
    private final Path output;
    private final Layout layout;

    private Assemble(Path root, Path output) {
        this.root = root;
        this.output = output;
        this.layout = new Layout(output.resolve("lastword"));
    }

    /// `Assemble ROOT OUTPUT VERSION BUILD-START ARCHIVE`, the last being `on` or `off`.
    public static void main(String[] args) throws IOException {
        var root = Path.of(args[0]);
        var output = Path.of(args[1]);
        var buildStart = Instant.parse(args[3]);

        var built = output.resolve("built");
        Files.deleteIfExists(built);
        var assemble = new Assemble(root, output);
        assemble.runtime();
        assemble.programs();
        assemble.documents();
        assemble.archive(args[2], args[4].equals("on"));
        // The checkout's own `lastword` compares sources with this: what was edited while the
        // build ran is newer than its start, and leads to the next build.
        Files.writeString(built, "");
        Files.setLastModifiedTime(built, FileTime.from(buildStart));
    }

    /// Links the image and trains its cache; that takes seconds, so only when something changed.
    private void runtime() throws IOException {
        var stamp = output.resolve("runtime.stamp");
        var fingerprint =
                new Fingerprint()
                        .text(Runtime.version().toString())
                        .text(System.getProperty("java.home"))
                        .files(launcher())
                        .files(classPath())
                        .toString();
        if (Files.isDirectory(layout.runtime())
                && Files.exists(stamp)
                && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(stamp);
        // Made aside and then moved in, so that a program that is running loses its runtime late
        // and a failed build leaves the former one.
        var fresh = new Layout(output.resolve("lastword.new"));
        Trees.delete(fresh.home());
        Files.createDirectories(fresh.runtime().getParent());
        Image.link(programJars(), fresh.runtime());
        Trees.install(launcher(), fresh.jvmProgram(), true);
        var cache = new AotCache(fresh.runtime(), fresh.jvmProgram());
        cache.train();
        cache.check();
        Trees.delete(layout.runtime());
        Files.createDirectories(layout.runtime().getParent());
        Files.move(fresh.runtime(), layout.runtime());
        Trees.delete(fresh.home());
        Files.writeString(stamp, fingerprint);
    }

    private void programs() throws IOException {
        var executable = root.resolve("native/target/lastword");
        Trees.install(launcher(), layout.jvmProgram(), true);
        Trees.install(Files.exists(executable) ? executable : launcher(), layout.program(), true);
    }

    private void documents() throws IOException {
        Trees.write(layout.manPage(), ManPage.text());
        Trees.write(layout.bashCompletion(), Completions.bash());
        Trees.write(layout.zshCompletion(), Completions.zsh());
        Trees.write(layout.fishCompletion(), Completions.fish());
        for (var name : List.of("LICENSE", "README.md")) {
            var file = root.resolve(name);
            if (Files.exists(file)) {
                Trees.install(file, layout.home().resolve(name), false);
            }
        }
    }

    /// An archive that is not wanted is removed: it would be of an earlier build.
    private void archive(String version, boolean wanted) throws IOException {
        var name = "lastword-" + version + "-" + Platform.name();
        var archive = output.resolve(name + ".tar.gz");
        Files.deleteIfExists(archive);
        if (wanted) {
            Archive.of(layout.home(), name, archive);
        }
    }

    private Path launcher() {
        return root.resolve("dist/src/main/sh/lastword-jvm");
    }

    private static Path[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toArray(Path[]::new);
    }

    /// The jars on the class path; this program's own classes are in a folder.
    private static List<Path> programJars() {
        return Stream.of(classPath()).filter(Files::isRegularFile).toList();
    }
}
