package dev.lastword.blackbox;

import static dev.lastword.blackbox.Signals.SIGTERM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract as far as ProcessBuilder keeps it, where the launcher could not prepare the JVM:
/// macOS, Windows, musl.
class PortableKernelIT extends Workplace {
    private static final int[] CODES = {
        0, 1, 2, 3, 63, 124, 125, 126, 127, 128, 129, 137, 254, 255
    };

    private static final int SIZE = 64 << 20;

    @ParameterizedTest
    @EnumSource
    void exitCodesComeThrough(Mode mode) {
        for (int code : CODES) {
            assertThat(run(mode, "sh", "-c", "exit " + code).run())
                    .hasToString("Result[ending=exit %d, out=, err=]", code);
        }
    }

    /// A limit: the README lists it.
    @ParameterizedTest
    @EnumSource
    void aDeathBySignalIsACode(Mode mode) {
        for (int signal : new int[] {1, 2, 6, 9, 13, 15}) {
            assertThat(run(mode, "sh", "-c", "kill -" + signal + " $$").run())
                    .hasToString("Result[ending=exit %d, out=, err=]", 128 + signal);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBytesOfBothStreamsComeThrough(Mode mode) {
        String script = "printf 'a\\377\\000\\r\\n'; printf 'b\\200\\000' >&2; exit 3";
        Result result = run(mode, "sh", "-c", script).run();
        assertThat(result).isEqualTo(direct("sh", "-c", script).run());
        if (mode == Mode.CAPTURED) {
            assertThat(content("log"))
                    .isIn(result.out() + result.err(), result.err() + result.out());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCommandReadsStdinItself(Mode mode) {
        try (Child child = run(mode, "cat").typing().start()) {
            child.type("one\u00ff\0\n");
            child.out().expect("one\u00ff\0\n");
            child.type("two");
            assertThat(child.end())
                    .hasToString("Result[ending=exit 0, out=one\u00ff\0\ntwo, err=]");
        }
    }

    @Test
    void theRecordSaysWhoSaidIt() {
        run(Mode.SUPERVISED, "sh", "-c", "exit 127").run();
        assertThat(record().text("origin")).isEqualTo("child");
        assertThat(record().number("exit")).isEqualTo(127);
        run(Mode.SUPERVISED, "no-such-command").run();
        assertThat(record().text("origin")).isEqualTo("lastword");
        assertThat(record().number("exit")).isEqualTo(127);
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatIsNotThereIs127(Mode mode) {
        assertNotStarted(127, run(mode, "no-such-command"));
        assertNotStarted(127, run(mode, "./no-such-file"));
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatCannotRunIs126(Mode mode) {
        file("text", "#!/bin/sh\n");
        folder("folder");
        assertNotStarted(126, run(mode, "./text"));
        assertNotStarted(126, run(mode, "./folder"));
    }

    @Test
    void lastwordMisunderstoodIs125AndTheCommandDoesNotRun() {
        assertNotStarted(125, portable("run", "--bogus", "--", "touch", "ran"));
        assertNotStarted(125, portable("run", "--log", "no/folder", "--", "touch", "ran"));
        assertNotStarted(125, portable("run", "--status-file", "no/folder", "--", "touch", "ran"));
        assertThat(exists("ran")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatTakesTooLongIs124(Mode mode) {
        Launch launch = portable("run", "--timeout", "1s").words(mode.options()).words("--");
        try (Child child = launch.words("sh", "-c", Scripts.SLEEPER).start()) {
            int command = child.out().expectPid();
            assertThat(child.end().ending()).hasToString("exit 124");
            assertThat(Processes.alive(command)).isFalse();
        }
    }

    @Test
    void aCommandThatIgnoresTermIsKilled() {
        String stubborn = "trap '' TERM; " + Scripts.SLEEPER;
        Launch launch = portable("run", "--timeout", "1s", "--kill-after", "1s", "--");
        try (Child child = launch.words("sh", "-c", stubborn).start()) {
            int command = child.out().expectPid();
            assertThat(child.end().ending()).hasToString("exit 124");
            assertThat(Processes.alive(command)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void termReachesTheCommandOnce(Mode mode) {
        try (Child child = run(mode, Scripts.listener()).typing().start()) {
            int command = child.out().expectPid();
            child.kill(SIGTERM);
            child.out().expect("got TERM\n");
            child.type("end\n");
            assertThat(child.end())
                    .hasToString("Result[ending=exit 7, out=%d\ngot TERM\n, err=]", command);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCommandMakesOfTermIsItsEnding(Mode mode) {
        try (Child child = run(mode, Scripts.listener("TERM=5")).typing().start()) {
            child.out().expectPid();
            child.kill(SIGTERM);
            assertThat(child.ending()).hasToString("exit 5");
        }
        try (Child child = run(mode, "sh", "-c", Scripts.SLEEPER).start()) {
            child.out().expectPid();
            child.kill(SIGTERM);
            assertThat(child.ending()).hasToString("exit 143");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderThatGoesAwayEndsTheCommand(Mode mode) {
        String pipeline = "\"$@\" | head -1; echo ${PIPESTATUS[*]}";
        assertThat(run(mode, "yes").through("bash", "-c", pipeline, "bash").run())
                .hasToString("Result[ending=exit 0, out=y\n141 0\n, err=]");
    }

    @ParameterizedTest
    @EnumSource
    void aGrandchildThatHoldsTheOutputIsNotWaitedFor(Mode mode) {
        Launch launch = run(mode, "sh", "-c", "sleep 600 & echo $!; exit 3");
        try (Child child = launch.start()) {
            int grandchild = child.out().expectPid();
            assertThat(child.ending()).hasToString("exit 3");
            assertThat(Processes.alive(grandchild)).isTrue();
        }
    }

    @Test
    void muchOutputComesThroughALogWhole() throws IOException {
        String much = "yes \"$(seq 20000)\" | head -c " + SIZE;
        direct("sh", "-c", much + " > expected").run();
        Result result =
                run(Mode.CAPTURED, "sh", "-c", much)
                        .through("sh", "-c", "\"$@\" > out", "sh")
                        .run();
        assertThat(result).hasToString("Result[ending=exit 0, out=, err=]");
        assertThat(Files.size(dir.resolve("expected"))).isEqualTo(SIZE);
        for (String copy : new String[] {"out", "log"}) {
            assertThat(Files.mismatch(dir.resolve(copy), dir.resolve("expected")))
                    .as(copy)
                    .isEqualTo(-1);
        }
    }

    private static void assertNotStarted(int code, Launch launch) {
        Result result = launch.run();
        assertThat(result.ending()).hasToString("exit " + code);
        assertOneNote(result);
    }

    @Test
    void whatHappenedIsRecorded() {
        Path state = dir.resolve("state");
        Result result =
                portable("record", "--propagate-script-exit", "--", "sh", "-c")
                        .words("echo out; printf '\\377'; sleep 0.2; echo err >&2; exit 3")
                        .with("LASTWORD_HOME", state.toString())
                        .run();
        assertThat(result).hasToString("Result[ending=exit 3, out=out\n\u00ff, err=err\n]");
        Path run = Recorder.runs(state).getFirst();
        assertThat(Recorder.cast(run).output()).isEqualTo("out\n\ufffderr\n");
        assertThat(Recorder.text(run.resolve("stdout.raw"))).isEqualTo("out\n\u00ff");
        assertThat(Recorder.end(run).number("ending.code")).isEqualTo(3);
        assertThat(Recorder.end(run).truth("recording.ok")).isTrue();
    }

    private Launch run(Mode mode, String... command) {
        return portable("run").words(mode.options()).words("--").words(command);
    }

    /// As the launcher ends where it could not block the signals.
    private Launch portable(String... words) {
        Path java = Distribution.file("lib/runtime/bin/java");
        return Launch.of(java.toString(), "-XX:-ReduceSignalUsage")
                .words("-m", "lastword/dev.lastword.jvm.Main")
                .words(words)
                .in(dir);
    }
}
