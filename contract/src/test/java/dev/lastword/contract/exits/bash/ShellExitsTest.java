package dev.lastword.contract.exits.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.script.SourceText;
import dev.lastword.contract.script.bash.BashParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where scripts end, and with what.
final class ShellExitsTest {

    private static Facts facts(String text, Map<String, String> others) {
        return new ShellAnalysis(path -> Optional.ofNullable(others.get(path)).map(SourceText::of))
                .analyse("bin/a.sh", BashParser.parse(text), ShellModel.BASH)
                .facts();
    }

    /// `place: outcome`, with the constant and the message where there are any.
    private static List<String> exits(String text, Map<String, String> others) {
        List<String> exits = new ArrayList<>();
        for (Exit exit : facts(text, others).exits()) {
            String outcome =
                    switch (exit.outcome()) {
                        case Outcome.Known known -> Integer.toString(known.code());
                        case Outcome.PassedOn passed -> "status of " + passed.command();
                        case Outcome.Unknown unknown -> unknown.reason();
                    };
            String place = text.substring(exit.range().start(), exit.range().end());
            exits.add(
                    place
                            + ": "
                            + outcome
                            + (exit.cause() == Cause.WRITTEN ? "" : " " + exit.cause())
                            + exit.constant().map(name -> " " + name).orElse("")
                            + exit.message().map(said -> " '" + said + "'").orElse(""));
        }
        return exits;
    }

    private static List<String> exits(String text) {
        return exits(text, Map.of());
    }

    @Test
    void aCodeIsWrittenOrNamed() {
        assertThat(exits("exit 3")).containsExactly("exit 3: 3");
        assertThat(exits("EXIT_AUTH=4\nexit $EXIT_AUTH"))
                .containsExactly("exit $EXIT_AUTH: 4 EXIT_AUTH");
        assertThat(exits("readonly EXIT_AUTH=4\nf() { exit \"$EXIT_AUTH\"; }\nf"))
                .containsExactly("exit \"$EXIT_AUTH\": 4 EXIT_AUTH");
        assertThat(exits(": \"${RC:=3}\"\nexit $RC"))
                .containsExactly("exit $RC: 3", "exit $RC: the value of $RC");
        assertThat(exits("exit $rc")).containsExactly("exit $rc: the value of $rc");
    }

    @Test
    void aProgramsStatusIsPassedOn() {
        assertThat(exits("make")).containsExactly("make: 0 END", "make: status of make END");
        assertThat(exits("make; exit $?")).containsExactly("exit $?: 0", "exit $?: status of make");
        assertThat(exits("make || exit $?\nexit 4"))
                .containsExactly("exit $?: status of make", "exit 4: 4");
        assertThat(exits("exec make all"))
                .containsExactly("exec make all: 0", "exec make all: status of make");
        assertThat(exits("set -e\nmake\nexit 4"))
                .containsExactly("make: status of make ERREXIT", "exit 4: 4");
    }

    @Test
    void aHelperThatIsGivenTheCodeEndsWhereItIsCalled() {
        String die = "die() { echo \"$1\" >&2; exit \"${2:-1}\"; }\n";
        assertThat(exits(die + "a || die 'no a here' 3\nexit 0"))
                .containsExactly("die 'no a here' 3: 3 'no a here'", "exit 0: 0");
        assertThat(exits(die + "E_NET=3\nb() { die \"no $x\" \"$E_NET\"; }\nb"))
                .containsExactly("die \"no $x\" \"$E_NET\": 3 E_NET 'no $x'");
        assertThat(exits(die + "die 'no code'")).containsExactly("exit \"${2:-1}\": 1");
    }

    @Test
    void aCodeThatErrexitPassesOnIsWrittenWhereItStands() {
        assertThat(exits("set -e\nmain() { a || return 4; }\nmain; exit 0"))
                .containsExactly("return 4: 4", "exit 0: 0");
        assertThat(exits("set -e\nf() { a || return $?; }\nf; exit 0"))
                .containsExactly("return $?: status of a", "exit 0: 0");
        assertThat(exits("set -e\nf() { return 300; }\nf; exit 0"))
                .containsExactly("return 300: 44");
        assertThat(exits("set -e\nf() { return 256; }\nf; exit 0")).containsExactly("exit 0: 0");
        assertThat(exits("set -e\nf() { a || return 4; b; }\nf; exit 0"))
                .containsExactly("return 4: 4", "b: status of b ERREXIT", "exit 0: 0");
        assertThat(exits("set -e\nf() { return \"$1\"; }\nf 3; exit 0")).containsExactly("f 3: 3");
        assertThat(exits("set -e\n( a || exit 42; b )\nexit 0"))
                .containsExactly(
                        "( a || exit 42; b ): status of b ERREXIT", "exit 42: 42", "exit 0: 0");
        assertThat(exits("set -e\nf() { ( exit \"$1\" ); }\nf 3; exit 0"))
                .containsExactly("f 3: 3");
        assertThat(exits("set -e\n( trap 'exit 1' EXIT; exit 42 )\nexit 0"))
                .containsExactly("( trap 'exit 1' EXIT; exit 42 ): 1 ERREXIT");
        assertThat(exits("set -e\nf() { return 4; }\nif f; then :; fi; exit 0"))
                .containsExactly("exit 0: 0");
    }

