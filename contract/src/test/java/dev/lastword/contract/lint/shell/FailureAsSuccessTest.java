package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.FAILURE_AS_SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import dev.lastword.contract.lint.Profile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which failures end as a success.
class FailureAsSuccessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./deploy.sh || true",
                "bash scripts/deploy.sh prod || :",
                "python3 tools/migrate.py || true",
                "\"$HERE/deploy.sh\" || true",
                "main() { c || { echo \"error: no answer\" >&2; return 0; }; }; main",
                "set -e; f() { c || { echo \"error: no\" >&2; return 0; }; }; f; echo",
                "f() { c || { echo \"error: no\" >&2; return 0; }; }; f || rc=$?; exit $rc",
                "f() { echo \"error: no\" >&2; return 0; }; main() { f; }; main",
                "t=./deploy.sh; \"$t\" || true",
                "c || { echo \"error: no answer\" >&2; exit 0; }",
                "if ! c; then echo \"Failed to reach it\" >&2; exit 0; fi",
                "echo \"FATAL: no disk\"; exit 0",
                "echo \"::error::no token\"; exit 0",
                "printf \"ERROR: %s\\n\" no >&2\nexit 0",
                "c || { >&2 echo \"cannot open the file\"; exit 0; }",
            })
    void success(String script) {
        assertThat(Linted.of("a.sh", script).of(FAILURE_AS_SUCCESS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f() { echo \"error: no answer\" >&2; return 0; }; f; echo",
                "f() { echo \"error: no\" >&2; return 0; }; if f; then echo; fi",
                "f() { echo \"error: no\" >&2; return 0; }",
                "f() { echo \"error: no\" >&2; return 0; f; }; f; echo",
                "./deploy.sh || exit 3",
                "rm -f x || true",
                "grep -q x y || true",
                "./cleanup.sh || true",
                "x=$(./deploy.sh || true)",
                "./warm.sh || true # best effort",
                "# the cache is optional\n./warm.sh || true",
                "c || { echo \"error: no answer\" >&2; exit 1; }",
                "c || { echo \"no answer, skipping\" >&2; exit 0; }",
                "echo \"warning: failed to open the cache\" >&2; exit 0",
                "echo \"0 errors\"; exit 0",
                "echo \"no error\" >&2; exit 0",
                "echo \"usage: a [-e error]\" >&2; exit 0",
                "echo done; exit 0",
                "echo \"tests failed: 0\"; exit 0",
                "# lastword: advisory\necho \"error: no\" >&2; exit 0",
            })
    void noFailure(String script) {
        assertThat(Linted.of("a.sh", script).of(FAILURE_AS_SUCCESS)).isEmpty();
    }

    @Test
    void aHookMayLetThingsPass() {
        String script = "c || { echo \"error: no answer\" >&2; exit 0; }";

        assertThat(Linted.of("a.sh", script, Map.of(), Profile.CLAUDE_HOOK).of(FAILURE_AS_SUCCESS))
                .isEmpty();
    }
}
