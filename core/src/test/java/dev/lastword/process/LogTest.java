package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The file of `--log`.
final class LogTest {

    @Test
    void bothStreamsStandInTheLogAsTheyPassed() {
        Stage stage =
                Stage.with(
                                Step.say(1, "one "),
                                Step.pause(1),
                                Step.say(2, "two "),
                                Step.pause(1),
                                Step.say(1, "three"))
                        .logging();
        stage.run();
        assertThat(stage.logText()).isEqualTo("one two three");
        assertThat(stage.text(1)).isEqualTo("one three");
        assertThat(stage.text(2)).isEqualTo("two ");
    }

    @Test
    void aFullDiskCostsTheLogAndNothingElse() {
        Stage stage = Stage.with(new Step.Say(1, new byte[200_000]), Step.exit(9)).logging();
        stage.kernel.toCreate(
                Stage.LOG, PlainFile.onFullDisk(stage.kernel.identity(Kind.REGULAR), 70_000));
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Exited(9));
        assertThat(outcome.complete()).isTrue();
        assertThat(stage.received(1)).hasSize(200_000);
        assertThat(stage.log()).hasSize(70_000);
        assertThat(outcome.mishaps()).extracting(Mishap::part).containsExactly(Mishap.Part.LOG);
        assertThat(stage.kernel.notes())
                .isEqualTo(
                        "lastword: cannot write the log /var/log/command: no space left on the"
                                + " device; the output goes on without it\n");
    }

    @Test
    void aLogThatCannotBeOpenedKeepsTheCommandFromStarting() {
        Stage stage = Stage.with(Step.exit(9)).logging();
        stage.kernel.answer(Stage.LOG, Errno.EACCES);
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.NotTried());
        assertThat(outcome.mishaps()).extracting(Mishap::part).containsExactly(Mishap.Part.LOG);
        assertThat(stage.kernel.commandsStarted()).isZero();
        assertThat(stage.kernel.notes()).contains(Stage.LOG, "permission denied");
    }

    @Test
    void aLogThatIsAFifoGetsEverythingAtItsReadersPace() {
        Stage stage = Stage.with(new Step.Say(1, new byte[200_000]), Step.exit(9)).logging();
        FakePipe pipe = fifo(stage, Integer.MAX_VALUE);
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Exited(9));
        assertThat(stage.received(1)).hasSize(200_000);
        assertThat(pipe.received()).hasSize(200_000);
        assertThat(outcome.mishaps()).isEmpty();
    }

    @Test
    void aLogWhoseReaderGoesAwayIsGivenUp() {
        Stage stage = Stage.with(new Step.Say(1, new byte[200_000]), Step.exit(9)).logging();
        fifo(stage, 10_000);
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isEqualTo(new Ending.Exited(9));
        assertThat(stage.received(1)).hasSize(200_000);
        assertThat(outcome.mishaps()).extracting(Mishap::part).containsExactly(Mishap.Part.LOG);
    }

    private static FakePipe fifo(Stage stage, int patience) {
        FakePipe pipe = new FakePipe(4096, false);
        stage.kernel.toCreate(
                Stage.LOG, new PipeSink(pipe, stage.kernel.identity(Kind.PIPE), false));
        stage.kernel.world.add(new FakeReader(pipe, 1000, Duration.ofMillis(5), patience));
        return pipe;
    }
}
