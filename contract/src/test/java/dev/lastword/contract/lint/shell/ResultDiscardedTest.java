package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.RESULT_DISCARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which results are thrown away.
class ResultDiscardedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c & wait || exit 1",
                "c & wait; rc=$?; exit $rc",
                "c & if ! wait; then exit 1; fi",
                "c & wait && echo all well",
                "main() { return 3; }; main \"$@\"; exit 0",
                "main() { c || return 2; }; main; echo done",
                "EXIT_LOGIC=1; main() { c || return \"$EXIT_LOGIC\"; }; main; echo done",
            })
    void discarded(String script) {
        assertThat(Linted.of("a.sh", script).of(RESULT_DISCARDED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c & wait",
                "c & wait; echo done",
                "c & wait $! || exit 1",
                "c & wait -n || exit 1",
                "c & wait || true",
                "main() { return 3; }; main \"$@\"",
                "main() { return 3; }; main; exit $?",
                "main() { return 3; }; main; exit",
                "main() { return 3; }; main || exit",
                "main() { return 0; }; main; exit 0",
                "set -e; main() { return 3; }; main; exit 0",
                "main() { exit 3; }; main; echo x",
                "other() { return 3; }; other; echo x",
                "wait() { return 3; }; wait || exit 1",
            })
    void taken(String script) {
        assertThat(Linted.of("a.sh", script).of(RESULT_DISCARDED)).isEmpty();
    }
}
