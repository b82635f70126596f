package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.STATUS_OVERWRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which reads of `$?` come too late.
class StatusOverwrittenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if ! c; then exit $?; fi",
                "if ! c; then echo \"failed with $?\"; fi",
                "if ! a | b; then rc=$?; fi",
                "if ! c; then exit $?; else echo; fi",
                "while ! c; do echo $?; done",
                "! c && exit $?",
                "c || { echo no; exit $?; }",
                "c && d || { printf no; rc=$?; }",
                "c; [ $? -ne 0 ] && exit $?",
                "c; [[ $? -eq 0 ]] || exit $?",
                "c; if [ $? -eq 1 ]; then a; elif [ $? -eq 2 ]; then b; fi",
                "c; if [ $? -ne 0 ]; then echo no; fi; return $?",
                "c; [ $? -eq 1 ] && echo one; [ $? -eq 2 ] && echo two",
                "c; echo done; exit $?",
                "c; echo done >&2; rc=$?",
                "c\nlocal rc\nrc=$?",
                "set +e; c; set -e; if [ $? -ne 0 ]; then exit 1; fi",
                "c; x=1; [ $? -eq 0 ]",
                "c; trap - EXIT; exit $?",
                "c; [ -f x ] && rm x; return $?",
                "c & rc=$?",
                "case $? in 1) echo no; exit $?;; esac",
                "if c; then :; else echo no; exit $?; fi",
            })
    void overwritten(String script) {
        assertThat(Linted.of("a.sh", script).of(STATUS_OVERWRITTEN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c; exit $?",
                "c || exit $?",
                "c || { rc=$?; echo no; exit $rc; }",
                "if c; then :; else exit $?; fi",
                "if ! c; then echo no; exit 1; fi",
                "until c; do echo $?; done",
                "c; rc=$?; echo $rc; exit $rc",
                "c; if [ $? -ne 0 ]; then d; fi; exit $?",
                "c; if [ $? -ne 0 ]; then d; exit $?; fi",
                "c; if [ $? -ne 0 ]; then echo no; exit 1; fi",
                "c; case $? in 1) exit 1;; 2) exit 2;; esac",
                "echo hello; exit $?",
                "usage() { echo usage; exit $?; }; usage",
                "cat <<END\nx\nEND\necho; exit $?",
                "echo x > file; if [ $? -ne 0 ]; then exit 1; fi",
                "c; echo x >> file; exit $?",
                "if c; then echo yes; exit $?; fi",
                "if [ -z \"$1\" ]; then echo usage; exit $?; fi",
                "c || exit 1; echo done; exit $?",
                "set -e; make; echo done; exit $?",
                "c; x=$(d); exit $?",
                "c; x=$((1 + 1)); exit $?",
                "[ -f x ] || exit $?",
                "[ -f x ] && c; exit $?",
                "check $? || echo $?",
                "! c; echo $?",
                "c & wait $!; exit $?",
                "trap 'rm x; exit $?' INT",
                "echo 'c; echo done; exit $?'",
            })
    void right(String script) {
        assertThat(Linted.of("a.sh", script).of(STATUS_OVERWRITTEN)).isEmpty();
    }

    /// A name that the script has is not taken for the status.
    @Test
    void theNameIsNew() {
        String script = "rc=1 code=2\nmake || { echo \"$rc\"; exit $?; }\n";

        assertThat(Linted.of("a.sh", script).fixed(STATUS_OVERWRITTEN))
                .isEqualTo("rc=1 code=2\nmake || { ret=$?; echo \"$rc\"; exit $ret; }\n");
    }

    @Test
    void theNameEndsWhereItShould() {
        assertThat(Linted.of("a.sh", "make; echo; x=$?_$?; exit").fixed(STATUS_OVERWRITTEN))
                .isEqualTo("make; rc=$?; echo; x=${rc}_$rc; exit");
    }
}
