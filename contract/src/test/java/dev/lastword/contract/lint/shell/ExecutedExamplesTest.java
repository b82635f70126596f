package dev.lastword.contract.lint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.RulePage;
import dev.lastword.contract.lint.RulePage.Example;
import dev.lastword.contract.lint.shell.Stage.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the pages say is true: run, the bad examples lose the code, and the good ones deliver it.
///
/// All programs in them end with 3, which is also what a good example ends with.
class ExecutedExamplesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {
                "LOST_IN_PIPE",
                "LOST_IN_DECLARATION",
                "STATUS_OVERWRITTEN",
                "EXIT_IN_SUBSHELL",
                "TRAP_OVERRIDES",
                "RESULT_DISCARDED",
                "FAILURE_AS_SUCCESS",
                "NON_INTEGER_EXIT"
            })
    void aBadExampleLosesTheCodeAndAGoodOneDoesNot(Rule rule) throws IOException {
        Stage stage = Stage.in(folder);

        for (Example bad : shell(rule, "Bad")) {
            for (String shell : shells(bad)) {
                assertThat(stage.run(shell, bad.text(), 3).code())
                        .as("%s: %s", shell, bad.text())
                        .isNotEqualTo(3);
            }
        }
        for (Example good : shell(rule, "Good")) {
            for (String shell : shells(good)) {
                assertThat(stage.run(shell, good.text(), 3).code())
                        .as("%s: %s", shell, good.text())
                        .isEqualTo(3);
                assertThat(stage.run(shell, good.text(), 0).code())
                        .as("%s: %s", shell, good.text())
                        .isEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {
                "LOST_IN_DECLARATION",
                "STATUS_OVERWRITTEN",
                "DEAD_STATUS_CHECK",
            })
    void aFixedExampleDeliversIt(Rule rule) throws IOException {
        Stage stage = Stage.in(folder);

        List<Example> bad = shell(rule, "Bad");
        List<Example> fixed = shell(rule, "Fixed");
        for (Example example : fixed) {
            for (String shell : shells(example)) {
                assertThat(stage.run(shell, example.text(), 3).code())
                        .as("%s: %s", shell, example.text())
                        .isEqualTo(3);
            }
        }
        for (String language : List.of("bash", "sh")) {
            List<Example> before = of(bad, language);
            List<Example> after = of(fixed, language);
            for (int i = 0; i < after.size(); i++) {
                for (String shell : shells(after.get(i))) {
                    Ended was = stage.run(shell, before.get(i).text(), 0);
                    assertThat(stage.run(shell, after.get(i).text(), 0))
                            .as("%s: %s", shell, after.get(i).text())
                            .isEqualTo(was);
                }
            }
        }
    }

    /// The check behind a command under errexit is dead: the script ends before it.
    @ParameterizedTest
    @EnumSource(value = Rule.class, names = "DEAD_STATUS_CHECK")
    void aDeadCheckSaysNothing(Rule rule) throws IOException {
        Stage stage = Stage.in(folder);

        for (Example bad : shell(rule, "Bad")) {
            for (String shell : shells(bad)) {
                assertThat(stage.run(shell, bad.text(), 3).errors())
                        .as("%s: %s", shell, bad.text())
                        .isEmpty();
            }
        }
        for (String section : List.of("Good", "Fixed")) {
            for (Example good : shell(rule, section)) {
                for (String shell : shells(good)) {
                    assertThat(stage.run(shell, good.text(), 3))
                            .as("%s: %s", shell, good.text())
                            .matches(e -> e.code() == 3)
                            .matches(e -> e.errors().startsWith("no answer"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Rule.class, names = "RAW_CHILD_STATUS")
    void aRawStatusIsNotTheOneInTheHeader(Rule rule) throws IOException {
        Stage stage = Stage.in(folder);

        for (Example bad : shell(rule, "Bad")) {
            assertThat(stage.run("bash", bad.text(), 22).code()).isEqualTo(22);
        }
        assertThat(stage.run("bash", shell(rule, "Good").getFirst().text(), 22).code())
                .isEqualTo(3);
    }

    private static List<Example> shell(Rule rule, String section) throws IOException {
        return RulePage.read(rule).in(section).stream()
                .filter(e -> e.language().equals("bash") || e.language().equals("sh"))
                .toList();
    }

    private static List<Example> of(List<Example> examples, String language) {
        return examples.stream().filter(e -> e.language().equals(language)).toList();
    }

    /// What is written for sh does the same in bash.
    private static List<String> shells(Example example) {
        return Stream.of("bash", "dash")
                .filter(shell -> shell.equals("bash") || example.language().equals("sh"))
                .toList();
    }
}
