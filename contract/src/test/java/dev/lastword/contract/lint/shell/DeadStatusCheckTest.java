package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.DEAD_STATUS_CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which checks of a status come behind errexit.
class DeadStatusCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -e; c; rc=$?; echo $rc",
                "set -e; x=$(c); rc=$?; echo $rc",
                "set -e; c; if [ $? -ne 0 ]; then echo no; fi",
                "set -e; c; [ $? -eq 0 ] || echo no",
                "set -e; c; [[ $? -eq 0 ]] || echo no",
                "set -e; c; case $? in 1) d;; esac",
                "set -e; wait $pid; rc=$?; echo $rc",
                "set -e; a | grep -q x; rc=$?; echo $rc",
                "set -e; (cd x; make); rc=$?; echo $rc",
                "set -e; f() { c; local rc=$?; echo $rc; }; f",
                "set -e; [ -f x ]; rc=$?; echo $rc",
                "set -o errexit; c; rc=$?; echo $rc",
                "#!/bin/sh -e\nc; rc=$?; echo $rc",
                "set +e; a; set -e; c; rc=$?; echo $rc",
                "set -e; if x; then c; rc=$?; echo $rc; fi",
            })
    void dead(String script) {
        assertThat(Linted.of("a.sh", script).of(DEAD_STATUS_CHECK)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c; rc=$?; echo $rc",
                "set -e; c || rc=$?; echo $rc",
                "set -e; set +e; c; rc=$?; set -e; echo $rc",
                "[ -n \"$X\" ] && set -e; c; rc=$?; echo $rc",
                "if x; then set -e; fi; c; rc=$?; echo $rc",
                "set -e; f() { c; rc=$?; echo $rc; }; f || exit",
                "set -e; f() { c; rc=$?; echo $rc; }; if f; then d; fi",
                "set -e; f() { c; rc=$?; echo $rc; }; f; ! f",
                "set -e; a && b; rc=$?; echo $rc",
                "set -e; ! c; rc=$?; echo $rc",
                "set -e; echo x; rc=$?; echo $rc",
                "set -e; c; exit $?",
                "set -e; c; rc=$?; exit $rc",
                "set -e; c; echo $?",
                "set -e; c & rc=$?; echo $rc",
                "set -e; local x=$(c); rc=$?; echo $rc",
                "set -e; if c; then rc=$?; echo $rc; fi",
                "f() { c; rc=$?; echo $rc; }",
                "set -e; if c; then x; fi; rc=$?; echo $rc",
                "set -e; c; rc=${PIPESTATUS[0]}; echo $rc",
            })
    void alive(String script) {
        assertThat(Linted.of("a.sh", script).of(DEAD_STATUS_CHECK)).isEmpty();
    }

    /// What `||` would change more of than the status is left to the author.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -e; f() { a; b; }; f; rc=$?; echo $rc",
                "set -e; (a; b); rc=$?; echo $rc",
                "set -e; x=$(a; b); rc=$?; echo $rc",
                "set -e; . ./lib.sh; rc=$?; echo $rc",
                "set -e; c # first\n# second\nrc=$?; echo $rc",
                "set -e; c <<END\nx\nEND\nrc=$?; echo $rc",
            })
    void foundAndLeft(String script) {
        Linted linted = Linted.of("a.sh", script);

        assertThat(linted.of(DEAD_STATUS_CHECK)).hasSize(1);
        assertThat(linted.fixed(DEAD_STATUS_CHECK)).isEqualTo(script);
    }

    @Test
    void inAStepItIsAnError() {
        String step = "make\nrc=$?\necho $rc";

        assertThat(Step.said(DEAD_STATUS_CHECK, step, ShellModel.STEP)).hasSize(1);
        assertThat(Step.said(DEAD_STATUS_CHECK, step, ShellModel.STEP).getFirst())
                .startsWith("error: errexit ends the script at make when it fails");
        assertThat(Step.said(DEAD_STATUS_CHECK, "set -e\n" + step, ShellModel.SH).getFirst())
                .startsWith("warning: ");
    }
}
