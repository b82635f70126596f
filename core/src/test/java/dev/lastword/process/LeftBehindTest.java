package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Ending;
import dev.lastword.status.Mishap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the command leaves behind may hold its pipe, and must not hold lastword.
final class LeftBehindTest {

    @Test
    void aSilentHolderCostsAQuarterOfASecond() {
        Stage stage =
                Stage.with(Step.leave(Step.pause(30_000)), Step.say(1, "hi"), Step.exit(3))
                        .logging();
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(stage.text(1)).isEqualTo("hi");
        assertThat(outcome.wallMillis()).isBetween(250L, 260L);
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.mishaps()).extracting(Mishap::part).containsExactly(Mishap.Part.OUTPUT);
        assertThat(stage.kernel.notes().lines()).hasSize(1);
    }

    @Test
    void aHolderThatKeepsTalkingIsHeardForTheWholeLinger() {
        Stage stage =
                Stage.with(new Script(List.of(new Step.Leave(chatter()), Step.exit(3)), Map.of()))
                        .logging()
                        .linger(2000);
        Outcome outcome = stage.run();
        assertThat(outcome.wallMillis()).isBetween(2000L, 2110L);
        assertThat(stage.text(1)).hasSizeBetween(19, 21);
        assertThat(outcome.complete()).isFalse();
    }

    @Test
    void aHolderThatEndsInTimeIsHeardToTheEnd() {
        Stage stage =
                Stage.with(Step.leave(Step.pause(200), Step.say(1, "late")), Step.exit(3))
                        .logging();
        Outcome outcome = stage.run();
        assertThat(stage.text(1)).isEqualTo("late");
        assertThat(outcome.complete()).isTrue();
        assertThat(stage.kernel.notes()).isEmpty();
    }

    @Test
    void aCommandThatLeavesNothingBehindIsCompleteWithoutAnyLinger() {
        Stage stage = Stage.with(Step.say(1, "hi"), Step.exit(3)).logging().linger(0);
        Outcome outcome = stage.run();
        assertThat(stage.text(1)).isEqualTo("hi");
        assertThat(outcome.complete()).isTrue();
        assertThat(stage.kernel.notes()).isEmpty();
    }

    @Test
    void aSilentCommandThatLeavesNothingBehindIsCompleteWithoutAnyLinger() {
        Stage stage = Stage.with(Step.pause(10), Step.exit(3)).logging().linger(0);
        assertThat(stage.run().complete()).isTrue();
    }

    @Test
    void aReaderSlowerThanTheLingerStillGetsEverythingAndItIsComplete() {
        // More than lastword buffers waits in the pipe when the command ends.
        Stage stage =
                Stage.with(new Step.Say(1, Bytes.COMMAND_STDOUT.make(0, 600_000)), Step.exit(3))
                        .slowStream(1, Kind.PIPE, 1 << 16, 1 << 16, 1000)
                        .logging()
                        .linger(500);
        stage.kernel.pipeCapacity(1 << 20);
        Outcome outcome = stage.run();
        assertThat(stage.received(1)).isEqualTo(stage.kernel.command().said(1));
        assertThat(outcome.complete()).isTrue();
        assertThat(stage.kernel.notes()).isEmpty();
    }

    @Test
    void withoutCaptureNobodyWaits() {
        Stage stage = Stage.with(Step.leave(Step.pause(30_000)), Step.pause(10), Step.exit(3));
        Outcome outcome = stage.run();
        assertThat(outcome.wallMillis()).isBetween(9L, 11L);
        assertThat(outcome.complete()).isTrue();
    }

    private static List<Step> chatter() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            steps.add(Step.pause(100));
            steps.add(Step.say(1, "x"));
        }
        return steps;
    }
}
