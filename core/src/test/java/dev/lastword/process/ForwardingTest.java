package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Ending;
import dev.lastword.status.Signal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which signals reach the command through lastword, and how often.
final class ForwardingTest {

    /// HUP, INT, QUIT, USR1, USR2, ALRM, TERM, WINCH.
    private static final List<Integer> FORWARDED = List.of(1, 2, 3, 10, 12, 14, 15, 28);

    @Test
    void aSignalFromAProcessIsForwardedOnce() {
        for (int number : FORWARDED) {
            Script script = Script.of(Step.pause(100)).trapping(number, Step.exit(7));
            Stage stage = Stage.with(script);
            arrive(stage, 10, number, true);
            assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(7));
            assertThat(signals(stage)).containsExactly(number);
        }
    }

    @Test
    void aSignalFromTheTerminalHasReachedTheCommandAlready() {
        for (int number : FORWARDED) {
            Stage stage = Stage.with(Step.pause(100), Step.exit(5));
            arrive(stage, 10, number, false);
            assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(5));
            assertThat(signals(stage)).isEmpty();
        }
    }

    @Test
    void aCommandThatDiesOfAForwardedSignalDiedOfThatSignal() {
        Stage stage = Stage.with(Step.pause(100));
        arrive(stage, 10, 15, true);
        assertThat(stage.run().ending()).isEqualTo(new Ending.Signaled(Signal.TERM, false));
    }

    @Test
    void severalSignalsAreAllForwarded() {
        Script script = Script.of(Step.pause(100)).ignoring(10).ignoring(12).ignoring(15);
        Stage stage = Stage.with(script);
        List.of(10, 12, 15).forEach(n -> arrive(stage, 10, n, true));
        stage.run();
        assertThat(signals(stage)).containsExactlyInAnyOrder(10, 12, 15);
    }

    @Test
    void aContinueSentToLastwordAloneIsForwarded() {
        Stage stage = Stage.with(Step.pause(100));
        arrive(stage, 10, 18, true);
        stage.run();
        assertThat(signals(stage)).containsExactly(18);
    }

    @Test
    void lastwordStopsWithTheCommandAndContinuesIt() {
        Stage stage = Stage.with(Step.pause(10), new Step.Stop(20), Step.exit(6));
        arrive(stage, 500, 18, true);
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(6));
        assertThat(stage.kernel.stops).containsExactly(20);
        assertThat(signals(stage)).containsExactly(18);
    }

    @Test
    void aCommandThatWasContinuedWithLastwordIsNotContinuedTwice() {
        Stage stage = Stage.with(Step.pause(10), new Step.Stop(20), Step.pause(300), Step.exit(6));
        // A shell's fg continues the whole process group.
        stage.kernel.world.after(
                Duration.ofMillis(500),
                () -> {
                    stage.kernel.command().receive(Signal.CONT);
                    stage.kernel.arrive(Signal.CONT, true);
                });
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(6));
        assertThat(signals(stage)).isEmpty();
    }

    @Test
    void aCommandThatStopsAgainIsContinuedAgain() {
        Stage stage =
                Stage.with(Step.pause(10), new Step.Stop(20), Step.pause(10), new Step.Stop(19));
        arrive(stage, 500, 18, true);
        arrive(stage, 900, 18, true);
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(0));
        assertThat(stage.kernel.stops).containsExactly(20, 19);
        assertThat(signals(stage)).containsExactly(18, 18);
    }

    @Test
    void aContinueThatComesWithTheEndIsSentToNobody() {
        Stage stage = Stage.with(Step.pause(10), Step.exit(6));
        stage.kernel.world.add(atTheEndOf(stage, () -> stage.kernel.arrive(Signal.CONT, true)));
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(6));
        assertThat(stage.kernel.sent).allMatch(FakeKernel.Sent::alive);
    }

    @Test
    void aWindowThatChangesIsToldToACommandOnATerminalOfOurs() {
        Stage stage = Stage.with(Step.pause(100)).stream(1, Kind.TERMINAL, 4096).logging();
        arrive(stage, 10, 28, false);
        stage.run();
        assertThat(stage.kernel.windowCopies()).isEqualTo(1);
        assertThat(signals(stage)).containsExactly(28);
    }

    @Test
    void aTermAfterTheEndGivesUpWhatWasLeftBehind() {
        Stage stage =
                Stage.with(Step.leave(Step.pause(30_000)), Step.say(1, "hi"), Step.exit(3))
                        .logging()
                        .linger(20_000);
        arrive(stage, 100, 15, true);
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.wallMillis()).isBetween(99L, 110L);
        assertThat(signals(stage)).isEmpty();
    }

    @Test
    void aTermAfterTheEndGivesUpAReaderThatDoesNotRead() {
        Stage stage =
                Stage.with(new Step.Say(1, new byte[50_000]), Step.exit(3))
                        .slowStream(1, Kind.PIPE, 4096, 1, 1_000_000)
                        .logging();
        arrive(stage, 100, 15, true);
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.wallMillis()).isBetween(99L, 110L);
    }

    @Test
    void aWindowThatChangesAfterTheEndChangesNothing() {
        Stage stage =
                Stage.with(Step.leave(Step.pause(200), Step.say(1, "late")), Step.exit(3))
                        .logging();
        arrive(stage, 100, 28, true);
        Outcome outcome = stage.run();
        assertThat(outcome.complete()).isTrue();
        assertThat(stage.text(1)).isEqualTo("late");
    }

    /// Something that happens in the moment in which the command ends.
    private static World.Actor atTheEndOf(Stage stage, Runnable event) {
        return new World.Actor() {
            private boolean done;

            @Override
            public boolean step(long now) {
                if (done
                        || stage.kernel.commandsStarted() == 0
                        || stage.kernel.command().status().isEmpty()) {
                    return false;
                }
                done = true;
                event.run();
                return true;
            }

            @Override
            public long wakesAt() {
                return Long.MAX_VALUE;
            }
        };
    }

    private static void arrive(Stage stage, long millis, int signal, boolean fromProcess) {
        stage.kernel.world.after(
                Duration.ofMillis(millis),
                () -> stage.kernel.arrive(new Signal(signal), fromProcess));
    }

    private static List<Integer> signals(Stage stage) {
        return stage.kernel.sent.stream().map(FakeKernel.Sent::signal).toList();
    }
}
