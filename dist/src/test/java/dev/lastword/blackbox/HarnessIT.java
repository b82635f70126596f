package dev.lastword.blackbox;

import static dev.lastword.blackbox.Signals.SIGCONT;
import static dev.lastword.blackbox.Signals.SIGSTOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That the harness itself sees what there is to see, shown on commands with nothing around them.
class HarnessIT {
    @Test
    void itTellsEveryExitCode() {
        for (int code = 0; code < 256; code++) {
            Result result = Launch.of("sh", "-c", "exit " + code).run();
            assertThat(result.ending()).isEqualTo(new WaitStatus.Exited(code));
        }
    }

    @Test
    void itTellsEveryDeathBySignal() {
        Signals.deadly()
                .forEach(signal -> {
                    Result result = Launch.of("sh", "-c", "kill -" + signal + " $$").run();
                    assertThat(result.ending()).hasToString("killed by " + Signals.name(signal));
                });
    }

    @Test
    void itTellsStopsAndContinuations() {
        try (Child child = Launch.of("sh", "-c", "echo ready; read -r line").typing().start()) {
            child.out().expect("ready");
            child.kill(SIGSTOP);
            assertThat(child.next()).hasToString("stopped by SIGSTOP");
            child.kill(SIGCONT);
            assertThat(child.next()).hasToString("continued");
            child.type("go on\n");
            assertThat(child.end().ending()).hasToString("exit 0");
        }
    }

    @Test
    void itPassesOnWhatIsSaidAndNothingElse() {
        String descriptors =
                "for n in 0 1 2 3 4 5 6 7 8 9; do [ -e /proc/$$/fd/$n ] && echo $n; done";
        assertThat(Launch.of("sh", "-c", descriptors + "; exit 0").run().out())
                .isEqualTo("0\n1\n2\n");
        assertThat(
                        Launch.of("sh", "-c", descriptors + "; exit 0")
                                .closed(0)
                                .descriptor(5, 2)
                                .run()
                                .out())
                .isEqualTo("1\n2\n5\n");
        String signals =
                Launch.of("grep", "^Sig[BI]", "/proc/self/status")
                        .ignoring("HUP")
                        .blocking(10)
                        .run()
                        .out();
        assertThat(signals).isEqualTo("SigBlk:\t0000000000000200\nSigIgn:\t0000000000000001\n");
    }

    @Test
    void itTypesOnATerminal(@TempDir Path dir) {
        try (Terminal terminal = new Terminal();
                Child child =
                        Launch.of("bash", "--norc", "-i")
                                .with("PS1", "> ")
                                .in(dir)
                                .on(terminal)
                                .start()) {
            terminal.resize(33, 101);
            terminal.expect("> ");
            terminal.type("stty size; tty\n");
            terminal.expect("33 101\r\n" + terminal.name());
            terminal.type("sh -c '" + Scripts.SLEEPER + "'\n");
            terminal.screen().expectPid();
            terminal.type("\3");
            terminal.expect("^C");
            terminal.expect("> ");
            terminal.type("sh -c '" + Scripts.SLEEPER + "'\n");
            terminal.screen().expectPid();
            terminal.type("\32");
            terminal.expect(Pattern.compile("Stopped +sh -c"));
            terminal.expect("> ");
            terminal.type("kill -9 %1; exec sh -c 'exit 5'\n");
            assertThat(child.ending()).hasToString("exit 5");
        }
    }

    @Test
    void aHangUpReachesTheLeaderOfTheSession() {
        try (Terminal terminal = new Terminal();
                Child child =
                        Launch.of("sh", "-c", "echo ready; read -r line").on(terminal).start()) {
            terminal.expect("ready");
            terminal.hangUp();
            assertThat(child.ending()).hasToString("killed by SIGHUP");
        }
    }

    @Test
    void itReadsJsonByTheLetter() {
        Json json = Json.parse("{\"a\":{\"b\":[\"x\",\"\\u00e9\\n\"]},\"n\":-12,\"t\":true}\n");
        assertThat(json.texts("a.b")).containsExactly("x", "\u00e9\n");
        assertThat(json.number("n")).isEqualTo(-12);
        assertThat(json.truth("t")).isTrue();
    }
}
