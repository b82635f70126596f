package dev.lastword.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.filter.FilterCounts;
import dev.lastword.filter.Promises;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VerdictLineTest {
    private static final Map<Integer, String> NONE = Map.of();

    @Test
    void saysWhatTheSpecificationShows() {
        FilterCounts counts = new FilterCounts(2310, 214, 90_000, 9000, 3);
        assertThat(VerdictLine.of(new Ending.Exited(1), NONE, "pytest", 12_345, counts, "7f3a0000"))
                .isEqualTo(
                        "exit 1 (logic error) · pytest · 12.3 s · 214 of 2,310 lines hidden ·"
                                + " lastword show 7f3a0000");
    }

    @Test
    void whatTheToolMeansByACodeGoesBeforeTheStandard() {
        assertThat(ending(new Ending.Exited(5), Map.of(5, "no tests collected"), 0))
                .isEqualTo("exit 5 (no tests collected)");
        assertThat(ending(new Ending.Exited(1), Map.of(1, "tests failed"), 0))
                .isEqualTo("exit 1 (tests failed)");
        assertThat(ending(new Ending.Exited(2), NONE, 0)).isEqualTo("exit 2 (config error)");
        assertThat(ending(new Ending.Exited(77), NONE, 0)).isEqualTo("exit 77");
    }

    @Test
    void aSuccessWithErrorsIsNoPlainSuccess() {
        assertThat(ending(new Ending.Exited(0), NONE, 0)).isEqualTo("exit 0");
        assertThat(ending(new Ending.Exited(0), NONE, 1))
                .isEqualTo("exit 0, but 1 line looks like an error");
        assertThat(ending(new Ending.Exited(0), NONE, 1200))
                .isEqualTo("exit 0, but 1,200 lines look like errors");
    }

    @Test
    void otherEndingsAreNamed() {
        assertThat(ending(new Ending.Signaled(Signal.KILL, false), NONE, 0))
                .isEqualTo("killed by SIGKILL");
        assertThat(ending(new Ending.Signaled(new Signal(11), true), NONE, 0))
                .isEqualTo("killed by SIGSEGV, core dumped");
        Ending late = new Ending.TimedOut(Duration.ofMinutes(2), new Ending.Exited(1));
        assertThat(ending(late, NONE, 0)).isEqualTo("timed out after 2 min 0 s");
        assertThat(ending(new Ending.Unknown("lost"), NONE, 0)).isEqualTo("ending unknown");
        assertThat(ending(new Ending.NotTried(), NONE, 0)).isEqualTo("not started");
        assertThat(ending(new Ending.NotStarted(Errno.ENOENT), NONE, 0)).isEqualTo("not started");
    }

    /// As long as it can get while only a gap or two paid for it.
    @Test
    void fitsIntoTheRoomThatTheFilterMadeForIt() {
        FilterCounts counts = new FilterCounts(999_999, 9999, 9_999_999, 99_999, 9999);
        String name = "ä name that goes on and on and on";
        for (Ending ending :
                new Ending[] {
                    new Ending.Exited(0),
                    new Ending.Exited(255),
                    new Ending.Signaled(new Signal(11), true),
                    new Ending.TimedOut(Duration.ofHours(99), new Ending.Exited(0))
                }) {
            String line =
                    VerdictLine.of(
                            ending,
                            Map.of(255, name + name),
                            name,
                            359_999_999,
                            counts,
                            "01234567");
            // With a line feed before it where the command's last line has none.
            byte[] all = ("\nlastword: " + line + "\n").getBytes(StandardCharsets.UTF_8);
            assertThat(all.length).as(line).isLessThanOrEqualTo(Promises.VERDICT_BYTES);
        }
    }

    @Test
    void aNameCannotBreakTheLine() {
        assertThat(
                        VerdictLine.of(
                                new Ending.Exited(3),
                                Map.of(3, "a\nlastword: exit 0"),
                                "p\r\nq",
                                1,
                                FilterCounts.NONE,
                                "01234567"))
                .doesNotContain("\n", "\r");
    }

    private static String ending(Ending ending, Map<Integer, String> exits, long errors) {
        FilterCounts counts = new FilterCounts(10, 5, 100, 50, errors);
        String line = VerdictLine.of(ending, exits, "p", 1, counts, "01234567");
        return line.substring(0, line.indexOf(" · "));
    }
}
