package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.Order;
import dev.lastword.process.TerminalChoice;
import dev.lastword.process.Word;
import dev.lastword.status.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The options of `run` as types.
final class RunOptionsTest {

    private static final Duration FIVE = Duration.ofSeconds(5);

    @Test
    void nothingAskedIsNothingOrdered() {
        RunOptions options = of("true");
        assertThat(options.order())
                .isEqualTo(
                        new Order(
                                Optional.empty(),
                                TerminalChoice.AS_GIVEN,
                                Optional.empty(),
                                FIVE,
                                FIVE));
        assertThat(options.policy()).isEqualTo(Policy.MIRROR);
        assertThat(options.needsParent()).isFalse();
        assertThat(options.problem()).isEmpty();
    }

    @Test
    void everyOptionIsOrdered() {
        RunOptions options =
                of(
                        "--timeout=1.5m",
                        "--kill-after",
                        "0",
                        "--linger",
                        "250ms",
                        "--log",
                        "l",
                        "--signal-as-code",
                        "--no-pty",
                        "true");
        assertThat(options.order())
                .isEqualTo(
                        new Order(
                                Optional.of(Word.of("l")),
                                TerminalChoice.NEVER,
                                Optional.of(Duration.ofSeconds(90)),
                                Duration.ZERO,
                                Duration.ofMillis(250)));
        assertThat(options.policy()).isEqualTo(Policy.wrapping(true));
        assertThat(options.problem()).isEmpty();
    }

    @Test
    void aParentStaysOnlyForWhatNeedsOne() {
        for (List<String> needy :
                List.of(
                        List.of("--timeout=1"),
                        List.of("--log=l"),
                        List.of("--pty"),
                        List.of("--signal-as-code"),
                        List.of("--status-file=s"),
                        List.of("--status-fd=3"))) {
            assertThat(of(needy.getFirst(), "true").needsParent()).as("%s", needy).isTrue();
        }
        for (String idle : List.of("--timeout=0", "--no-pty", "--linger=1", "--kill-after=1")) {
            assertThat(of(idle, "true").needsParent()).as(idle).isFalse();
        }
    }

    @Test
    void aTimeoutOfZeroIsNone() {
        assertThat(of("--timeout", "0", "true").order().timeout()).isEmpty();
    }

    @Test
    void aTerminalMayBeAskedFor() {
        assertThat(of("--pty", "true").order().terminals()).isEqualTo(TerminalChoice.ALWAYS);
    }

    @Test
    void whatIsNoDurationIsAProblem() {
        for (String flag : List.of("timeout", "kill-after", "linger")) {
            for (String value : List.of("", "soon", "-1", "1.2.3", "99999999999d")) {
                RunOptions options = of("--" + flag, value, "--status-file", "s", "true");
                assertThat(options.problem().orElseThrow())
                        .startsWith("--" + flag + " " + value + ": not a duration");
                assertThat(options.needsParent()).isTrue();
            }
        }
    }

    @Test
    void twoOptionsThatExcludeEachOtherAreAProblem() {
        assertThat(of("--pty", "--no-pty", "true").problem().orElseThrow())
                .contains("--pty", "--no-pty");
    }

    @Test
    void noCommandIsAProblem() {
        assertThat(of().problem().orElseThrow()).contains("no command");
        assertThat(of("--").problem()).isPresent();
    }

    @Test
    void theFirstProblemIsTold() {
        assertThat(of("--bogus", "--timeout=x").problem()).contains("unknown option --bogus");
    }

    private static RunOptions of(String... words) {
        return RunOptions.of(Arguments.parse(Commands.RUN, Words.of(words)));
    }
}
