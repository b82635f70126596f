package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.EXIT_IN_SUBSHELL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which exits end only a subshell, unseen.
class ExitInSubshellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c | while read -r l; do exit 3; done; echo x",
                "c | while read -r l; do d || exit $rc; done; echo x",
                "c | { read -r l; [ -n \"$l\" ] || exit 1; }; echo x",
                "c || (echo no; exit 3); echo x",
                "(echo no; d || exit 3); echo x",
                "{ c || exit 3; } | tee log",
                "{ c || exit 3; } | tee log; echo x",
                "echo \"$(c || exit 3)\"; echo x",
                "set -e; echo \"$(c || exit 3)\"",
                "set -e; f() { local x=$(c || exit 3); echo $x; }; f",
                "f() { c || exit 3; }; x=$(f); echo $x",
                "x=$(c || exit 3); echo $x",
                "die() { echo no; exit 3; }; x=$(c || die); echo $x",
                "die() { exit 3; }; c | while read -r l; do die; done; echo x",
                "f() { c | while read -r l; do exit 3; done; echo x; }; f",
            })
    void unseen(String script) {
        assertThat(Linted.of("a.sh", script).of(EXIT_IN_SUBSHELL)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c | while read -r l; do exit 3; done",
                "c | while read -r l; do exit 3; done || exit",
                "c | while read -r l; do exit 3; done; rc=$?",
                "if c | while read -r l; do exit 3; done; then x; fi",
                "set -e; c | while read -r l; do exit 3; done; echo x",
                "[ -n \"$X\" ] && set -e; c | while read -r l; do exit 3; done; echo x",
                "c | while read -r l; do exit 0; done; echo x",
                "c | while read -r l; do exit; done; echo x",
                "set -o pipefail; { c || exit 3; } | tee log || exit",
                "{ c || exit 3; } | tee log; exit ${PIPESTATUS[0]}",
                "f() { c | while read -r l; do return 3; done; }; f; echo x",
                "set -e; f() { c || exit 3; }; x=$(f); echo $x",
                "f() { c || exit 3; }; x=$(f) || exit; echo $x",
                "f() { c || exit 3; }; x=$(f); if [ -z \"$x\" ]; then exit 3; fi; echo $x",
                "f() { cd x || exit 0; }; x=$(f); echo $x",
                "if [ \"$(c || exit 3)\" ]; then echo; fi",
                "(exit 3); echo $?",
                "(exit 3); echo x",
                "(cd x || exit 1; make); echo x",
                "x=$(cd x || exit 1; pwd); echo $x",
                "(c; exit 3) & echo x",
                "x=$(c || exit 3) || exit; echo $x",
                "f() { exit 3; }; f; echo x",
                "f() (c; exit 3); f; echo x",
                "while read -r l; do exit 3; done < <(c); echo x",
                "trap 'exit 3' INT; echo x",
                "#!/bin/zsh\nc | while read -r l; do exit 3; done; echo x",
                "f() { (c; exit 3); }; f || exit",
                "if (c; exit 3); then echo x; fi",
            })
    void seen(String script) {
        assertThat(Linted.of("a.sh", script).of(EXIT_IN_SUBSHELL)).isEmpty();
    }
}
