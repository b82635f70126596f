package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.RAW_CHILD_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which scripts make the codes of another program their own.
class RawChildStatusTest {

    private static final String HEADER = "#!/bin/bash\n# Exit codes:\n#   0 - ok\n#   3 - no\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -fsS example.org\nexit $?",
                "curl -fsS example.org || exit $?",
                "curl -fsS example.org || exit",
                "curl -fsS example.org; rc=$?; echo x; exit $rc",
            })
    void raw(String script) {
        assertThat(Linted.of("a.sh", HEADER + script).of(RAW_CHILD_STATUS)).hasSize(1);
        assertThat(Linted.of("a.sh", script).of(RAW_CHILD_STATUS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -fsS example.org || exit 3",
                "curl -fsS example.org",
                "exec curl -fsS example.org",
                "./deploy.sh; exit $?",
                "# lastword: passthrough\ncurl -fsS example.org; exit $?",
                "f() { return 3; }; f; exit $?",
                "rc=0; exit $rc",
            })
    void mapped(String script) {
        assertThat(Linted.of("a.sh", HEADER + script).of(RAW_CHILD_STATUS)).isEmpty();
    }
}
