package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Cases;
import dev.lastword.status.Ending;
import dev.lastword.status.Signal;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What holds of every run, whatever the command, its readers and the kernel do.
final class SupervisionTest {

    private static final int CASES = 300;

    @Test
    void theEndingIsTheCommands() {
        each(
                Scenarios::any,
                (stage, outcome) ->
                        assertThat(outcome.ending()).isEqualTo(trueEnding(stage.kernel)));
    }

    @Test
    void everyByteOfTheCommandComesOutInOrder() {
        each(
                Scenarios::any,
                (stage, _) -> {
                    assertThat(Bytes.COMMAND_STDOUT.in(stage.received(1)))
                            .isEqualTo(stage.kernel.command().said(1));
                    assertThat(Bytes.COMMAND_STDERR.in(stage.received(2)))
                            .isEqualTo(stage.kernel.command().said(2));
                });
    }

    @Test
    void theLogHoldsWhatCameOut() {
        each(
                Scenarios::any,
                (stage, _) -> {
                    for (Bytes kind : Bytes.values()) {
                        boolean output = kind == Bytes.COMMAND_STDOUT || kind == Bytes.LEFT_STDOUT;
                        assertThat(kind.in(stage.log()))
                                .isEqualTo(kind.in(stage.received(output ? 1 : 2)));
                    }
                });
    }

    @Test
    void whatWasGivenUpIsNotCalledComplete() {
        each(
                Scenarios::any,
                (stage, outcome) -> {
                    if (outcome.complete()) {
                        assertThat(stage.kernel.sources).allMatch(PipeSource::sawAllWhenClosed);
                        assertThat(stage.kernel.notes()).isEmpty();
                    }
                });
    }

    @Test
    void whatWasNotGivenUpIsCalledComplete() {
        each(
                Scenarios::any,
                (stage, outcome) -> {
                    if (stage.kernel.sources.stream().allMatch(PipeSource::sawAllWhenClosed)) {
                        assertThat(outcome.complete()).isTrue();
                    }
                });
    }

    @Test
    void aCommandThatLeavesNothingBehindIsComplete() {
        each(
                Scenarios::leavingNothing,
                (_, outcome) -> {
                    assertThat(outcome.complete()).isTrue();
                    assertThat(outcome.mishaps()).isEmpty();
                });
    }

    @Test
    void lastwordNeverWaitsInAWrite() {
        each(
                Scenarios::leavingNothing,
                (stage, outcome) -> {
                    if (outcome.mishaps().isEmpty()) {
                        assertThat(stage.kernel.blockedNanos()).isZero();
                    }
                });
    }

    @Test
    void nothingIsSentToAProcessThatIsGone() {
        each(
                Scenarios::any,
                (stage, _) -> assertThat(stage.kernel.sent).allMatch(FakeKernel.Sent::alive));
    }

    private interface Check {
        void of(Stage stage, Outcome outcome);
    }

    private static void each(Function<RandomGenerator, Stage> scenarios, Check check) {
        Cases.each(
                CASES,
                random -> {
                    Stage stage = scenarios.apply(random);
                    check.of(stage, stage.run());
                });
    }

    static Ending trueEnding(FakeKernel kernel) {
        int status = kernel.command().status().orElseThrow();
        return (status & 0x7f) == 0
                ? new Ending.Exited(status >> 8)
                : new Ending.Signaled(new Signal(status & 0x7f), (status & 0x80) != 0);
    }
}
