package dev.lastword.contract.script.bash;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Other programs that read shell scripts, and that a machine may be without.
public final class Tools {

    private Tools() {}

    /// Where a command is, if it is there.
    static Optional<Path> find(String command) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Where a command is. Where it is not, the test is skipped by name, and fails where `CI` is
    /// `true`, so that it cannot go missing unseen.
    public static Path need(String command) {
        return find(command).orElseGet(() -> without("install " + command));
    }

    private static Path without(String why) {
        return "true".equals(System.getenv("CI")) ? fail(why) : abort(why);
    }

    /// What a command prints about a file that it is given as its input; nothing where it fails.
    static Optional<String> run(Path input, String... command) {
        try {
            Path output = Files.createTempFile("lastword-tool", ".out");
            try {
                Process process =
                        new ProcessBuilder(command)
                                .redirectInput(input.toFile())
                                .redirectOutput(output.toFile())
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start();
                return process.waitFor() == 0
                        ? Optional.of(Files.readString(output, StandardCharsets.ISO_8859_1))
                        : Optional.empty();
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
