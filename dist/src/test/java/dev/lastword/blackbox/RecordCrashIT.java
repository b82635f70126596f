package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A recorder that is killed, at whatever moment, leaves a record that says so.
class RecordCrashIT extends Recorder {
    private static final int KILLS = 40;

    /// Longer than a start of either front end, so that kills fall before, into and after it.
    private static final int LATEST_MILLIS = 120;

    @Test
    void itIsKilledAtAnyMoment() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            String script = "while :; do seq 1000; done";
            try (Child child =
                    recorder("--", "sh", "-c", script)
                            .through("sh", "-c", "exec \"$@\" > /dev/null", "sh")
                            .start()) {
                Deadline.pause(Duration.ofMillis(random.nextInt(LATEST_MILLIS)));
                Posix.kill(child.pid(), Signals.SIGKILL);
                assertThat(child.ending()).hasToString("killed by SIGKILL");
            }
            check(seed);
        }
        assertThat(recorder("--", "true").run().ending()).hasToString("exit 0");
        assertThat(runs().stream().filter(Recorder::isFinished)).hasSize(1);
        assertThat(listed("--ending", "interrupted")).isEqualTo(runs().size() - 1);
        assertThat(listed("--failed")).isEqualTo(runs().size() - 1);
        assertThat(listed("--category", "success")).isEqualTo(1);
    }

    /// How many runs `lastword runs` lists.
    private long listed(String... filters) {
        Result result =
                lastword("runs", "--json")
                        .words(filters)
                        .with("LASTWORD_HOME", state().toString())
                        .run();
        assertThat(result.ending()).hasToString("exit 0");
        return result.out().lines().count();
    }

    @Test
    void itIsKilledWhileItEnds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            String script = "printf '\\377'; seq 20000; printf '\\377'";
            try (Child child = recorder("--", "sh", "-c", script).start()) {
                Deadline.pause(Duration.ofMillis(random.nextInt(LATEST_MILLIS)));
                try {
                    Posix.kill(child.pid(), Signals.SIGKILL);
                } catch (PosixException e) {
                    assertThat(e.errno()).isEqualTo(PosixException.ESRCH);
                }
                child.ending();
            }
            check(seed);
        }
    }

    private final Set<Path> checked = new HashSet<>();

    /// Every run that can be seen is what its files say.
    private void check(long seed) {
        for (Path run : runs()) {
            if (!checked.add(run)) {
                continue;
            }
            String about = "seed " + seed + ", " + run;
            assertThat(start(run).number("schema")).as(about).isEqualTo(1);
            Cast cast = cast(run);
            assertThat(isLocked(run.resolve("lock"))).as(about).isFalse();
            if (isFinished(run)) {
                assertThat(end(run).text("ending.kind")).as(about).isEqualTo("exited");
                assertThat(cast.events().getLast().code()).as(about).isEqualTo("x");
                assertThat(Files.exists(run.resolve("end.json.new"))).as(about).isFalse();
            }
        }
    }

    @Test
    void whatWasSaidBeforeIsThere() {
        try (Child child = recorder("--", "sh", "-c", "echo before; exec sleep 600").start()) {
            child.out().expect("before\n");
            Path run = onlyRun();
            Deadline.poll(() -> cast(run).output().equals("before\n"), () -> "nothing in the cast");
            assertThat(isLocked(run.resolve("lock"))).isTrue();
            assertThat(isFinished(run)).isFalse();
            Posix.kill(child.pid(), Signals.SIGKILL);
            child.ending();
        }
        assertThat(isLocked(onlyRun().resolve("lock"))).isFalse();
        assertThat(isFinished(onlyRun())).isFalse();
        assertThat(cast(onlyRun()).output()).isEqualTo("before\n");
    }

    /// The command does not run on unseen.
    @Test
    void theCommandOfAKilledRecorderEnds() {
        int command;
        try (Child child = recorder("--", "sh", "-c", Scripts.SLEEPER).start()) {
            command = child.out().expectPid();
            Posix.kill(child.pid(), Signals.SIGKILL);
            child.ending();
            Processes.awaitEnd(command);
        }
        assertThat(Processes.alive(command)).isFalse();
    }

    @Test
    void aRecorderThatIsAskedToEndCompletesItsRecord() {
        for (int signal : List.of(Signals.SIGTERM, Signals.SIGINT, Signals.SIGHUP)) {
            try (Child child =
                    recorder("--propagate-script-exit", "--")
                            .words("sh", "-c", Scripts.SLEEPER)
                            .start()) {
                child.out().expectPid();
                Posix.kill(child.pid(), signal);
                assertThat(child.ending()).hasToString("killed by " + Signals.name(signal));
            }
        }
        assertThat(runs()).hasSize(3).allMatch(Recorder::isFinished);
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
