package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// `--log` keeps the raw bytes of both streams as they pass, and is never in their way.
class LogIT extends BlackBox {
    @Test
    void itHoldsTheBytesOfBothStreams() {
        Result result = logged("log", "printf 'a\\377\\r\\n'; printf 'b\\0' >&2; exit 3").run();
        assertThat(result.out()).isEqualTo("a\u00ff\r\n");
        assertThat(result.err()).isEqualTo("b\0");
        assertThat(content("log")).isIn("a\u00ff\r\nb\0", "b\0a\u00ff\r\n");
    }

    @Test
    void itHoldsTheOrderOfBothStreamsWhereTheyAreOne() {
        String alternate = "for i in $(seq 500); do echo out $i; echo err $i >&2; done";
        Result result = logged("log", alternate).merged().run();
        assertThat(result).isEqualTo(direct("sh", "-c", alternate).merged().run());
        assertThat(content("log")).isEqualTo(result.out());
    }

    @Test
    void itHoldsWhatCameBeforeASuddenDeath() {
        logged("log", "echo before; kill -9 $$").run();
        assertThat(content("log")).isEqualTo("before\n");
    }

    @Test
    void itIsThereEvenWhenNothingWasWritten() {
        logged("log", "exit 3").run();
        assertThat(content("log")).isEmpty();
    }

    @Test
    void oneThatCannotBeOpenedIs125AndTheCommandDoesNotRun() {
        for (String log : new String[] {"no/such/folder", ".", ""}) {
            Result result = lastword("run", "--log", log, "--", "touch", "ran").run();
            assertThat(result.ending()).hasToString("exit 125");
            assertOneNote(result);
            assertThat(exists("ran")).isFalse();
        }
    }

    @Test
    void aFullDiskDoesNotTouchTheCommand() {
        Result result = logged("/dev/full", "seq 100000; exit 3").run();
        assertThat(result.ending()).hasToString("exit 3");
        assertThat(result.out()).isEqualTo(direct("seq", "100000").run().out());
        assertThat(result.err()).matches(ONE_NOTE).contains("/dev/full");
        assertThat(record().text("origin")).isEqualTo("child");
        assertThat(record().number("exit")).isEqualTo(3);
        assertThat(record().truth("self.ok")).isFalse();
        assertThat(record().text("self.message")).isNotBlank();
    }

    /// A file that may not grow is a signal, SIGXFSZ, to whoever does not expect it.
    @Test
    void aFileThatMayNotGrowDoesNotTouchTheCommand() {
        Result result =
                logged("log", "seq 100000; exit 3")
                        .through("bash", "-c", "ulimit -f 8; exec \"$@\"", "bash")
                        .run();
        assertThat(result.ending()).hasToString("exit 3");
        assertThat(result.out()).isEqualTo(direct("seq", "100000").run().out());
        assertThat(result.err()).matches(ONE_NOTE);
        assertThat(record().truth("self.ok")).isFalse();
    }

    private Launch logged(String log, String script) {
        return lastword("run", "--status-file", "status.json", "--log", log, "--")
                .words("sh", "-c", script);
    }
}
