package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The transcripts come true, command by command, and so do the sessions that documents show.
class TranscriptsIT extends BlackBox {
    /// From the directory of the module, where the tests run.
    private static final Path TRANSCRIPTS =
            Path.of(System.getProperty("lastword.transcripts", "src/test/transcripts"));

    private static final Path ROOT = Path.of("..");

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        List<Path> files = files(TRANSCRIPTS, ".txt");
        assertThat(files).isNotEmpty();
        return files.stream().map(this::replayed);
    }

    @TestFactory
    Stream<DynamicTest> documents() throws IOException {
        Path readme = ROOT.resolve("README.md");
        assertThat(hasSessions(readme)).isTrue();
        return Stream.concat(Stream.of(readme), files(ROOT.resolve("docs"), ".md").stream())
                .filter(TranscriptsIT::hasSessions)
                .map(this::replayed);
    }

    /// The files under a folder whose names end so.
    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        }
    }

    private static boolean hasSessions(Path file) {
        try {
            return !Transcript.read(file).steps().isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private DynamicTest replayed(Path file) {
        return DynamicTest.dynamicTest(
                file.getFileName().toString(), file.toUri(), () -> replay(file));
    }

    private void replay(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path home = folder(name + ".d");
        Path bin = folder(name + ".bin");
        Path state = dir.resolve(name + ".state");
        Path link = Files.createSymbolicLink(bin.resolve("lastword"), frontEnd.path());
        Transcript transcript = Transcript.read(file);
        assertThat(transcript.steps()).as("commands in " + name).isNotEmpty();
        for (Transcript.Step step : transcript.steps()) {
            Result result =
                    Launch.of("bash", "-c", Bytes.utf8(step.command()))
                            .in(home)
                            .with("HOME", home.toString())
                            .with("LASTWORD_HOME", state.toString())
                            .with("PATH", bin + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin")
                            .merged()
                            .run();
            check(name, step, result);
        }
        Files.delete(link); // before JUnit tidies up, and warns of links that lead out of it
    }

    private static void check(String name, Transcript.Step step, Result result) {
        String printed = new String(Bytes.of(result.out()), StandardCharsets.UTF_8);
        boolean ended = printed.isEmpty() || printed.endsWith("\n");
        String lines = ended ? printed : printed + "\n";
        String place = "%s:%d: $ %s".formatted(name, step.line(), step.command());
        if (!step.pattern().matcher(lines).matches()) {
            // So that the failure shows both texts side by side.
            assertThat(lines).as(place).isEqualTo(String.join("\n", step.printed()) + "\n");
        }
        assertThat(status(result.ending())).as(place + "\n" + lines).isEqualTo(step.status());
    }

    /// What a shell's `$?` makes of an ending.
    private static int status(WaitStatus ending) {
        return switch (ending) {
            case WaitStatus.Exited(int code) -> code;
            case WaitStatus.Signaled(int signal, _) -> 128 + signal;
            case WaitStatus.Stopped _, WaitStatus.Continued _ ->
                    throw new AssertionError("no ending: " + ending);
        };
    }
}
