package dev.lastword.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The table of signal(7).
final class SignalTest {

    private static final Map<Integer, String> STANDARD =
            Map.ofEntries(
                    Map.entry(1, "SIGHUP"),
                    Map.entry(2, "SIGINT"),
                    Map.entry(3, "SIGQUIT"),
                    Map.entry(4, "SIGILL"),
                    Map.entry(5, "SIGTRAP"),
                    Map.entry(6, "SIGABRT"),
                    Map.entry(7, "SIGBUS"),
                    Map.entry(8, "SIGFPE"),
                    Map.entry(9, "SIGKILL"),
                    Map.entry(10, "SIGUSR1"),
                    Map.entry(11, "SIGSEGV"),
                    Map.entry(12, "SIGUSR2"),
                    Map.entry(13, "SIGPIPE"),
                    Map.entry(14, "SIGALRM"),
                    Map.entry(15, "SIGTERM"),
                    Map.entry(16, "SIGSTKFLT"),
                    Map.entry(17, "SIGCHLD"),
                    Map.entry(18, "SIGCONT"),
                    Map.entry(19, "SIGSTOP"),
                    Map.entry(20, "SIGTSTP"),
                    Map.entry(21, "SIGTTIN"),
                    Map.entry(22, "SIGTTOU"),
                    Map.entry(23, "SIGURG"),
                    Map.entry(24, "SIGXCPU"),
                    Map.entry(25, "SIGXFSZ"),
                    Map.entry(26, "SIGVTALRM"),
                    Map.entry(27, "SIGPROF"),
                    Map.entry(28, "SIGWINCH"),
                    Map.entry(29, "SIGIO"),
                    Map.entry(30, "SIGPWR"),
                    Map.entry(31, "SIGSYS"),
                    Map.entry(32, "SIG32"),
                    Map.entry(33, "SIG33"));

    @Test
    void theNamesAreThoseOfTheManual() {
        STANDARD.forEach((n, name) -> assertThat(new Signal(n).name()).isEqualTo(name));
    }

    @Test
    void realTimeSignalsCountFromTheFirst() {
        assertThat(new Signal(34).name()).isEqualTo("SIGRTMIN");
        for (int number = 35; number <= Signal.LAST; number++) {
            assertThat(new Signal(number).name()).isEqualTo("SIGRTMIN+" + (number - 34));
        }
    }

    @Test
    void bashCallsThemTheSame() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
        Process bash =
                new ProcessBuilder(
                                "/bin/bash",
                                "-c",
                                "for ((n = 1; n <= 64; n++)); do"
                                        + " ((n == 32 || n == 33)) || kill -l $n; done")
                        .start();
        List<String> names =
                new String(bash.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .toList();
        assertThat(bash.waitFor()).isZero();
        assertThat(names).hasSize(62);
        for (int i = 0; i < names.size(); i++) {
            int number = i < 31 ? i + 1 : i + 3;
            assertThat(new Signal(number).name()).isEqualTo("SIG" + fromTheFirst(names.get(i)));
        }
    }

    /// Bash counts the upper half from the last real-time signal down.
    private static String fromTheFirst(String name) {
        if (!name.startsWith("RTMAX")) {
            return name;
        }
        int back = name.equals("RTMAX") ? 0 : Integer.parseInt(name.substring("RTMAX-".length()));
        return "RTMIN+" + (Signal.LAST - 34 - back);
    }

    @Test
    void shellsAdd128() {
        for (int number = 1; number <= Signal.LAST; number++) {
            assertThat(new Signal(number).shellCode()).isEqualTo(128 + number);
        }
    }

    @Test
    void fourSignalsAskAProgramToEnd() {
        for (int number = 1; number <= Signal.LAST; number++) {
            assertThat(new Signal(number).asksToEnd())
                    .isEqualTo(List.of(1, 2, 3, 15).contains(number));
        }
    }

    @Test
    void theConstantsHaveTheNumbersOfTheirNames() {
        assertThat(
                        List.of(
                                Signal.HUP,
                                Signal.INT,
                                Signal.QUIT,
                                Signal.KILL,
                                Signal.PIPE,
                                Signal.TERM,
                                Signal.CHLD,
                                Signal.CONT,
                                Signal.STOP,
                                Signal.TSTP,
                                Signal.TTIN,
                                Signal.TTOU,
                                Signal.WINCH))
                .extracting(Signal::name)
                .containsExactly(
                        "SIGHUP",
                        "SIGINT",
                        "SIGQUIT",
                        "SIGKILL",
                        "SIGPIPE",
                        "SIGTERM",
                        "SIGCHLD",
                        "SIGCONT",
                        "SIGSTOP",
                        "SIGTSTP",
                        "SIGTTIN",
                        "SIGTTOU",
                        "SIGWINCH");
    }

    @Test
    void whatIsNoSignalIsRefused() {
        for (int number : new int[] {Integer.MIN_VALUE, -1, 0, 65, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new Signal(number))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
