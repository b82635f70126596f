package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.NON_INTEGER_EXIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no exit code.
class NonIntegerExitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit foo",
                "exit \"no such file\"",
                "exit \"$name is missing\"",
                "exit 1.5",
                "exit true",
                "exit \"\"",
                "exit 1a",
                "exit 0x1",
                "f() { return false; }",
                "c || exit error",
            })
    void noCode(String script) {
        assertThat(Linted.of("a.sh", script).of(NON_INTEGER_EXIT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit",
                "exit 0",
                "exit \"3\"",
                "exit -1",
                "exit 256",
                "exit \" 1 \"",
                "exit $rc",
                "exit \"$rc\"",
                "exit ${rc:-1}",
                "exit ${rc:-none}",
                "exit $((rc + 1))",
                "exit $(count)",
                "exit $1$2",
                "exit 1$2",
                "echo exit foo",
                "#!/bin/zsh\nexit foo",
                "#!/usr/bin/env ksh\nexit foo",
            })
    void aCode(String script) {
        assertThat(Linted.of("a.sh", script).of(NON_INTEGER_EXIT)).isEmpty();
    }
}
