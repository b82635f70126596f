package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.TRAP_OVERRIDES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which traps replace the status, and what becomes of it when they run.
class TrapOverridesTest {

    @TempDir Path folder;

    /// For EXIT.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trap \"exit 0\" EXIT",
                "trap 'rm -f tmp; exit 0' EXIT",
                "trap 'rm -f tmp; exit 0' 0 1 2 15",
                "trap 'rm -f tmp; exit 1' exit",
                "trap 'rm -f tmp; exit $?' EXIT",
                "trap \"true; exit \\$?\" EXIT",
                "trap \"exit $?\" 0",
                "end() { rm -f tmp; exit 0; }; trap end EXIT",
                "end() { rm -f tmp; exit $?; }; trap end 0",
            })
    void overrides(String trap) throws IOException {
        assertThat(Linted.of("a.sh", trap + "\nexit 3").of(TRAP_OVERRIDES)).hasSize(1);
        Stage stage = Stage.in(folder);
        for (String shell : List.of("bash", "dash")) {
            assertThat(stage.run(shell, trap + "\nexit 3", 0).code()).as(shell).isIn(0, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trap 'rm -f tmp' EXIT",
                "trap 'rm -f tmp; exit' EXIT",
                "trap 'exit $?' EXIT",
                "trap 'rc=$?; rm -f tmp; exit $rc' EXIT",
                "trap \"rc=\\$?; rm -f tmp; exit \\$rc\" EXIT",
                "end() { rc=$?; rm -f tmp; exit $rc; }; trap end EXIT",
                "end() { rm -f tmp; exit; }; trap end EXIT",
                "end() { rm -f tmp; }; trap end EXIT",
                "trap 'exit 130' INT",
                "trap 'rm -f tmp; exit 1' 1 2 15",
                "trap 'exit 1' EXIT; trap - EXIT",
                "trap 'exit 1' EXIT; trap 0",
                "trap - EXIT",
                "trap \"\" INT",
            })
    void leaves(String trap) throws IOException {
        assertThat(Linted.of("a.sh", trap).of(TRAP_OVERRIDES)).isEmpty();
        Stage stage = Stage.in(folder);
        for (String shell : List.of("bash", "dash")) {
            assertThat(stage.run(shell, trap + "\nexit 3", 0).code()).as(shell).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trap 'exit 0' EXIT\necho x\ntrap - EXIT\nexit 3",
                "(trap 'exit 0' EXIT; echo x)\nexit 3",
                "trap 'rm -f tmp; exit 0' EXIT",
            })
    void nothingIsLostWhereNothingFails(String script) {
        assertThat(Linted.of("a.sh", script).of(TRAP_OVERRIDES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trap 'exit 0' EXIT\nmake || exit 3\ntrap - EXIT\nexit 3",
                "(trap 'exit 0' EXIT; make) || exit 3",
                "f() { trap 'exit 0' EXIT; }",
            })
    void aFailureIsLostWhereSomethingMayFail(String script) {
        assertThat(Linted.of("a.sh", script).of(TRAP_OVERRIDES)).hasSize(1);
    }

    /// `exit` alone in a trap for a signal that comes between two commands is `exit 0`.
    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT", "QUIT", "TERM"})
    void aSignalBecomesASuccess(String signal) throws IOException {
        String trap = "trap 'rm -f tmp; exit' " + signal + "\n";
        Linted linted = Linted.of("a.sh", trap);

        assertThat(linted.of(TRAP_OVERRIDES)).hasSize(1);
        Stage stage = Stage.in(folder);
        for (String shell : List.of("bash", "dash")) {
            assertThat(stage.run(shell, trap + "kill -" + signal + " $$\nexit 3", 0).code())
                    .as(shell)
                    .isEqualTo(0);
        }
        int number = Map.of("HUP", 129, "INT", 130, "QUIT", 131).getOrDefault(signal, 143);
        assertThat(linted.said(TRAP_OVERRIDES).getFirst()).endsWith("say exit " + number);
    }

    @Test
    void aFailureThatTheTrapForErrHidesIsOne() throws IOException {
        String trap = "#!/bin/bash\ntrap 'exit 0' ERR\nmake\nexit 4\n";

        assertThat(Linted.of("a.sh", trap).of(TRAP_OVERRIDES)).hasSize(1);
        assertThat(Linted.of("a.sh", trap, Map.of(), Profile.CLAUDE_HOOK).of(TRAP_OVERRIDES))
                .isEmpty();
        assertThat(Stage.in(folder).run("bash", trap, 3).code()).isEqualTo(0);
    }

    @Test
    void anAdvisoryScriptMayEndWithNothingElse() {
        assertThat(Linted.of("a.sh", "# lastword: advisory\ntrap \"exit 0\" EXIT\n").said())
                .noneMatch(said -> said.rule() == TRAP_OVERRIDES);
    }

    /// A trap that says the signal's own number says what the shell would; LW105 leaves it alone.
    @Test
    void theNumberOfASignalIsNoCodeOfTheScriptsOwn() {
        String trap = "trap 'rm -f part; exit 130' INT\n";
        Map<String, String> others = Map.of("lib.sh", trap);

        for (String script : List.of(trap, ". ./lib.sh\n", "source ./lib.sh\n")) {
            assertThat(Linted.of("a.sh", script + "exit 0\n", others).of(Rule.CODE_OUT_OF_RANGE))
                    .as(script)
                    .isEmpty();
        }
        assertThat(Linted.of("a.sh", trap + "exit 130\n").of(Rule.CODE_OUT_OF_RANGE))
                .containsExactly("exit 130");
    }
}