    @Test
    void aCodeThatTheScriptEndsWithIsWrittenWhereItStands() {
        assertThat(exits("main() { a || return 4; }\nmain"))
                .containsExactly("return 4: 4", "main: 0 END");
        assertThat(exits("f() { return 4; }\nmain() { echo; f; }\nmain"))
                .containsExactly("return 4: 4");
        assertThat(exits("( exit 42 )")).containsExactly("exit 42: 42");
        assertThat(exits("f() { return 4; }\nf\necho")).containsExactly("echo: 0 END");
        assertThat(exits("f() { return 4; }\n{ f; }")).containsExactly("return 4: 4");
        assertThat(exits("f() { return 4; }\n{ f; } &\n")).containsExactly("{ f; } &: 0 END");
        assertThat(exits("f() { a && return 2; [ $x ] && f; }\nf")).contains("return 2: 2");
    }

    @Test
    void whoWaitsForAJobGetsItsStatus() {
        assertThat(exits("job() { a || exit 4; }\njob &\npid=$!\nwait \"$pid\" || exit $?\nexit 0"))
                .containsExactly("exit $?: 4", "exit 0: 0");
        assertThat(exits("(exit 4) &\nwait $1 || exit $?\nexit 0"))
                .containsExactly("exit $?: the status of a background process", "exit 0: 0");
        assertThat(
                        exits(
                                "(a || exit 3) & p=$!\nfor i in 1 2; do wait $p || exit $?; (exit 4) & p=$!; done"))
                .contains("exit $?: 3", "exit $?: 4");
        assertThat(
                        exits(
                                "f() { wait $p || exit $?; }\n(a || exit 3) & p=$!; f; (exit 4) & p=$!;"
                                        + " f; exit 0"))
                .contains("exit $?: 3", "exit $?: 4");
    }

    @Test
    void aVariableWithOneValueIsTheCommand() {
        String die = "die() { exit 3; }\n";
        assertThat(exits("tool=./check.sh\n" + die + "if \"$tool\"; then exit 1; fi; exit 0"))
                .containsExactly("exit 1: 1", "exit 0: 0");
        assertThat(exits("tool=die\n" + die + "$tool; exit 0")).containsExactly("exit 3: 3");
        assertThat(exits(die + "\"$here/check.sh\" || exit 1; exit 0"))
                .containsExactly("exit 1: 1", "exit 0: 0");
        for (String changed : List.of("tool=die", "read -r tool", "local tool", "unset tool")) {
            assertThat(exits("tool=a\n" + die + "f() { " + changed + "; \"$tool\"; }\nf; exit 0"))
                    .as(changed)
                    .contains("\"$tool\": what \"$tool\" is");
        }
    }

    @Test
    void whatIsSaidJustBeforeIsTheMessage() {
        assertThat(exits("echo 'not a repository' >&2\nexit 2"))
                .containsExactly("exit 2: 2 'not a repository'");
        assertThat(exits("a || { printf 'no %s' x; rm b; exit 2; }\nexit 0"))
                .containsExactly("exit 2: 2 'no %s'", "exit 0: 0");
    }

    @Test
    void sourcedFilesCount() {
        Map<String, String> lib = Map.of("bin/lib.sh", "die() { exit 5; }\n");
        for (String source :
                List.of(
                        ". ./lib.sh",
                        ". \"$(dirname \"$0\")/lib.sh\"",
                        "source \"${BASH_SOURCE%/*}/lib.sh\"",
                        "source \"${BASH_SOURCE[0]%/*}/lib.sh\"",
                        "HERE=$(cd \"$(dirname \"${BASH_SOURCE[0]}\")\" && pwd)\n. $HERE/lib.sh",
                        "D=\"$( cd -- \"$( dirname -- \"$0\" )\" >/dev/null 2>&1 && pwd -P )\"\n. \"$D/lib.sh\"",
                        "D=$(dirname \"$(readlink -f \"$0\")\")\n. \"$D/../bin/lib.sh\"",
                        "R=$(git rev-parse --show-toplevel)\n. \"$R/bin/lib.sh\"")) {
            assertThat(exits(source + "\ndie", lib)).as(source).containsExactly("die: 5");
        }
    }

