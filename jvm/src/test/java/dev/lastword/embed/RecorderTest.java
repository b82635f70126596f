package dev.lastword.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.policy.Origin;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.PolicyUpdate;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.policy.Setting;
import dev.lastword.status.Ending;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recorder as a library.
@SuppressWarnings("NullAway.Init") // JUnit sets the field
final class RecorderTest {

    private static final List<String> COMMAND = List.of("nightly-import", "--token", "hunter2");

    @TempDir Path dir;

    @Test
    void itKeepsWhatTheProgramSaid() throws Exception {
        Recording recording;
        try (Recorder recorder = Recorder.start(policy(update()), COMMAND)) {
            recorder.output().write(utf8("42 rows, hunter2\n"));
            recorder.errors().write(utf8("slow\n"));
            assertThat(recorder.flush()).isTrue();
            recording = recorder.stop(new Ending.Exited(3));
            assertThat(recorder.id()).isEqualTo(recording.id());
            assertThat(recorder.stop(new Ending.Exited(9))).isSameAs(recording);
        }
        assertThat(recording.exitCode()).isZero();
        assertThat(recording.failure()).isEmpty();
        Path run = recording.directory().orElseThrow();
        assertThat(run.getFileName()).hasToString(recording.id());
        assertThat(Files.readString(run.resolve("output.cast")))
                .contains(
                        "\"42 rows, [REDACTED]\\n\"", "# stderr\n", "\"slow\\n\"", "\"x\",\"3\"]");
        assertThat(Files.readString(run.resolve("start.json")))
                .contains("[\"nightly-import\",\"--token\",\"[REDACTED]\"]");
        assertThat(Files.readString(run.resolve("end.json")))
                .contains("{\"kind\":\"exited\",\"code\":3}", "\"recording\":{\"ok\":true}");
    }

    @Test
    void theExitCodeIsThatOfTheCommandLine() throws Exception {
        PolicyUpdate mirror = update().propagateScriptExit(true);
        assertThat(exit(mirror, new Ending.Exited(3))).isEqualTo(3);
        assertThat(exit(mirror, new Ending.Signaled(Signal.TERM, false))).isEqualTo(143);
        assertThat(exit(mirror, new Ending.Unknown("?"))).isEqualTo(125);
        assertThat(exit(update(), new Ending.Signaled(Signal.TERM, false))).isZero();
        assertThat(exit(update(), new Ending.Unknown("?"))).isEqualTo(125);
    }

    private int exit(PolicyUpdate update, Ending ending) throws Exception {
        try (Recorder recorder = Recorder.start(policy(update), COMMAND)) {
            return recorder.stop(ending).exitCode();
        }
    }

