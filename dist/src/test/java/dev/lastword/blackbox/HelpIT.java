package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Help that was asked for is output: on stdout, and no failure.
class HelpIT extends BlackBox {
    @Test
    void theVersionIsOneLine() {
        Result result = lastword("--version").run();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.out()).matches("lastword [0-9]+\\.[0-9]+[^\\n]*\\n");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "help run", "run --help"})
    void helpGoesToStdout(String words) {
        Result result = lastword(words.split(" ", -1)).run();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.out()).contains("lastword").endsWith("\n");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help run", "run --help"})
    void helpTellsTheExitCodes(String words) {
        assertThat(lastword(words.split(" ", -1)).run().out()).containsIgnoringCase("exit");
    }

    @Test
    void theHelpOfRunHasATableOfItsExitCodes() {
        for (int code = 124; code <= 127; code++) {
            assertThat(lastword("run", "--help").run().out())
                    .containsPattern("(?m)^ *" + code + " +\\S");
        }
    }

    @Test
    void theHelpOfRunTellsEveryOption() {
        assertThat(lastword("run", "--help").run().out())
                .contains("--timeout", "--kill-after", "--signal-as-code", "--status-file")
                .contains("--status-fd", "--pty", "--no-pty", "--linger", "--log");
    }

    @Test
    void bothWaysToAskGiveTheSameAnswer() {
        assertThat(lastword("help", "run").run()).isEqualTo(lastword("run", "--help").run());
    }

    @Test
    void helpForWhatDoesNotExistIs2() {
        Result result = lastword("help", "rnu").run();
        assertThat(result.ending()).hasToString("exit 2");
        assertOneNote(result);
        assertThat(result.err()).contains("run");
    }
}
