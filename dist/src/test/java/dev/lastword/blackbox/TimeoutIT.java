package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `--timeout` ends a command that takes too long, and says so with 124.
class TimeoutIT extends BlackBox {
    private static final String IGNORES_TERM = "trap '' TERM; echo $$; exec sleep 600";

    @Test
    void aCommandThatEndsInTimeKeepsItsEnding() {
        assertThat(limited("60s", "exit 3").run().ending()).hasToString("exit 3");
        assertThat(limited("60s", "kill -TERM $$").run().ending()).hasToString("killed by SIGTERM");
    }

    @Test
    void aCommandOfItsOwnMayExitWith124() {
        Result result =
                lastword("run", "--timeout", "60s", "--status-file", "status.json", "--")
                        .words("sh", "-c", "exit 124")
                        .run();
        assertThat(result.ending()).hasToString("exit 124");
        assertThat(record().text("origin")).isEqualTo("child");
    }

    @Test
    void aCommandThatTakesTooLongIs124() {
        Result result = limited("1s", "echo $$; exec sleep 600").run();
        assertThat(result.ending()).hasToString("exit 124");
        assertThat(Processes.alive(Integer.parseInt(result.out().strip()))).isFalse();
    }

    @Test
    void aCommandThatTakesTooLongMayTidyUp() {
        Result result =
                limited("1s", "trap 'echo tidy; exit 7' TERM; while :; do sleep 0.1; done").run();
        assertThat(result.out()).isEqualTo("tidy\n");
        assertThat(result.ending()).hasToString("exit 124");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--status-file", "--log"})
    void aCommandThatIgnoresTermIsKilled(String also) {
        Result result =
                lastword("run", "--timeout", "1s", "--kill-after", "1s", also, "file", "--")
                        .words("sh", "-c", IGNORES_TERM)
                        .run();
        assertThat(result.ending()).hasToString("exit 124");
        assertThat(Processes.alive(Integer.parseInt(result.out().strip()))).isFalse();
    }

    @Test
    void theRecordSaysWhoEndedIt() {
        lastword("run", "--timeout", "1s", "--status-file", "status.json", "--", "sleep", "600")
                .run();
        assertThat(record().text("origin")).isEqualTo("lastword");
        assertThat(record().number("exit")).isEqualTo(124);
    }

    private Launch limited(String time, String script) {
        return lastword("run", "--timeout", time, "--", "sh", "-c", script);
    }
}
