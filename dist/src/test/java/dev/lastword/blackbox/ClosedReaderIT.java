package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// When the reader goes away the command meets that itself, and lastword ends as it does.
class ClosedReaderIT extends BlackBox {
    @ParameterizedTest
    @EnumSource
    void aCommandThatGoesOnWritingDiesOfSigpipe(Mode mode) {
        try (Child child = run(mode, "yes").start()) {
            child.out().expect("y\ny\n");
            child.out().close();
            assertThat(child.ending()).hasToString("killed by SIGPIPE");
            assertThat(child.err().whole()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShellSeesTheSameInAPipeline(Mode mode) {
        String pipeline = "\"$@\" | head -1; echo ${PIPESTATUS[*]}";
        assertThat(run(mode, "yes").through("bash", "-c", pipeline, "bash").run())
                .hasToString("Result[ending=exit 0, out=y\n141 0\n, err=]");
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatIgnoresSigpipeMeetsAnError(Mode mode) {
        try (Child child = run(mode, "yes").ignoring("PIPE").start()) {
            child.out().expect("y\ny\n");
            child.out().close();
            assertThat(child.ending()).hasToString("exit 1");
            assertThat(child.err().whole()).isEqualTo("yes: standard output: Broken pipe\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatWritesNoMoreKeepsItsEnding(Mode mode) {
        try (Child child =
                run(mode, "sh", "-c", "echo one; read -r line; exit 3").typing().start()) {
            child.out().expect("one");
            child.out().close();
            child.hangUp();
            assertThat(child.ending()).hasToString("exit 3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOtherStreamGoesOn(Mode mode) {
        String script =
                "echo one; read -r line; echo two >&2; read -r line; echo three >&2; exit 3";
        try (Child child = run(mode, "sh", "-c", script).typing().start()) {
            child.out().expect("one");
            child.out().close();
            child.type("\n");
            child.err().expect("two");
            child.type("\n");
            assertThat(child.ending()).hasToString("exit 3");
            assertThat(child.err().whole()).isEqualTo("two\nthree\n");
        }
    }
}
