package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The ways in which scripts end, lose a status or hand it on: the tree tells them apart.
final class IdiomsTest {

    @Test
    void aStatusThatWasTurnedRound() {
        check("if ! c; then exit $?; fi", "(if (when (! (cmd c)) (cmd exit $?)))");
    }

    @Test
    void aStatusThatAnotherCommandReplaced() {
        check(
                "c || { echo; exit $?; }",
                "(and-or (cmd c) || (group (list (cmd echo) (cmd exit $?))))");
        check(
                "c; [ $? -ne 0 ] && exit $?",
                "(list (cmd c) (and-or (cmd [ $? -ne 0 ]) && (cmd exit $?)))");
    }

    @Test
    void aStatusThatIsLostInADeclaration() {
        check("local x=$(exit 3)", "(decl local (x= $((cmd exit 3))))");
        check("local x; x=$(exit 3)", "(list (decl local x) (cmd (x= $((cmd exit 3)))))");
    }

    @Test
    void aStatusThatIsLostInAPipe() {
        check("(exit 3) | cat", "(pipe (subshell (cmd exit 3)) | (cmd cat))");
        check(
                "c | while read -r l; do exit 3; done",
                "(pipe (cmd c) | (while (cmd read -r l) (cmd exit 3)))");
        check("while :; do exit 3; done < <(c)", "(while (cmd :) (cmd exit 3) (< <((cmd c))))");
        check("echo \"${PIPESTATUS[0]}\"", "(cmd echo \"${PIPESTATUS[0]}\")");
    }

    @Test
    void aTrapHoldsItsCommandsAsText() {
        check("trap 'rm x; exit 0' EXIT INT", "(cmd trap 'rm x; exit 0' EXIT INT)");
    }

    @Test
    void aStatusThatIsKept() {
        check(
                "rc=0; x=$(c) || rc=$?; case $rc in 3) ;; esac",
                "(list (cmd (rc= 0)) (and-or (cmd (x= $((cmd c)))) || (cmd (rc= $?)))"
                        + " (case $rc (item ;; 3 (list))))");
    }

    @Test
    void optionsAreWords() {
        check(
                "set -euo pipefail; set +e; set -- \"$@\"",
                "(list (cmd set -euo pipefail) (cmd set +e) (cmd set -- \"$@\"))");
    }

    @Test
    void aWordOfTheLanguageMayBeAnArgumentOrAPattern() {
        check(
                "echo esac in done; case in in in | do) exit;; esac",
                "(list (cmd echo esac in done) (case in (item ;; in do (cmd exit))))");
    }

    @Test
    void onlyACommandNamedExitIsOne() {
        Script script =
                BashParser.parse(
                        """
                        exit 1; echo exit 2; 'exit' 3; \\exit 4; # exit 5
                        command exit 6
                        exit=7; cat <<E
                        exit 8
                        $(exit 9)
                        E
                        """);
        List<String> exits =
                Tree.all(script, SimpleCommand.class).stream()
                        .filter(command -> command.name().filter("exit"::equals).isPresent())
                        .map(command -> Words.literal(command.words().get(1)).orElse("?"))
                        .toList();
        assertThat(exits).containsExactly("1", "3", "4", "9");
    }

    private static void check(String source, String tree) {
        assertThat(Dump.of(source)).as(source).isEqualTo(tree);
    }
}