    /// Nothing is kept per process.
    @Test
    void twoRecordersWithDifferentPoliciesDoNotTouchEachOther() throws Exception {
        RecorderPolicy one = policy(update().propagateScriptExit(true).keepRaw(true));
        RecorderPolicy other = policy(PolicyUpdate.none().outDir(dir.resolve("other").toString()));
        Recorder first = Recorder.start(one, List.of("first"));
        Recorder second = Recorder.start(other, List.of("second"));
        List<Thread> threads = new ArrayList<>();
        for (Recorder recorder : List.of(first, second)) {
            threads.add(Thread.ofPlatform().start(() -> say(recorder)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Recording kept = first.stop(new Ending.Exited(7));
        Recording also = second.stop(new Ending.Exited(7));
        assertThat(kept.exitCode()).isEqualTo(7);
        assertThat(also.exitCode()).isZero();
        Path here = kept.directory().orElseThrow();
        Path there = also.directory().orElseThrow();
        assertThat(here).startsWith(dir.resolve("state"));
        assertThat(there).startsWith(dir.resolve("other"));
        assertThat(Files.exists(here.resolve("stdout.raw"))).isTrue();
        assertThat(Files.exists(there.resolve("stdout.raw"))).isFalse();
        assertThat(Files.size(here.resolve("stdout.raw"))).isEqualTo(20_000);
        assertThat(first.snapshot().get(PolicyKey.KEEP_RAW))
                .extracting(Setting::origin)
                .isEqualTo(new Origin(Origin.Kind.API, ""));
        assertThat(second.snapshot().get(PolicyKey.KEEP_RAW))
                .extracting(Setting::origin)
                .isEqualTo(Origin.DEFAULT);
    }

    private static void say(Recorder recorder) {
        try {
            for (int i = 0; i < 2000; i++) {
                recorder.output().write(utf8("ten bytes\n"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPolicyIsAValue() throws Exception {
        RecorderPolicy before = policy(update());
        RecorderPolicy after = before.with(PolicyUpdate.none().requireTrace(true));
        assertThat(before.requireTrace()).isFalse();
        assertThat(after.requireTrace()).isTrue();
        assertThat(after.keepPartialTrace()).isEqualTo(before.keepPartialTrace());
        assertThatThrownBy(() -> after.snapshot().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> PolicyUpdate.none().set(PolicyKey.LOG_LEVEL, "loud"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loud")
                .hasMessageContaining("error, warn, info or debug");
    }

    @Test
    void aPlaceThatCannotBeUsedIsToldAtTheStart() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");
        PolicyUpdate update = PolicyUpdate.none().outDir(file.toString());
        RecorderPolicy strict = policy(update);
        assertThatThrownBy(() -> Recorder.start(strict, COMMAND))
                .isInstanceOfSatisfying(
                        RecordingException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.ERR_STATE_DIRECTORY))
                .hasMessageContaining(file.toString());
        RecorderPolicy lenient = policy(update.disableOnRecorderError(true));
        try (Recorder recorder = Recorder.start(lenient, COMMAND)) {
            recorder.output().write(utf8("unheard"));
            assertThat(recorder.flush()).isFalse();
            Recording recording = recorder.stop(new Ending.Exited(0));
            assertThat(recording.exitCode()).isZero();
            assertThat(recording.directory()).isEmpty();
            assertThat(recording.failure()).isPresent();
        }
    }

    @Test
    void aDisabledRecorderKeepsNothing() throws Exception {
        try (Recorder recorder = Recorder.start(policy(update().recordDisabled(true)), COMMAND)) {
            recorder.output().write(utf8("unheard"));
            assertThat(recorder.stop(new Ending.Exited(0)).exitCode()).isZero();
        }
        assertThat(Files.exists(dir.resolve("state"))).isFalse();
        RecorderPolicy required = policy(update().recordDisabled(true).requireTrace(true));
        assertThatThrownBy(() -> Recorder.start(required, COMMAND))
                .isInstanceOf(RecordingException.class);
    }

    @Test
    void aRecorderThatIsOnlyClosedIsNoSuccess() throws Exception {
        Optional<Path> directory;
        try (Recorder recorder = Recorder.start(policy(update()), COMMAND)) {
            directory = tree(dir).stream().filter(p -> p.endsWith(recorder.id())).findFirst();
        }
        assertThat(Files.readString(directory.orElseThrow().resolve("end.json")))
                .contains("\"kind\":\"unknown\"", "\"exit\":125");
    }

    @Test
    void aRecordThatDisappearsIsAFailureAndNoException() throws Exception {
        Recorder recorder = Recorder.start(policy(update()), COMMAND);
        for (Path file : tree(dir.resolve("state"))) {
            if (Files.isRegularFile(file)) {
                Files.delete(file);
            }
        }
        recorder.output().write(utf8("x"));
        Recording recording = recorder.stop(new Ending.Exited(0));
        assertThat(recording.exitCode()).isEqualTo(125);
        assertThat(recording.failure().orElseThrow().code())
                .isEqualTo(ErrorCode.ERR_RECORDING_STOP);
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private PolicyUpdate update() {
        return PolicyUpdate.none().outDir(dir.resolve("state").toString());
    }

    private static RecorderPolicy policy(PolicyUpdate update) throws RecordingException {
        return Recorder.policy(update);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
