package dev.lastword.blackbox;

import static dev.lastword.blackbox.Signals.SIGHUP;
import static dev.lastword.blackbox.Signals.SIGINT;
import static dev.lastword.blackbox.Signals.SIGKILL;
import static dev.lastword.blackbox.Signals.SIGTERM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever ends lastword, the command does not run on unseen.
class OrphansIT extends BlackBox {
    @ParameterizedTest
    @EnumSource(names = {"SUPERVISED", "CAPTURED"})
    void theCommandDoesNotOutliveLastword(Mode mode) {
        try (Child child = run(mode, "sh", "-c", Scripts.SLEEPER).start()) {
            int command = child.out().expectPid();
            assertThat(command).isNotEqualTo(child.pid());
            child.kill(SIGKILL);
            assertThat(child.ending()).hasToString("killed by SIGKILL");
            Processes.awaitEnd(command);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSignalDuringTheStartLeavesNobodyBehind(Mode mode) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] signals = {SIGTERM, SIGHUP, SIGINT};
        int start = frontEnd == FrontEnd.NATIVE ? 6 : 150;
        for (int round = 0; round < 30; round++) {
            String mark = UUID.randomUUID().toString();
            Duration delay = Duration.ofNanos(random.nextInt(start * 1_000_000));
            int signal = signals[random.nextInt(signals.length)];
            Launch launch = run(mode, "sleep", "600").with("BLACKBOX_MARK", mark);
            try (Child child = launch.start()) {
                Deadline.pause(delay);
                child.kill(signal);
                WaitStatus ending = child.ending();
                // What the launcher itself starts may be on its last steps; the command would stay
                // for ten minutes.
                Deadline.poll(
                        () -> Processes.marked(mark).isEmpty(),
                        () ->
                                "alive after %s; seed %d, %s after %s"
                                        .formatted(ending, seed, Signals.name(signal), delay));
                assertThat(ending.toString())
                        .isIn("killed by " + Signals.name(signal), "exit " + (128 + signal));
            }
        }
    }
}
