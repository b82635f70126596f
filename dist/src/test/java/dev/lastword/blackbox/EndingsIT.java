package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A caller that waits for lastword sees the command's ending.
class EndingsIT extends BlackBox {
    @ParameterizedTest
    @EnumSource
    void everyExitCodeComesThrough(Mode mode) {
        assertThat(endings(codes(), code -> command(mode, code, "exit " + code)))
                .isEqualTo(each(codes(), code -> "exit " + code));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeathBySignalComesThrough(Mode mode) {
        assertThat(endings(Signals.deadly(), n -> command(mode, n, "kill -" + n + " $$")))
                .isEqualTo(each(Signals.deadly(), n -> "killed by " + Signals.name(n)));
    }

    @Test
    void aSignalComesAsACodeWhereThatIsAskedFor() {
        assertThat(
                        endings(
                                Signals.deadly(),
                                n ->
                                        lastword("run", "--signal-as-code", "--")
                                                .words("sh", "-c", "kill -" + n + " $$")))
                .isEqualTo(each(Signals.deadly(), n -> "exit " + (128 + n)));
    }

    @ParameterizedTest
    @EnumSource
    void exitOf137IsNoDeathBySigkill(Mode mode) {
        assertThat(run(mode, "sh", "-c", "exit 137").run().ending()).hasToString("exit 137");
        assertThat(run(mode, "sh", "-c", "kill -9 $$").run().ending())
                .hasToString("killed by SIGKILL");
    }

    @ParameterizedTest
    @EnumSource
    void aShellSeesWhatItWouldHaveSeen(Mode mode) {
        String question = "\"$@\" sh -c 'kill -TERM $$'; echo $?";
        Launch shell = run(mode).through("bash", "-c", question, "bash");
        assertThat(shell.run().out()).isEqualTo("143\n");
    }

    /// Only the command may leave a core file: lastword, dying the same death, must not write over
    /// it.
    @Test
    void lastwordLeavesNoCoreOfItsOwn() {
        String unlimited = "ulimit -c $(ulimit -Hc); exec \"$@\"";
        Launch launch =
                run(Mode.SUPERVISED, "sh", "-c", "kill -QUIT $$")
                        .through("bash", "-c", unlimited, "bash");
        assertThat(launch.run().ending()).isEqualTo(new WaitStatus.Signaled(3, false));
    }

    @ParameterizedTest
    @EnumSource
    void lastwordWithinLastwordIsStillTheCommand(Mode mode) {
        String self = frontEnd.path().toString();
        for (Mode inner : Mode.values()) {
            folder(inner.name());
            String script = "cd " + inner + " && exec \"$@\"";
            String[] nested = {"sh", "-c", "echo out; echo err >&2; kill -KILL $$"};
            Launch launch = run(mode, "sh", "-c", script, "sh", self, "run");
            Result result = launch.words(inner.options()).words("--").words(nested).run();
            assertThat(result)
                    .hasToString("Result[ending=killed by SIGKILL, out=out\n, err=err\n]");
        }
    }

    private Launch command(Mode mode, int number, String script) {
        return run(mode, "sh", "-c", script).in(folder("run-" + number));
    }

    private static IntStream codes() {
        return IntStream.range(0, 256);
    }

    private static Map<Integer, String> endings(IntStream numbers, IntFunction<Launch> launch) {
        return each(numbers.parallel(), n -> launch.apply(n).run().ending().toString());
    }

    private static Map<Integer, String> each(IntStream numbers, IntFunction<String> text) {
        return numbers.boxed()
                .collect(Collectors.toMap(n -> n, text::apply, (a, b) -> a, TreeMap::new));
    }
}
