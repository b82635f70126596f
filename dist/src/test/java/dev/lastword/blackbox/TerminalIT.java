package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A stream that is a terminal stays one, and nothing else becomes one.
class TerminalIT extends BlackBox {
    /// Writes the numbers of those standard streams that are terminals.
    private static final String[] TERMINALS = {
        "sh", "-c", "t=; for n in 0 1 2; do [ -t $n ] && t=$t$n; done; echo \"is $t\" > terminals"
    };

    @ParameterizedTest
    @EnumSource
    void onATerminalAllThreeAreTerminals(Mode mode) {
        assertThat(terminals(run(mode, TERMINALS), true)).isEqualTo("is 012\n");
    }

    @ParameterizedTest
    @EnumSource
    void elsewhereNoneIs(Mode mode) {
        assertThat(terminals(run(mode, TERMINALS), false)).isEqualTo("is \n");
    }

    @ParameterizedTest
    @EnumSource
    void eachStreamIsWhatItWas(Mode mode) {
        assertThat(terminals(run(mode, TERMINALS).collecting(1), true)).isEqualTo("is 02\n");
        assertThat(terminals(run(mode, TERMINALS).collecting(2), true)).isEqualTo("is 01\n");
    }

    @Test
    void noPtyTakesTheTerminalAway() {
        Launch launch = lastword("run", "--no-pty", "--log", "log", "--").words(TERMINALS);
        assertThat(terminals(launch, true)).isEqualTo("is 0\n");
    }

    @Test
    void ptyGivesOneWhereNoneWas() {
        Launch launch = lastword("run", "--pty", "--log", "log", "--").words(TERMINALS);
        assertThat(terminals(launch, false)).isEqualTo("is 12\n");
    }

    @ParameterizedTest
    @EnumSource
    void theScreenShowsTheSame(Mode mode) {
        String print = "printf 'a\\nb\\r\\n\\033[31mc\\033[0m\\td'; echo; printf 'e\\n' >&2";
        assertThat(onScreen(run(mode, "sh", "-c", print)))
                .isEqualTo(onScreen(direct("sh", "-c", print)))
                .isEqualTo("a\r\nb\r\r\n\u001b[31mc\u001b[0m\td\r\ne\r\n");
    }

    @Test
    void theLogHasTheBytesOfTheCommand() {
        onScreen(run(Mode.CAPTURED, "printf", "a\\nb\\r\\n"));
        assertThat(content("log")).isEqualTo("a\nb\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void theCommandKnowsTheSizeOfTheScreen(Mode mode) {
        try (Terminal terminal = new Terminal()) {
            terminal.resize(33, 101);
            Result result =
                    run(mode, "sh", "-c", "stty size <&1; stty size <&2").on(terminal).run();
            assertThat(result.out()).isEqualTo("33 101\r\n33 101\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCommandLearnsOfANewSize(Mode mode) {
        try (Terminal terminal = new Terminal();
                Child child = run(mode, Scripts.listener()).on(terminal).start()) {
            terminal.screen().expectPid();
            terminal.resize(40, 120);
            terminal.expect("size 40 120\r\n");
            terminal.type("end\n");
            assertThat(child.ending()).hasToString("exit 7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCommandReadsTheKeyboard(Mode mode) {
        try (Terminal terminal = new Terminal();
                Child child = run(mode, "cat").on(terminal).start()) {
            terminal.type("one\n");
            terminal.expect("one\r\none\r\n");
            terminal.type("\4");
            assertThat(child.end()).hasToString("Result[ending=exit 0, out=one\r\none\r\n, err=]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTerminalIsLeftAsItWas(Mode mode) {
        for (String end : new String[] {"exit 3", "kill -TERM $$"}) {
            String around = "stty -g > before; \"$@\"; stty -g > after";
            onScreen(run(mode, "sh", "-c", "echo out; " + end).through("sh", "-c", around, "sh"));
            assertThat(content("after")).isEqualTo(content("before")).isNotBlank();
        }
    }

    private String terminals(Launch launch, boolean onATerminal) {
        try (Terminal terminal = new Terminal()) {
            Result result = (onATerminal ? launch.on(terminal) : launch).run();
            assertThat(result.ending()).hasToString("exit 0");
            return content("terminals");
        }
    }

    private static String onScreen(Launch launch) {
        try (Terminal terminal = new Terminal()) {
            return launch.on(terminal).run().out();
        }
    }
}
