package dev.lastword.contract.exits.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The options in force at a command that is named `here`.
final class ShellOptionsTest {

    private static String at(String text) {
        return at(text, ShellModel.BASH);
    }

    /// errexit, pipefail, nounset and whether the command is tested.
    private static String at(String text, ShellModel model) {
        Script script = BashParser.parse(text);
        ShellFacts facts = new ShellAnalysis(Library.NONE).analyse("a.sh", script, model);
        for (Statement statement : Tree.all(script, Statement.class)) {
            if (script.text(statement).startsWith("here")) {
                Options options = facts.optionsAt(statement);
                return (options.errexit()
                                + " "
                                + options.pipefail()
                                + " "
                                + options.nounset()
                                + (facts.isTested(statement) ? " tested" : ""))
                        .toLowerCase(Locale.ROOT);
            }
        }
        throw new AssertionError("nothing is named here: " + text);
    }

    @Test
    void theShellTellsHowItBegins() {
        assertThat(at("here")).isEqualTo("off off off");
        assertThat(at("here", ShellModel.STEP)).isEqualTo("on off off");
        assertThat(at("here", ShellModel.BASH_STEP)).isEqualTo("on on off");
    }

    @Test
    void setChangesThem() {
        assertThat(at("set -e; here")).isEqualTo("on off off");
        assertThat(at("set -euo pipefail; here")).isEqualTo("on on on");
        assertThat(at("set -eux -o pipefail; here")).isEqualTo("on on on");
        assertThat(at("set -o errexit -o nounset; here")).isEqualTo("on off on");
        assertThat(at("shopt -so pipefail; here")).isEqualTo("off on off");
        assertThat(at("shopt -s -o errexit; here")).isEqualTo("on off off");
        assertThat(at("shopt -s nullglob; here")).isEqualTo("off off off");
        assertThat(at("set -eu; set +e; here")).isEqualTo("off off on");
        assertThat(at("set +o pipefail; here", ShellModel.BASH_STEP)).isEqualTo("on off off");
        assertThat(at("set -- -e; here")).isEqualTo("off off off");
        assertThat(at("set a -e; here")).isEqualTo("off off off");
        assertThat(at("set -x; here")).isEqualTo("off off off");
    }

    @Test
    void whatCannotBeToldIsUnsure() {
        assertThat(at("set $options; here")).isEqualTo("unsure unsure unsure");
        assertThat(at("set -o \"$option\"; here")).isEqualTo("unsure unsure unsure");
    }

    @Test
    void aConditionalSettingIsUnsure() {
        assertThat(at("if a; then set -e; fi; here")).isEqualTo("unsure off off");
        assertThat(at("a && set -e; here")).isEqualTo("unsure off off");
        assertThat(at("case $a in b) set -e ;; esac; here")).isEqualTo("unsure off off");
        assertThat(at("while a; do set -e; done; here")).isEqualTo("unsure off off");
        assertThat(at("while a; do here; set -e; done")).isEqualTo("unsure off off");
        assertThat(at("if a; then set -e; else set -e; fi; here")).isEqualTo("on off off");
        assertThat(at("case $- in *e*) ;; *) set -e ;; esac; here")).isEqualTo("unsure off off");
    }

    @Test
    void aProcessKeepsItsOwn() {
        assertThat(at("( set -e ); here")).isEqualTo("off off off");
        assertThat(at("set -e; ( here )")).isEqualTo("on off off");
        assertThat(at("set -e | a; here")).isEqualTo("off off off");
        assertThat(at("{ set -e; }; here")).isEqualTo("on off off");
    }

    @Test
    void substitutionsOfBashDropErrexit() {
        assertThat(at("set -eu; x=$(here)")).isEqualTo("off off on");
        assertThat(at("set -eu; x=$(here)", ShellModel.SH)).isEqualTo("on off on");
        assertThat(at("set -e; shopt -s inherit_errexit; x=$(here)")).isEqualTo("unsure off off");
    }

    @Test
    void aFunctionHasThoseOfItsCalls() {
        assertThat(at("f() { here; }; set -e; f")).isEqualTo("on off off");
        assertThat(at("f() { here; }; f; set -e; f")).isEqualTo("unsure off off");
        assertThat(at("f() { set -e; }; f; here")).isEqualTo("on off off");
        assertThat(at("f() { here; }")).isEqualTo("unsure unsure unsure tested");
        assertThat(at("f() { g; }; g() { here; }; set -e; f")).isEqualTo("on off off");
        assertThat(at("f() { here; f; }; set -e; f")).isEqualTo("on off off");
    }

    @Test
    void conditionsAreTested() {
        assertThat(at("if here; then a; fi")).isEqualTo("off off off tested");
        assertThat(at("if here; a; then a; fi")).isEqualTo("off off off tested");
        assertThat(at("while here; do a; done")).endsWith("tested");
        assertThat(at("until here; do a; done")).endsWith("tested");
        assertThat(at("{ here; } || a")).endsWith("tested");
        assertThat(at("{ here; } && a")).endsWith("tested");
        assertThat(at("! { here; }")).endsWith("tested");
        assertThat(at("a || { here; }")).isEqualTo("off off off");
        assertThat(at("if a; then here; fi")).isEqualTo("off off off");
        assertThat(at("if a; then { a || { here; }; } || b; fi")).endsWith("tested");
        assertThat(at("f() { here; }; f || a")).endsWith("tested");
        assertThat(at("f() { here; }; f; f || a")).endsWith("tested");
        assertThat(at("f() { here; }; if f; then a; fi")).endsWith("tested");
        assertThat(at("f() { here; }; f")).isEqualTo("off off off");
        assertThat(at("( here ) || a")).endsWith("tested");
    }
}
