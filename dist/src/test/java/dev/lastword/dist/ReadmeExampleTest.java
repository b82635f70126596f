package dev.lastword.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Java in the README is a program that runs.
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class ReadmeExampleTest {
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    @TempDir Path dir;

    @Test
    void itRecords() throws IOException, InterruptedException {
        var example = JAVA.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(example.find()).isTrue();
        var source = Files.writeString(dir.resolve("Example.java"), example.group(1));
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString())
                        .directory(dir.toFile())
                        .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LASTWORD_"));
        builder.environment().put("LASTWORD_HOME", dir.resolve("state").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();

        assertThat(said).isEqualTo("3 true\n");
        assertThat(cast()).contains("[\"nightly-import\"", "42 rows", "\"x\",\"3\"]");
    }

    /// Everything that was recorded, as one text.
    private String cast() throws IOException {
        try (Stream<Path> files = Files.walk(dir.resolve("state"))) {
            List<Path> kept = files.filter(Files::isRegularFile).sorted().toList();
            var text = new StringBuilder();
            for (var file : kept) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