    @Test
    void aMissingFileMakesUnknownFunctionsUnknown() {
        assertThat(exits(". ./lib.sh\ndie\nexit 0"))
                .containsExactly("die: what die does, which may be a function", "exit 0: 0");
        assertThat(exits(". ./lib.sh\ngit pull\nexit 0")).containsExactly("exit 0: 0");
        assertThat(exits(". /etc/os-release\ndie\nexit 0")).containsExactly("exit 0: 0");
    }

    @Test
    void filesThatSourceEachOtherEnd() {
        Map<String, String> others =
                Map.of("bin/b.sh", ". ./c.sh\nexit 3", "bin/c.sh", ". ./b.sh\n");
        assertThat(exits(". ./b.sh", others)).containsExactly(". ./b.sh: 3");
    }

    @Test
    void scriptsOfTheProjectGiveTheirCodes() {
        Map<String, String> others =
                Map.of(
                        "bin/b.sh",
                        "#!/bin/sh\na && exit 0\nexit 3",
                        "bin/c",
                        "#!/bin/sh\nbin/a.sh");
        for (String call : List.of("./b.sh", "bash bin/b.sh", "\"$(dirname \"$0\")/b.sh\" -x")) {
            assertThat(exits(call, others))
                    .as(call)
                    .containsExactly(call + ": 0 END", call + ": 3 END");
        }
        assertThat(exits("bin/c", Map.of("bin/a.sh", "bin/c", "bin/c", "#!/bin/sh\nbin/a.sh")))
                .contains("bin/c: status of c END");
        assertThat(exits("python3 b.py")).contains("python3 b.py: status of python3 END");
    }

    @Test
    void recursionEnds() {
        assertThat(exits("f() { if a; then f; else exit 3; fi; }\nf\nexit 4"))
                .containsExactly("exit 3: 3");
        assertThat(exits("f() { a && return 2; f; }\nf\nexit $?")).containsExactly("exit $?: 2");
    }

    @Test
    void whatIsNeverReachedGivesNothing() {
        assertThat(exits("exit 0\nexit 3")).containsExactly("exit 0: 0");
        assertThat(exits("f() { exit 3; }\nexit 0")).containsExactly("exit 0: 0");
        assertThat(exits("while true; do a; done\nexit 3")).isEmpty();
    }

    @Test
    void commentsDeclare() {
        assertThat(exits("# lastword: exits 0 3\nmake"))
                .containsExactly(
                        "# lastword: exits 0 3: 0 DECLARED",
                        "# lastword: exits 0 3: 3 DECLARED",
                        "make: 0 END");
        assertThat(exits("# lastword: advisory\nexit 3"))
                .containsExactly("# lastword: advisory: 0 DECLARED");
        assertThat(exits("# lastword: exits 0 3\nf() { make; }\nf || exit $?\nexit 4"))
                .containsExactly("exit $?: 3", "exit 4: 4");
    }

    @Test
    void trapsForSignalsAreWaysToEnd() {
        assertThat(exits("trap 'exit 130' INT\nexit 0"))
                .containsExactly("trap 'exit 130' INT: 130", "exit 0: 0");
        assertThat(exits("trap 'rm x' INT\nexit 0")).containsExactly("exit 0: 0");
    }

    @Test
    void factsTellOfConstantsFunctionsAndEntryPoints() {
        Facts facts =
                facts(
                        "#!/bin/sh\nEXIT_AUTH=4\nSIZE=10\nRC_OLD=7\nMY_CODE=9\nf() { g() { :; }; }\nexit $MY_CODE",
                        Map.of());
        assertThat(facts.constants())
                .extracting(c -> c.name() + c.value())
                .containsExactly("EXIT_AUTH4", "RC_OLD7", "MY_CODE9");
        assertThat(facts.functions()).extracting(f -> f.name()).containsExactly("f", "g");
        assertThat(facts.entryPoint()).isTrue();
        assertThat(facts("#!/bin/sh\nf() { :; }\nX=1", Map.of()).entryPoint()).isFalse();
        assertThat(facts("f\n", Map.of()).entryPoint()).isFalse();
    }

    @Test
    void nestingHasAnEnd() {
        String deep = "( ".repeat(3_000) + "exit 3" + " )".repeat(3_000);
        assertThat(facts(deep, Map.of()).set().unknown()).isTrue();
        StringBuilder calls = new StringBuilder("f0() { exit 3; }\n");
        for (int i = 1; i < 60; i++) {
            calls.append("f" + i + "() { f" + (i - 1) + " $x; f" + (i - 1) + " y; }\n");
        }
        assertThat(facts(calls + "f59", Map.of()).set().unknown()).isTrue();
    }
}
