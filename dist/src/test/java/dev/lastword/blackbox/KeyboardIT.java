package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is typed at the terminal reaches the command by itself, once.
class KeyboardIT extends BlackBox {
    private static final String INTERRUPT = "\3";
    private static final String QUIT = "\34";
    private static final String SUSPEND = "\32";

    @ParameterizedTest
    @EnumSource
    void anInterruptArrivesOnce(Mode mode) {
        try (Terminal terminal = new Terminal();
                Child child = run(mode, Scripts.listener()).on(terminal).start()) {
            terminal.screen().expectPid();
            for (int i = 0; i < 5; i++) {
                terminal.type(INTERRUPT);
                terminal.expect("got INT\r\n");
                terminal.type("x\n");
                terminal.expect("line x\r\n");
            }
            terminal.type(QUIT);
            terminal.expect("got QUIT\r\n");
            terminal.type("end\n");
            Result result = child.end();
            assertThat(result.ending()).hasToString("exit 7");
            assertThat(Pattern.compile("got INT").matcher(result.out()).results()).hasSize(5);
            assertThat(Pattern.compile("got QUIT").matcher(result.out()).results()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptArrivesOnceThroughTwo(Mode mode) {
        folder("inner");
        Launch inner = run(Mode.SUPERVISED, "sh", "-c", "cd inner && exec \"$@\"", "sh");
        inner.words(run(mode, Scripts.listener()).line());
        try (Terminal terminal = new Terminal();
                Child child = inner.on(terminal).start()) {
            terminal.screen().expectPid();
            for (int i = 0; i < 3; i++) {
                terminal.type(INTERRUPT);
                terminal.expect("got INT\r\n");
            }
            terminal.type("end\n");
            Result result = child.end();
            assertThat(result.ending()).hasToString("exit 7");
            assertThat(Pattern.compile("got INT").matcher(result.out()).results()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatIsInterruptedIsSeenToDieOfIt(Mode mode) {
        try (Terminal terminal = new Terminal();
                Child child = run(mode, "sh", "-c", Scripts.SLEEPER).on(terminal).start()) {
            terminal.screen().expectPid();
            terminal.type(INTERRUPT);
            assertThat(child.ending()).hasToString("killed by SIGINT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHangUpEndsBoth(Mode mode) {
        try (Terminal terminal = new Terminal();
                Child child = run(mode, "sh", "-c", Scripts.SLEEPER).on(terminal).start()) {
            int command = terminal.screen().expectPid();
            terminal.hangUp();
            assertThat(child.ending()).hasToString("killed by SIGHUP");
            Processes.awaitEnd(command);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShellMaySuspendItAndBringItBack(Mode mode) {
        file("listener", Scripts.LISTENER);
        StringBuilder line = new StringBuilder();
        run(mode, "perl", "listener").line().forEach(word -> line.append(word).append(' '));
        try (Terminal terminal = new Terminal();
                Child shell = shell().on(terminal).start()) {
            terminal.expect("% ");
            terminal.type(line + "\n");
            int command = terminal.screen().expectPid();
            for (int i = 0; i < 2; i++) {
                terminal.type(SUSPEND);
                terminal.expect("Stopped");
                Processes.awaitState(command, 'T');
                terminal.expect("% ");
                terminal.type("jobs\n");
                terminal.expect("Stopped");
                terminal.expect("% ");
                terminal.type("fg\n");
                terminal.expect("listener");
                terminal.type("back\n");
                terminal.expect("line back\r\n");
            }
            terminal.type("end\n");
            terminal.expect("% ");
            terminal.type("echo code=$?\n");
            terminal.expect("code=7\r\n");
            terminal.type("exit 0\n");
            assertThat(shell.ending()).hasToString("exit 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShellMaySendItToTheBackground(Mode mode) {
        file("listener", Scripts.LISTENER);
        StringBuilder line = new StringBuilder();
        run(mode, "perl", "listener", "TERM=5")
                .line()
                .forEach(word -> line.append(word).append(' '));
        try (Terminal terminal = new Terminal();
                Child shell = shell().on(terminal).start()) {
            terminal.expect("% ");
            terminal.type(line + "< /dev/null\n");
            int command = terminal.screen().expectPid();
            terminal.type(SUSPEND);
            terminal.expect("Stopped");
            Processes.awaitState(command, 'T');
            terminal.expect("% ");
            terminal.type("bg\n");
            terminal.expect("got CONT");
            terminal.type("kill -TERM %1; wait %1; echo code=$?\n");
            terminal.expect("code=5\r\n");
            terminal.type("exit 0\n");
            assertThat(shell.ending()).hasToString("exit 0");
            Processes.awaitEnd(command);
        }
    }

    /// An interactive shell, which gives each command a process group of its own.
    private Launch shell() {
        return direct("bash", "--norc", "--noediting", "-i").with("PS1", "% ").with("TERM", "dumb");
    }
}
