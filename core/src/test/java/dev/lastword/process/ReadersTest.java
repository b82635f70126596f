package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Cases;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import dev.lastword.status.Signal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Readers that go away, and readers that are slow.
final class ReadersTest {

    private static final Step ENDLESS = new Step.Say(1, new byte[5_000_000]);

    @Test
    void theCommandMeetsSigpipeItselfWhenThePipesReaderGoesAway() {
        Stage stage =
                Stage.with(ENDLESS, Step.exit(0)).impatientStream(1, Kind.PIPE, 100).logging();
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Signaled(Signal.PIPE, false));
        assertThat(outcome.mishaps()).isEmpty();
        assertThat(stage.kernel.notes()).isEmpty();
    }

    @Test
    void theCommandMeetsSigpipeItselfWhenTheSocketsReaderGoesAway() {
        Stage stage =
                Stage.with(ENDLESS, Step.exit(0)).impatientStream(1, Kind.SOCKET, 100).logging();
        assertThat(stage.run().ending()).isEqualTo(new Ending.Signaled(Signal.PIPE, false));
    }

    @Test
    void aSilentCommandWhosePipesReaderIsGoneIsWaitedForInPeace() {
        assertThat(callsWithoutReader(Kind.PIPE)).isLessThan(200);
    }

    @Test
    void aSilentCommandWhoseSocketsReaderIsGoneIsWaitedForInPeace() {
        assertThat(callsWithoutReader(Kind.SOCKET)).isLessThan(200);
    }

    private static int callsWithoutReader(Kind kind) {
        Stage stage =
                Stage.with(Step.say(1, "x"), Step.pause(60_000), Step.exit(4))
                        .impatientStream(1, kind, 1)
                        .logging();
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(4));
        return stage.kernel.faults.calls().size();
    }

    @Test
    void theOtherStreamGoesOnWhenOneReaderGoesAway() {
        Stage stage =
                Stage.with(
                                Step.say(1, "x"),
                                Step.pause(10),
                                Step.say(2, "still here"),
                                Step.exit(4))
                        .impatientStream(1, Kind.PIPE, 1)
                        .stream(2, Kind.PIPE, 4096)
                        .logging();
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(4));
        assertThat(stage.text(2)).isEqualTo("still here");
    }

    @Test
    void aSlowReaderIsFeltByTheCommandAndNothingPilesUp() {
        Stage stage =
                Stage.with(ENDLESS, Step.exit(0))
                        .slowStream(1, Kind.PIPE, 1 << 16, 1 << 12, 10)
                        .logging();
        stage.kernel.world.after(
                Duration.ofSeconds(1),
                () ->
                        // One buffer, two pipes, and what was read in a second.
                        assertThat(stage.kernel.command().said(1).length)
                                .isLessThan((1 << 18) + 2 * (1 << 16) + (1 << 19)));
        stage.run();
        assertThat(stage.received(1)).hasSize(5_000_000);
    }

    @Test
    void aPipeThatCannotBeReopenedIsWrittenWithoutWaiting() {
        Stage stage =
                Stage.with(ENDLESS, Step.exit(0))
                        .slowStream(1, Kind.PIPE, 1 << 16, 1 << 15, 1)
                        .logging();
        stage.kernel.reopening(-Errno.EACCES.number());
        stage.run();
        assertThat(stage.received(1)).hasSize(5_000_000);
        assertThat(stage.kernel.blockedNanos()).isZero();
    }

    @Test
    void aStdoutOnAFullDiskIsToldOf() {
        Stage stage = Stage.with(ENDLESS, Step.exit(0)).logging();
        stage.kernel.open(1, PlainFile.onFullDisk(stage.kernel.identity(Kind.REGULAR), 1000));
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Signaled(Signal.PIPE, false));
        assertThat(outcome.mishaps()).extracting(Mishap::part).containsExactly(Mishap.Part.OUTPUT);
        assertThat(stage.received(1)).hasSize(1000);
    }

    @Test
    void anOutputThatCannotBeReadIsNotComplete() {
        Stage stage = Stage.with(Step.say(1, "lost"), Step.pause(10), Step.exit(4)).logging();
        stage.kernel.faults.failAlways("read", Errno.EIO);
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Exited(4));
        assertThat(outcome.mishaps()).extracting(Mishap::part).contains(Mishap.Part.OUTPUT);
        assertThat(outcome.complete()).isFalse();
    }

    @Test
    void theLogHoldsAtLeastWhatAReaderGotBeforeItWentAway() {
        Cases.each(
                15,
                random -> {
                    Step talk = new Step.Say(1, Bytes.COMMAND_STDOUT.make(0, 1_500_000));
                    Stage stage =
                            Stage.with(talk, Step.exit(0))
                                    .impatientStream(1, Kind.PIPE, random.nextInt(1_000_000))
                                    .logging();
                    stage.kernel.pipeCapacity(1 << 20);
                    stage.run();
                    byte[] got = stage.received(1);
                    assertThat(stage.log()).startsWith(got);
                });
    }
}
