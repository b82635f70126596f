package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Ending;
import dev.lastword.status.Signal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `--timeout`: TERM and CONT, then KILL after `--kill-after`, and never a moment early.
final class TimeoutTest {

    private static final int TERM = 15;
    private static final int CONT = 18;
    private static final int KILL = 9;

    @Test
    void aCommandThatEndsInTimeGetsNoSignal() {
        Stage stage = Stage.with(Step.pause(900), Step.exit(3)).timeout(1000, 100);
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(3));
        assertThat(stage.kernel.sent).isEmpty();
    }

    @Test
    void aCommandThatDiesOfTheTermGetsNoKill() {
        Stage stage = Stage.with(Step.pause(9000)).timeout(1000, 100);
        assertThat(stage.run().ending())
                .isEqualTo(timedOut(1000, new Ending.Signaled(Signal.TERM, false)));
        assertThat(signals(stage)).containsExactly(TERM, CONT);
    }

    @Test
    void whatTheCommandMakesOfTheTermStandsInTheEnding() {
        Script polite = Script.of(Step.pause(9000)).trapping(TERM, Step.pause(40), Step.exit(7));
        Stage stage = Stage.with(polite).timeout(1000, 100);
        assertThat(stage.run().ending()).isEqualTo(timedOut(1000, new Ending.Exited(7)));
        assertThat(signals(stage)).containsExactly(TERM, CONT);
    }

    @Test
    void aCommandThatIgnoresTheTermIsKilled() {
        Stage stage = Stage.with(stubborn()).timeout(1000, 100);
        assertThat(stage.run().ending())
                .isEqualTo(timedOut(1000, new Ending.Signaled(Signal.KILL, false)));
        assertThat(signals(stage)).containsExactly(TERM, CONT, KILL, CONT);
    }

    @Test
    void noSignalIsSentEarly() {
        Stage stage = Stage.with(stubborn()).timeout(1000, 100).logging();
        stage.run();
        List<FakeKernel.Sent> sent = stage.kernel.sent;
        long term = sent.get(0).nanos() - stage.kernel.spawnedNanos();
        long kill = sent.get(2).nanos() - sent.get(0).nanos();
        assertThat(Duration.ofNanos(term)).isBetween(millis(999), millis(1001));
        assertThat(Duration.ofNanos(kill)).isBetween(millis(100), millis(101));
    }

    @Test
    void aKillAfterOfZeroMeansNever() {
        Stage stage = Stage.with(stubborn()).timeout(1000, 0);
        assertThat(stage.run().ending()).isEqualTo(timedOut(1000, new Ending.Exited(4)));
        assertThat(signals(stage)).containsExactly(TERM, CONT);
    }

    @Test
    void aStoppedCommandIsContinuedSoThatItCanDie() {
        Stage stage = Stage.with(Step.pause(10), new Step.Stop(20)).timeout(1000, 100);
        // The caller continues lastword alone.
        stage.kernel.world.after(millis(2000), () -> stage.kernel.arrive(Signal.CONT, true));
        assertThat(stage.run().ending()).isInstanceOf(Ending.TimedOut.class);
    }

    @Test
    void aReaderThatNeverReadsDoesNotHoldTheTimeoutUp() {
        Stage stage =
                Stage.with(new Step.Say(1, new byte[1 << 20]))
                        .slowStream(1, FileIdentity.Kind.PIPE, 4096, 4096, 20_000)
                        .logging()
                        .timeout(1000, 100);
        stage.run();
        assertThat(stage.kernel.sent.getFirst().nanos() - stage.kernel.spawnedNanos())
                .isLessThan(millis(1001).toNanos());
    }

    @Test
    void theOutputOfTheDyingCommandStillComesOut() {
        Script script =
                Script.of(Step.say(1, "work"), Step.pause(9000))
                        .trapping(TERM, Step.say(1, " bye"), Step.exit(1));
        Stage stage = Stage.with(script).timeout(1000, 100).logging();
        stage.run();
        assertThat(stage.text(1)).isEqualTo("work bye");
        assertThat(stage.logText()).isEqualTo("work bye");
    }

    private static Script stubborn() {
        return Script.of(Step.pause(9000), Step.exit(4)).ignoring(TERM);
    }

    private static Ending timedOut(long millis, Ending ending) {
        return new Ending.TimedOut(millis(millis), ending);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static List<Integer> signals(Stage stage) {
        return stage.kernel.sent.stream().map(FakeKernel.Sent::signal).toList();
    }
}
