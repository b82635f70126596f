package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Arguments are bytes and reach the command unchanged.
class ArgumentsIT extends BlackBox {
    private static final String[] PRINT = {
        "sh", "-c", "for a in \"$@\"; do printf '%s\\0' \"$a\"; done", "sh"
    };

    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "-",
                    "--",
                    "--timeout",
                    "*",
                    "$HOME",
                    "`x`",
                    "a\\b",
                    "\"'",
                    "one\ntwo\n",
                    "@file",
                    "\u0001\u001b\u007f",
                    "a\u00ff",
                    "\u00c3",
                    "\u00ed\u00a0\u0080",
                    Bytes.utf8("é世🦉"),
                    "x".repeat(100 << 10),
                    "");

    @ParameterizedTest
    @EnumSource
    void anyBytesReachTheCommand(Mode mode) {
        assertArrive(run(mode, PRINT));
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheLocale(Mode mode) {
        assertArrive(run(mode, PRINT).with("LC_ALL", "C"));
        assertArrive(run(mode, PRINT).withoutVariable("LC_ALL"));
        assertArrive(run(mode, PRINT).with("LC_ALL", "no_SUCH.locale"));
    }

    @ParameterizedTest
    @EnumSource
    void thousandsOfThem(Mode mode) {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add("argument " + i);
        }
        assertThat(run(mode, PRINT).words(many).run().out())
                .isEqualTo(String.join("\0", many) + "\0");
    }

    @ParameterizedTest
    @EnumSource
    void theNameOfTheCommandIsBytesToo(Mode mode) {
        executable("ascii", "#!/bin/sh\necho here\n");
        direct("mv", "ascii", "n\u00ff").run();
        assertThat(run(mode, "./n\u00ff").run().out()).isEqualTo("here\n");
    }

    @Test
    void theValuesOfOptionsAreBytesToo() {
        lastword("run", "--log", "l\u00ff", "--status-file", "s\u00fe", "--", "echo", "x").run();
        assertThat(direct("sh", "-c", "printf '%s\\n' ?*").with("LC_ALL", "C").run().out())
                .isEqualTo("l\u00ff\ns\u00fe\n");
    }

    private static void assertArrive(Launch launch) {
        Result result = launch.words(ODD).run();
        assertThat(result.out()).isEqualTo(String.join("\0", ODD) + "\0");
        assertThat(result.err()).isEmpty();
    }
}
