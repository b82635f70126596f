package dev.lastword.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tar(1) makes of the archive.
class ArchiveTest {
    private static final String DEEP = "a-folder-with-a-long-name/".repeat(5) + "file";

    @TempDir private Path temp;

    @Test
    void tarUnpacksContentsModesAndLinks() throws Exception {
        var folder = sample();
        var unpacked = Files.createDirectory(temp.resolve("unpacked"));

        Archive.of(folder, "named", temp.resolve("sample.tar.gz"));
        Command.run(
                "tar", "-xzf", temp.resolve("sample.tar.gz").toString(), "-C", unpacked.toString());

        var copy = unpacked.resolve("named");
        assertThat(copy.resolve(DEEP)).hasContent("deep");
        assertThat(copy.resolve("program")).isExecutable();
        assertThat(copy.resolve("text")).hasSize(513);
        assertThat(Files.isExecutable(copy.resolve("text"))).isFalse();
        assertThat(Files.readSymbolicLink(copy.resolve("link"))).isEqualTo(Path.of("text"));
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws Exception {
        var folder = sample();
        var archives = List.of(temp.resolve("first"), temp.resolve("second"));

        for (var archive : archives) {
            Archive.of(folder, "named", archive);
        }

        assertThat(archives.get(0)).hasSameBinaryContentAs(archives.get(1));
    }

    private Path sample() throws IOException {
        var folder = temp.resolve("sample");
        Trees.write(folder.resolve(DEEP), "deep");
        Trees.write(folder.resolve("text"), "t".repeat(513));
        Trees.install(folder.resolve("text"), folder.resolve("program"), true);
        Files.createSymbolicLink(folder.resolve("link"), Path.of("text"));
        return folder;
    }
}
