package dev.lastword.jvm.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.script.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--fix`, in the files.
class FixTest {

    @TempDir private Path folder;
    private Path root;
    private Desk desk;

    @BeforeEach
    void openDesk() throws IOException {
        root = folder.toRealPath();
        desk = new Desk(root);
    }

    @Test
    void whatCanBeMendedIs() throws IOException {
        desk.file("a.sh", "lost lost\nwaste\n").file("b.sh", "echo\n");

        assertThat(desk.lint("--fix")).isEqualTo(1);
        assertThat(desk.read("a.sh")).isEqualTo("found found\nwaste\n");
        assertThat(desk.lines())
                .containsExactly(
                        "a.sh:2:1: warning LW201: a waste [lost-in-pipe]",
                        "1 finding in 2 scripts: 1 warning; 2 mended");
    }

    @Test
    void aSecondTimeNothingIsLeftToMend() throws IOException {
        desk.file("a.sh", "lost\n");

        assertThat(desk.lint("--fix")).isZero();
        assertThat(desk.lint("--fix")).isZero();
        assertThat(desk.out()).isEqualTo("0 findings in 1 script\n");
    }

    @Test
    void withoutItNothingIsWritten() throws IOException {
        desk.file("a.sh", "lost\n");

        desk.lint();
        assertThat(desk.read("a.sh")).isEqualTo("lost\n");
    }

    @Test
    void whatIsSilencedIsLeftAlone() throws IOException {
        desk.file("a.sh", "lost # lastword: ignore[LW203] reason=on purpose\n");

        assertThat(desk.lint("--fix")).isZero();
        assertThat(desk.read("a.sh")).startsWith("lost");
    }

    @Test
    void everyOtherByteStays() throws IOException {
        byte[] latin = {'#', (byte) 0xe9, '\r', '\n', 'l', 'o', 's', 't', '\r', '\n', '\t'};
        byte[] wide = "\ufeff# é\r\nlost\r\n".getBytes(StandardCharsets.UTF_16LE);
        desk.file("latin.sh", latin).file("wide.ps1", wide);

        desk.lint("--fix");

        assertThat(Files.readAllBytes(root.resolve("latin.sh")))
                .isEqualTo(
                        new byte[] {
                            '#', (byte) 0xe9, '\r', '\n', 'f', 'o', 'u', 'n', 'd', '\r', '\n', '\t'
                        });
        assertThat(Files.readAllBytes(root.resolve("wide.ps1")))
                .isEqualTo("\ufeff# é\r\nfound\r\n".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void linesThatAreAddedEndAsTheOthersDo() throws IOException {
        desk.file("a.sh", "one\r\n")
                .checking((unit, sink) -> {
                    if (!unit.text().contains("two")) {
                        Edit edit = new Edit(new Range(0, 0), "two\n");
                        sink.report(
                                Rule.MISSING_HEADER, new Range(0, 1), "add", new Fix("add", edit));
                    }
                });

        desk.lint("--fix");
        assertThat(desk.read("a.sh")).isEqualTo("two\r\none\r\n");
    }

    @Test
    void aFixThatNeverEndsIsEnded() throws IOException {
        desk.file("a.sh", "echo\n")
                .checking((unit, sink) -> {
                    Edit edit = new Edit(new Range(0, 0), "#\n");
                    sink.report(Rule.MISSING_HEADER, new Range(0, 1), "add", new Fix("add", edit));
                });

        assertThat(desk.lint("--fix")).isEqualTo(1);
        assertThat(desk.read("a.sh")).hasSizeLessThan(1000);
    }

    @Test
    void aFixThatBreaksTheScriptIsNotWritten() throws IOException {
        desk.file("a.sh", "echo\n")
                .checking((unit, sink) -> {
                    Edit edit = new Edit(new Range(0, 0), "if ");
                    sink.report(
                            Rule.MISSING_HEADER, new Range(0, 1), "break", new Fix("break", edit));
                });

        assertThat(desk.lint("--fix")).isEqualTo(1);
        assertThat(desk.read("a.sh")).isEqualTo("echo\n");
    }

    @Test
    void theModeStays() throws IOException {
        desk.file("a.sh", "lost\n");
        Path file = root.resolve("a.sh");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));

        desk.lint("--fix");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x--x");
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aLinkInsideTheProjectStaysALink() throws IOException {
        desk.file("lastword.toml", "").file("data/real", "#!/bin/sh\nlost\n");
        Files.createSymbolicLink(root.resolve("a.sh"), Path.of("data/real"));

        assertThat(desk.lint("--fix", "a.sh")).isZero();
        assertThat(Files.isSymbolicLink(root.resolve("a.sh"))).isTrue();
        assertThat(desk.read("data/real")).endsWith("found\n");
    }

    @Test
    void nothingIsWrittenThroughALinkOutOfTheProject() throws IOException {
        desk.file("outside.sh", "lost\n").file("project/lastword.toml", "");
        Files.createSymbolicLink(root.resolve("project/a.sh"), Path.of("../outside.sh"));

        assertThat(desk.in("project").lint("--fix", "a.sh")).isEqualTo(3);
        assertThat(desk.read("outside.sh")).isEqualTo("lost\n");
        assertThat(desk.out()).contains("cannot be mended: leads out of the project");
    }
}
