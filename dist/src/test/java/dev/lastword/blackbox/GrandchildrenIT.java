package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The command's end is the end, even if someone whom it started still holds its output.
class GrandchildrenIT extends BlackBox {
    @ParameterizedTest
    @EnumSource
    void aSilentOneIsNotWaitedFor(Mode mode) {
        try (Child child = run(mode, "sh", "-c", "sleep 600 & echo $!; exit 3").start()) {
            int grandchild = child.out().expectPid();
            assertThat(child.ending()).hasToString("exit 3");
            assertThat(Processes.alive(grandchild)).isTrue();
        }
    }

    @Test
    void thatItHeldTheOutputIsSaidAndRecorded() {
        Launch launch =
                lastword("run", "--log", "log", "--status-file", "status.json", "--")
                        .words("sh", "-c", "sleep 600 & echo hi; exit 3");
        try (Child child = launch.start()) {
            assertThat(child.ending()).hasToString("exit 3");
            assertThat(child.out().whole()).isEqualTo("hi\n");
            assertThat(child.err().whole()).matches(ONE_NOTE);
        }
        assertThat(record().truth("complete")).isFalse();
        assertThat(record().text("origin")).isEqualTo("child");
        assertThat(record().number("exit")).isEqualTo(3);
        assertThat(content("log")).isEqualTo("hi\n");
    }

    @Test
    void whatOneWritesSoonAfterStillComesOut() {
        String late = "(for i in $(seq 40); do echo $i; sleep 0.02; done) & exit 3";
        String all =
                IntStream.rangeClosed(1, 40).mapToObj(i -> i + "\n").collect(Collectors.joining());
        assertThat(run(Mode.CAPTURED, "sh", "-c", late).run())
                .hasToString("Result[ending=exit 3, out=" + all + ", err=]");
        assertThat(content("log")).isEqualTo(all);
    }

    @Test
    void oneThatGoesOnWritingIsNotWaitedForLongerThanAsked() {
        String chatter =
                "(trap '' PIPE; while :; do echo tick; sleep 0.02; done 2> /dev/null) & echo $!;"
                        + " exit 3";
        Launch launch = lastword("run", "--linger", "1s", "--log", "log", "--");
        try (Child child = launch.words("sh", "-c", chatter).start()) {
            int grandchild = child.out().expectPid();
            assertThat(child.ending()).hasToString("exit 3");
            assertThat(Processes.alive(grandchild)).isTrue();
            assertThat(child.err().whole()).matches(ONE_NOTE);
        }
    }

    @Test
    void oneThatLetsGoOfTheOutputIsNoMatter() {
        Launch launch =
                run(Mode.CAPTURED, "sh", "-c", "sleep 600 > /dev/null 2>&1 & echo hi; exit 3");
        try (Child child = launch.start()) {
            assertThat(child.end()).hasToString("Result[ending=exit 3, out=hi\n, err=]");
        }
    }
}
