package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// As the first process of a container lastword can die of no signal and inherits all orphans.
class PidOneIT extends BlackBox {
    private static final String[] CONTAINER = {
        "unshare", "--map-root-user", "--pid", "--fork", "--mount-proc"
    };

    @BeforeEach
    void aContainerIsPossible() {
        Result result = direct("true").through(CONTAINER).run();
        assumeTrue(
                result.ending().equals(new WaitStatus.Exited(0)),
                () -> "no process namespaces here: " + result.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISED", "CAPTURED"})
    void aCodeIsACode(Mode mode) {
        assertThat(contained(mode, "exit 3").run().ending()).hasToString("exit 3");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISED", "CAPTURED"})
    void aSignalBecomesACode(Mode mode) {
        assertThat(contained(mode, "kill -TERM $$").run().ending()).hasToString("exit 143");
        assertThat(contained(mode, "kill -KILL $$").run().ending()).hasToString("exit 137");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISED", "CAPTURED"})
    void signalsArrive(Mode mode) {
        String script = "trap 'exit 7' TERM; kill -TERM 1; while :; do sleep 0.1; done";
        assertThat(contained(mode, script).run().ending()).hasToString("exit 7");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISED", "CAPTURED"})
    void orphansAreReaped(Mode mode) {
        String script =
                """
                orphan=$(sh -c 'sleep 0.1 > /dev/null 2>&1 & echo $!')
                while [ -d /proc/$orphan ]; do sleep 0.01; done
                exit 7
                """;
        assertThat(contained(mode, script).run().ending()).hasToString("exit 7");
    }

    private Launch contained(Mode mode, String script) {
        return run(mode, "sh", "-c", script).through(CONTAINER);
    }
}
