package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.LOST_IN_DECLARATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which declarations lose a status that somebody asks for.
class LostInDeclarationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f() { local x=$(c); [ $? -eq 0 ] || return 1; }; f",
                "f() { local x=$(c); rc=$?; return $rc; }; f",
                "f() { local x=$(c) || return 1; echo $x; }; f",
                "f() { if ! local x=$(c); then return 1; fi; }; f",
                "f() { local x=\"$(cat a | grep b)\"; [ $? -eq 0 ] || return; }; f",
                "set -e; export x=$(curl -fsS example.org); echo $x",
                "set -e; readonly x=\"$(git rev-parse HEAD)\"; echo $x",
                "set -e; declare -r x=$(make all); echo $x",
                "set -e; get() { return 3; }; f() { local x=$(get); echo $x; }; f",
                "set -e; f() { local x=$(./next.sh); echo $x; }; f",
                "set -e; run() { pytest; }; f() { local x=$(run); echo $x; }; f",
                "set -e; f() { local x=\"v$(make all)-x\"; echo $x; }; f",
                "set -e; t=./next.sh; f() { local x=$($t); echo $x; }; f",
                "f() { local x=$(pytest -q); }; f",
                "f() { local x=$(pytest -q); }; f || exit $?",
                "typeset x=$(c); if [ $? -ne 0 ]; then exit 1; fi",
                "set -e; f() { local a=1 x=$(./next.sh) b=2; echo $x; }; f",
            })
    void lost(String script) {
        assertThat(Linted.of("a.sh", script).of(LOST_IN_DECLARATION)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f() { local x=$(c); echo $x; }; f",
                "f() { local x=$(./next.sh); echo $x; }; f",
                "f() { local x=$(pytest -q); }; f; echo",
                "set -e; readonly here=$(dirname \"$0\"); echo $here",
                "set -e; readonly here=$(cd \"$(dirname \"$0\")\" && pwd); echo $here",
                "set -e; f() { local now=$(date); echo $now; }; f",
                "set -e; f() { local x=$(git status || true); echo $x; }; f",
                "set -e; f() { local x=$(c); echo $x; }; f",
                "set -e; local x=$(curl x) || true",
                "f() { local x; x=$(c); [ $? -eq 0 ] || return 1; }; f",
                "f() { local x=$1; [ $? -eq 0 ]; }; f",
                "x=$(c); [ $? -eq 0 ]",
                "f() { local x=$(echo a); rc=$?; }; f",
                "f() { set -e; local x=$(git describe); echo $x; }; f || exit",
            })
    void notLost(String script) {
        assertThat(Linted.of("a.sh", script).of(LOST_IN_DECLARATION)).isEmpty();
    }

    /// Where a split would change what the command sees, there is no fix.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -e; f() { local x=$(./next.sh $x); echo; }; f",
                "set -e; f() { local a=1 x=$(./next.sh $a); echo; }; f",
                "set -e; f() { local x=$(./next.sh) y=2; echo; }; f",
                "set -e; f() { local x=$(./next.sh) 2>/dev/null; echo; }; f",
                "g() { echo $x; ./next.sh; return 3; }; set -e; f() { local x=$(g); echo; }; f",
                "set -e; f() { [ -n \"$1\" ] && local x=$(./next.sh); echo; }; f",
                "export x=$(c); [ $? -eq 0 ] || exit",
                "readonly x=$(c) || exit",
                "set -e; f() { local -n x=$(./next.sh); echo; }; f",
                "set -e; f() { local x+=$(./next.sh); echo; }; f",
            })
    void foundAndLeft(String script) {
        Linted linted = Linted.of("a.sh", script);

        assertThat(linted.of(LOST_IN_DECLARATION)).hasSize(1);
        assertThat(linted.fixed(LOST_IN_DECLARATION)).isEqualTo(script);
    }

    @Test
    void theMessageNamesWhatIsDeclared() {
        assertThat(
                        Linted.of("a.sh", "set -e; f() { local x=$(./next.sh -v); echo $x; }; f")
                                .said(LOST_IN_DECLARATION)
                                .getFirst())
                .isEqualTo(
                        "local ends with 0 whatever ./next.sh -v says; declare x first and assign to"
                                + " it in a command of its own");
    }
}
