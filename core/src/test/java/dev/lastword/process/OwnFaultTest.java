package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Ending;
import dev.lastword.status.Mishap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// A bug of lastword's own, wherever it strikes once the command runs: the command must not notice.
final class OwnFaultTest {

    private static final Step TALK = new Step.Say(1, Bytes.COMMAND_STDOUT.make(0, 30_000));

    @Test
    void aQuickReaderGetsEveryByte() {
        each(() -> Stage.with(TALK, Step.pause(50), TALK, Step.exit(3)).logging());
    }

    @Test
    void aSlowReaderGetsEveryByte() {
        each(() ->
                Stage.with(TALK, Step.pause(50), TALK, Step.exit(3))
                        .slowStream(1, Kind.PIPE, 4096, 1000, 30)
                        .logging());
    }

    @Test
    void somethingThatWasLeftBehindDoesNotHoldIt() {
        each(() ->
                Stage.with(TALK, Step.leave(Step.pause(90_000)), Step.exit(3))
                        .logging()
                        .linger(300));
    }

    private static void each(Supplier<Stage> stages) {
        Stage calm = stages.get();
        calm.run();
        var calls = calm.kernel.faults.calls();
        for (int at = calls.indexOf("poll"); at < calls.size(); at++) {
            if (calls.get(at).equals("write note")) {
                continue;
            }
            Stage stage = stages.get();
            stage.kernel.faults.throwAt(at);
            Outcome outcome = stage.run();
            String where = "thrown at call " + at + ", " + calls.get(at);
            assertThat(outcome.ending()).as(where).isEqualTo(new Ending.Exited(3));
            assertThat(outcome.mishaps())
                    .as(where)
                    .extracting(Mishap::part)
                    .contains(Mishap.Part.INTERNAL);
            assertThat(stage.received(1)).as(where).isEqualTo(stage.kernel.command().said(1));
        }
    }
}
