package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where records cannot be kept, or hardly, the command and its caller are told the truth.
class RecordPlacesIT extends Recorder {
    private static final String FLOOD = "seq 100000; exit 3";

    @Test
    void aDiskThatIsFullAtTheStart() {
        Result result =
                onDisk("size=64k", "head -c 1M /dev/zero > disk/zeros 2>/dev/null", "touch ran")
                        .run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.err()).matches(ONE_NOTE).contains("no space left", "LASTWORD_HOME");
        assertThat(exists("ran")).isFalse();
        assertThat(runs(dir.resolve("copy"))).isEmpty();
    }

    @Test
    void aDiskThatFillsUpInTheMiddle() {
        Result result = onDisk("size=256k", ":", FLOOD).run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.out()).isEqualTo(direct("seq", "100000").run().out());
        assertThat(result.err()).matches(ONE_NOTE).contains("no space left", "sh ended with 3");
        Path run = runs(dir.resolve("copy")).getFirst();
        assertThat(cast(run).output()).isNotEmpty();
        assertThat(result.out()).startsWith(cast(run).output());
        assertThat(end(run).text("recording.code")).isEqualTo("ERR_DISK_FULL");
        assertThat(end(run).number("output.stdout.bytes")).isEqualTo(result.out().length());
    }

    @Test
    void aDiskThatIsFullAtTheEndHasRoomForTheEnd() {
        String script = "echo out; head -c 1M /dev/zero > disk/zeros 2> zeros; exit 3";
        Result result = onDisk("size=256k", ":", script).run();
        assertThat(content("zeros")).isNotEmpty();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.out()).isEqualTo("out\n");
        Path run = runs(dir.resolve("copy")).getFirst();
        assertThat(end(run).number("ending.code")).isEqualTo(3);
        assertThat(end(run).truth("recording.ok")).isTrue();
        assertThat(cast(run).data("x")).containsExactly("3");
    }

    @Test
    void aDiskThatIsFullAndNothingIsToBeKept() {
        Launch launch = onDisk("size=256k", ":", FLOOD, "--no-keep-partial-trace");
        assertThat(launch.run().ending()).hasToString("exit 125");
        assertThat(runs(dir.resolve("copy"))).isEmpty();
    }

    @Test
    void aDiskThatIsReadOnly() {
        Result result = onDisk("ro", ":", "touch ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.err())
                .matches(ONE_NOTE)
                .contains("read-only", dir.resolve("disk").toString());
        assertThat(exists("ran")).isFalse();
    }

    @Test
    void aDiskOfItsOwn() {
        Result result = onDisk("size=1M", ":", "echo out").run();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(isFinished(runs(dir.resolve("copy")).getFirst())).isTrue();
    }

    /// The command runs with its records on a small disk of their own.
    private Launch onDisk(String options, String before, String script, String... flags) {
        folder("disk");
        Launch launch =
                recorder(flags)
                        .words("--", "sh", "-c", script)
                        .with("LASTWORD_HOME", dir.resolve("disk").toString());
        return Namespace.around(launch, "mount -t tmpfs -o " + options + " none disk\n" + before);
    }

    @Test
    void aFolderThatIsAFile() {
        file("state", "");
        Result result = recorder("--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.err()).matches(ONE_NOTE).contains(state().toString(), "not a directory");
        assertThat(exists("ran")).isFalse();
        assertThat(content("state")).isEmpty();
    }

    @Test
    void aFolderThatIsMissing() {
        Result result =
                recorder("--", "true").with("LASTWORD_HOME", dir.resolve("a/b/c").toString()).run();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(runs(dir.resolve("a/b/c"))).hasSize(1);
    }

    @Test
    void noFolderAtAll() {
        Result result =
                recorder("--", "touch", "ran")
                        .withoutVariable("LASTWORD_HOME")
                        .withoutVariable("HOME")
                        .run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.err()).matches(ONE_NOTE).contains("LASTWORD_HOME");
        assertThat(exists("ran")).isFalse();
    }

    /// Volumes in containers are often open to everybody; what is below is ours alone all the same.
    @Test
    void aFolderThatEverybodyMayWriteTo() throws IOException {
        folder("state");
        Files.setPosixFilePermissions(state(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(recorder("--", "true").run().ending()).hasToString("exit 0");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(state().resolve("runs"))))
                .isEqualTo("rwx------");
    }

    @Test
    void recordsThatOthersMayChange() throws IOException {
        folder("state/runs");
        Files.setPosixFilePermissions(
                state().resolve("runs"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Result result = recorder("--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.err()).matches(ONE_NOTE).contains("state/runs", "others may write to it");
        assertThat(exists("ran")).isFalse();
    }

    @Test
    void manyRecordersAtOnce() {
        List<Child> children =
                java.util.stream.IntStream.range(0, 50)
                        .mapToObj(i ->
                                recorder("--propagate-script-exit", "--")
                                        .words("sh", "-c", "seq 2000; exit " + i)
                                        .start())
                        .toList();
        for (int i = 0; i < children.size(); i++) {
            try (Child child = children.get(i)) {
                assertThat(child.end().ending()).hasToString("exit " + i);
            }
        }
        String output = direct("seq", "2000").run().out();
        assertThat(runs()).hasSize(50).allMatch(Recorder::isFinished);
        assertThat(runs()).allMatch(run -> cast(run).output().equals(output));
        assertThat(runs().stream().map(run -> end(run).number("ending.code")).distinct())
                .hasSize(50);
    }
}
