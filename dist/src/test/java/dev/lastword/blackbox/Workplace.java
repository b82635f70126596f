package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.io.TempDir;

/// A test in a directory of its own.
@SuppressWarnings("NullAway.Init") // JUnit sets the field
abstract class Workplace {
    /// A note of lastword's own: one line under its name.
    static final String ONE_NOTE = "lastword: [^\\n]+\\n";

    @TempDir Path dir;

    /// The command itself, with nothing around it.
    Launch direct(String... command) {
        return Launch.of(command).in(dir);
    }

    /// Makes a folder in the working directory.
    Path folder(String name) {
        try {
            return Files.createDirectories(dir.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// That lastword said one thing on stderr, under its name, and nothing on stdout.
    static void assertOneNote(Result result) {
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).matches(ONE_NOTE);
    }

    /// Makes a file in the working directory that may be executed.
    Path executable(String name, String content) {
        Path file = file(name, content);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    /// Makes a file in the working directory, and the folders on its way.
    Path file(String name, String content) {
        try {
            Path file = dir.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, Bytes.of(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The bytes of a file in the working directory.
    String content(String name) {
        try {
            return Bytes.text(Files.readAllBytes(dir.resolve(name)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    boolean exists(String name) {
        return Files.exists(dir.resolve(name));
    }

    /// The status record that `--status-file status.json` left.
    Json record() {
        return Json.parse(content("status.json"));
    }
}
