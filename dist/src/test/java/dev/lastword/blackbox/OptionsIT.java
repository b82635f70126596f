package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands before the command's name belongs to lastword, everything after it to the command.
class OptionsIT extends BlackBox {
    @Test
    void theOptionsOfTheCommandBelongToTheCommand() {
        Result help = direct("ls", "--help").run();
        assertThat(lastword("run", "/bin/ls", "--help").run().out())
                .isEqualTo(direct("/bin/ls", "--help").run().out());
        assertThat(lastword("run", "ls", "--help").run().out().lines().skip(1))
                .containsExactlyElementsOf(help.out().lines().skip(1).toList());
    }

    @Test
    void evenThoseThatLastwordKnowsItself() {
        Result result = lastword("run", "echo", "--timeout", "1s", "--version", "-h").run();
        assertThat(result.out()).isEqualTo("--timeout 1s --version -h\n");
    }

    @Test
    void twoDashesBeforeTheCommandAreTakenAwayOnce() {
        assertThat(lastword("run", "--", "echo", "a").run().out()).isEqualTo("a\n");
        assertThat(lastword("run", "echo", "a").run().out()).isEqualTo("a\n");
        assertThat(lastword("run", "--", "--", "echo").run().ending()).hasToString("exit 127");
    }

    @Test
    void twoDashesAfterTheCommandAreTheCommands() {
        assertThat(lastword("run", "--", "echo", "--", "a").run().out()).isEqualTo("-- a\n");
        assertThat(lastword("run", "echo", "--", "a").run().out()).isEqualTo("-- a\n");
    }

    @Test
    void aCommandThatLooksLikeAnOptionComesAfterTwoDashes() {
        executable("--timeout", "#!/bin/sh\necho \"ran with $1\"\n");
        Result result =
                lastword("run", "--", "--timeout", "x").with("PATH", dir + ":/usr/bin:/bin").run();
        assertThat(result.out()).isEqualTo("ran with x\n");
    }

    @Test
    void aValueMayFollowAnEqualsSignOrASpace() {
        assertThat(lastword("run", "--timeout=5s", "--", "echo", "a").run().out()).isEqualTo("a\n");
        assertThat(lastword("run", "--timeout", "5s", "echo", "a").run().out()).isEqualTo("a\n");
        lastword("run", "--status-file=a=b", "true").run();
        assertThat(exists("a=b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1s", "60s", "5m", "1h", "30"})
    void theseAreDurations(String duration) {
        Result result = lastword("run", "--timeout", duration, "--", "sh", "-c", "exit 3").run();
        assertThat(result).hasToString("Result[ending=exit 3, out=, err=]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1s", "5x", "s", "1s2", "NaN", "0x10", "1e", "--"})
    void theseAreNot(String duration) {
        for (String option : new String[] {"--timeout", "--kill-after", "--linger"}) {
            Result result = lastword("run", option + "=" + duration, "--", "touch", "ran").run();
            assertThat(result.ending()).hasToString("exit 125");
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).startsWith("lastword: ").contains(option);
            assertThat(exists("ran")).isFalse();
        }
    }
}
