package dev.lastword.contract.exits.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.ExitSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What bash and dash really do, and that the analysis says the same.
final class TruthTableTest {

    /// A script, what it ends with in bash, and in dash; -1 where it is not for that shell.
    private record Row(String script, int bash, int dash) {
        int of(String shell) {
            return shell.equals("bash") ? bash : dash;
        }
    }

    private static final List<Row> ROWS =
            List.of(
                    new Row("exit 256", 0, 0),
                    new Row("exit 300", 44, 44),
                    new Row("exit -1", 255, 2),
                    new Row("exit foo", 2, 2),
                    new Row("f() { return 256; }; f", 0, 0),
                    new Row("f() { return foo; }; f; echo; exit 5", 5, 2),
                    new Row("set -u; echo $unset_variable_; exit 5", 1, 2),
                    new Row(": ${unset_variable_:?}; exit 5", 1, 2),
                    new Row("set -e; f() { local x=$(exit 3); }; f", 0, -1),
                    new Row("set -e; x=$(exit 3); exit 5", 3, 3),
                    new Row("(exit 3) | cat", 0, 0),
                    new Row("set -o pipefail; (exit 3) | cat", 3, -1),
                    new Row("set -o pipefail; (exit 3) | (exit 4) | true", 4, -1),
                    new Row("echo a | while read -r l; do exit 3; done; exit 0", 0, 0),
                    new Row("if ! (exit 3); then exit $?; fi", 0, 0),
                    new Row("(exit 3); [ $? -eq 0 ] || exit $?", 1, 1),
                    new Row("(exit 3) || { echo; exit $?; }", 0, 0),
                    new Row("(exit 3) || exit $?", 3, 3),
                    new Row("(exit 3) || exit", 3, 3),
                    new Row("trap 'exit 0' EXIT; exit 3", 0, 0),
                    new Row("trap 'echo' EXIT; exit 3", 3, 3),
                    new Row("trap 'exit' EXIT; exit 3", 3, 3),
                    new Row("trap 'echo; exit' EXIT; exit 3", 3, 3),
                    new Row("trap 'rc=$?; echo; exit $rc' EXIT; exit 3", 3, 3),
                    new Row("f() { exit 4; }; trap f EXIT; exit 3", 4, 4),
                    new Row("trap 'exit 4' EXIT; trap - EXIT; exit 3", 3, 3),
                    new Row("set -e; i=0; ((i++)); exit 5", 1, -1),
                    new Row("set -e; f() { false; return 0; }; f || exit 3; exit 4", 4, 4),
                    new Row("set -e; f() { false; return 0; }; f; exit 4", 1, 1),
                    new Row("wait; exit $?", 0, 0),
                    new Row("(exit 3) & exit $?", 0, 0),
                    new Row("if false; then exit 1; fi", 0, 0),
                    new Row("for i in; do exit 1; done", 0, 0),
                    new Row("while false; do exit 1; done", 0, 0),
                    new Row("case a in b) exit 1 ;; esac", 0, 0),
                    new Row("false; case a in a) ;; esac", 0, 0),
                    new Row("exit 3; exit 4", 3, 3),
                    new Row("exit $((1 + 2))", 3, 3),
                    new Row("die() { echo \"$1\"; exit \"$2\"; }; die text 3", 3, 3),
                    new Row("die() { exit \"${2:-1}\"; }; die text", 1, 1),
                    new Row("die() { c=$1; shift; echo \"$@\"; exit $c; }; die 3 a b", 3, 3),
                    new Row("main() { return 3; }; main \"$@\"", 3, 3),
                    new Row("main() { return 3; }; main \"$@\"; exit $?", 3, 3),
                    new Row("main() { false || return 3; echo; }; main || exit", 3, 3),
                    new Row("f() { f2; }; f2() { exit 6; }; f", 6, 6),
                    new Row("rc=0; (exit 3) || rc=$?; exit $rc", 3, 3),
                    new Row("rc=0; true || rc=$?; exit $rc", 0, 0),
                    new Row("EXIT_AUTH=4; readonly EXIT_AUTH; exit $EXIT_AUTH", 4, 4),
                    new Row("(exit 3); case $? in 0) ;; 3) exit 7 ;; *) exit 8 ;; esac", 7, 7),
                    new Row("eval 'exit 3'", 3, 3),
                    new Row("eval '(exit 3)' || exit $?", 3, 3),
                    new Row("! true", 1, 1),
                    new Row("set -e; ! true; exit 4", 4, 4),
                    new Row("set -e; true && false; exit 4", 1, 1),
                    new Row("set -e; false && true; exit 4", 4, 4),
                    new Row("false | true", 0, 0),
                    new Row("x=$(exit 3)", 3, 3),
                    new Row("x=5", 0, 0),
                    new Row("cd /no-such-folder_", 1, 2),
                    new Row("set -e; (set +e; false; exit 0); exit 4", 4, 4),
                    new Row("set -e; x=$(false; echo a); exit 4", 4, 1),
                    new Row("return 3; exit 4", 4, 3),
                    new Row("exec true", 0, 0),
                    new Row("trap 'exit 9' EXIT; exec true", 0, 0),
                    new Row("printf a; let x=0", 1, -1),
                    new Row("[[ a == b ]]", 1, -1),
                    new Row("until false; do break; done", 0, 0),
                    new Row("command -v no-such-command_", 1, 127));

    /// Those that hold what only a run can tell, so that the set may have more.
    private static final List<String> OPEN =
            List.of(
                    "unset_variable_",
                    "exec true",
                    "wait",
                    "cat",
                    "let",
                    "((",
                    "cd ",
                    "command",
                    "[[",
                    "while read",
                    "case a");

    @Test
    void bash(@TempDir Path folder) throws Exception {
        compare(folder, "bash");
    }

    @Test
    void dash(@TempDir Path folder) throws Exception {
        compare(folder, "dash");
    }

    private static void compare(Path folder, String shell) throws Exception {
        List<Row> rows = ROWS.stream().filter(row -> row.of(shell) >= 0).toList();
        List<Shells.Run> runs = rows.stream().map(row -> new Shells.Run(row.script(), "")).toList();
        List<Integer> statuses = Shells.statuses(folder, shell, runs, false);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int code = row.of(shell);
            ExitSet set = Shells.analysed(row.script(), shell);
            boolean open = OPEN.stream().anyMatch(row.script()::contains);
            boolean agrees = open ? !set.excludes(code) : set.equals(ExitSet.of(code));
            if (statuses.get(i) != code || !agrees) {
                wrong.add(row + " ends with " + statuses.get(i) + ", analysed as " + set);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
