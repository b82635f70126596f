package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bytes go in and come out as they are, in the order in which they were written.
class StreamsIT extends BlackBox {
    /// Writes the numbers from 1 to 2000, the odd ones to stdout and the even ones to stderr.
    private static final String ALTERNATE =
            "i=1; while [ $i -le 2000 ]; do echo $i; echo $((i + 1)) >&2; i=$((i + 2)); done";

    private static final List<String> ODD =
            IntStream.range(0, 1000).mapToObj(i -> String.valueOf(2 * i + 1)).toList();
    private static final List<String> EVEN =
            IntStream.range(0, 1000).mapToObj(i -> String.valueOf(2 * i + 2)).toList();
    private static final String NUMBERS =
            IntStream.rangeClosed(1, 2000).mapToObj(i -> i + "\n").collect(Collectors.joining());

    @ParameterizedTest
    @EnumSource
    void theseSixBytesComeOut(Mode mode) {
        try (Child child = run(mode, "cat").typing().start()) {
            child.type("a\r\nb\u00ff");
            assertThat(child.end().out()).isEqualTo("a\r\nb\u00ff");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyByteComesOutOfBothStreams(Mode mode) {
        String all =
                IntStream.range(0, 256).mapToObj(Character::toString).collect(Collectors.joining());
        file("bytes", all);
        Result result = run(mode, "sh", "-c", "cat bytes; cat bytes >&2; exit 3").run();
        assertThat(result.out()).isEqualTo(all);
        assertThat(result.err()).isEqualTo(all);
        assertThat(result.ending()).hasToString("exit 3");
    }

    @ParameterizedTest
    @EnumSource
    void whatComesInIsTheCommandsUpToTheLastByte(Mode mode) throws IOException {
        byte[] bytes = new byte[64 << 20];
        new Random(64).nextBytes(bytes);
        Files.write(dir.resolve("in"), bytes);
        String pipeline = "cat in | \"$@\" | cmp - in && echo same ${PIPESTATUS[*]}";
        assertThat(run(mode, "cat").through("bash", "-c", pipeline, "bash").run())
                .hasToString("Result[ending=exit 0, out=same 0 0 0\n, err=]");
    }

    /// What the command leaves is the next one's, as in `{ read line; cat; } < file`.
    @ParameterizedTest
    @EnumSource
    void whatTheCommandDoesNotReadIsLeft(Mode mode) {
        file("in", "one\ntwo\nthree\n");
        String two = "{ \"$@\"; cat; } < in";
        Launch launch = run(mode, "sh", "-c", "read -r line; echo \"first $line\"");
        assertThat(launch.through("bash", "-c", two, "bash").run().out())
                .isEqualTo("first one\ntwo\nthree\n");
    }

    @ParameterizedTest
    @EnumSource
    void itPassesOnBytesAsTheyCome(Mode mode) {
        String answer = "printf question; read -r line; printf \"%s\" \"$line\" >&2; read -r line";
        try (Child child = run(mode, "sh", "-c", answer).typing().start()) {
            child.out().expect("question");
            child.type("answer\n");
            child.err().expect("answer");
            assertThat(child.end().ending()).hasToString("exit 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onePipeKeepsTheOrderOfBothStreams(Mode mode) {
        assertThat(run(mode, "sh", "-c", ALTERNATE).merged().run().out()).isEqualTo(NUMBERS);
    }

    @ParameterizedTest
    @EnumSource
    void aPipeThatWasOpenedTwiceKeepsTheOrderToo(Mode mode) {
        String pipeline = "\"$@\" 2>/dev/stdout | cat";
        Launch launch = run(mode, "sh", "-c", ALTERNATE);
        assertThat(launch.through("bash", "-c", pipeline, "bash").run().out()).isEqualTo(NUMBERS);
    }

    @ParameterizedTest
    @EnumSource
    void oneFileKeepsTheOrderOfBothStreams(Mode mode) {
        run(mode, "sh", "-c", ALTERNATE).through("sh", "-c", "\"$@\" > file 2>&1", "sh").run();
        assertThat(content("file")).isEqualTo(NUMBERS);
    }

    /// Opened twice is not the same open file: each has a position of its own.
    @ParameterizedTest
    @EnumSource
    void aFileThatWasOpenedTwiceHasTwoPositions(Mode mode) {
        String twice = "{ printf '        ' >&2; exec \"$@\"; } > file 2<> file";
        run(mode, "sh", "-c", "printf out; printf err >&2").through("sh", "-c", twice, "sh").run();
        assertThat(content("file")).isEqualTo("out     err");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsAppendedToTwiceLosesNothing(Mode mode) {
        run(mode, "sh", "-c", ALTERNATE).through("sh", "-c", "\"$@\" >> file 2>> file", "sh").run();
        assertThat(content("file").lines().filter(ODD::contains).toList()).isEqualTo(ODD);
        assertThat(content("file").lines().filter(EVEN::contains).toList()).isEqualTo(EVEN);
    }

    @ParameterizedTest
    @EnumSource
    void twoPipesKeepTheOrderOfEach(Mode mode) {
        Result result = run(mode, "sh", "-c", ALTERNATE).run();
        assertThat(result.out().lines().toList()).isEqualTo(ODD);
        assertThat(result.err().lines().toList()).isEqualTo(EVEN);
    }

    /// More than all pipes on the way hold, read long after the command has ended.
    @ParameterizedTest
    @EnumSource(names = "CAPTURED")
    void aReaderThatTakesItsTimeLosesNothing(Mode mode) {
        Pipe pipe = Posix.pipe();
        Posix.resizePipe(pipe.writeEnd(), 4096);
        String script = "echo $$ >&2; head -c 50000 /dev/zero; exit 3";
        try (Child child = run(mode, "sh", "-c", script).descriptor(1, pipe.writeEnd()).start()) {
            Posix.close(pipe.writeEnd());
            Processes.awaitEnd(child.err().expectPid());
            byte[] little = new byte[500];
            long read = 0;
            int n;
            while ((n = Posix.read(pipe.readEnd(), little)) > 0) {
                read += n;
                Deadline.pause(Duration.ofMillis(10));
            }
            assertThat(read).isEqualTo(50_000);
            assertThat(child.ending()).hasToString("exit 3");
        } finally {
            Posix.close(pipe.readEnd());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatNobodyReadsDoesNotHoldUpTheOther(Mode mode) {
        String script = "yes & while read -r line; do echo \"$line\" >&2; done; kill $!; exit 3";
        Pipe pipe = Posix.pipe();
        Launch launch = run(mode, "sh", "-c", script).descriptor(1, pipe.writeEnd());
        try (Child child = launch.typing().start()) {
            Posix.close(pipe.writeEnd());
            Deadline.poll(() -> Posix.unread(pipe.readEnd()) > 4096, () -> "nothing comes");
            for (int i = 0; i < 50; i++) {
                child.type("line " + i + "\n");
                child.err().expect("line " + i + "\n");
            }
            child.hangUp();
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            int n;
            while ((n = Posix.read(pipe.readEnd(), buffer)) > 0) {
                size += n;
            }
            assertThat(size).isGreaterThan(4096);
            assertThat(child.ending()).hasToString("exit 3");
        } finally {
            Posix.close(pipe.readEnd());
        }
    }

    @Test
    void lastwordItselfWritesNothing() {
        for (Mode mode : Mode.values()) {
            assertThat(run(mode, "true").run()).isEqualTo(direct("true").run());
        }
    }

    @Test
    void standardOutputsThatAreClosedDoNoHarm() {
        for (Mode mode : Mode.values()) {
            Launch launch = run(mode, "sh", "-c", "exit 3").closed(0).closed(1).closed(2);
            assertThat(launch.run().ending()).hasToString("exit 3");
        }
    }
}
