package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.contract.standard.Answer.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is known of an exit code, and in which order it is said.
final class ExplanationTest {

    private static final CodeTables TABLES = CodeTables.builtIn();

    @Test
    void everyCodeIsAnsweredAndTheStandardHasTheLastWord() {
        for (int code = 0; code <= 255; code++) {
            Explanation explanation = explain(code);
            assertThat(explanation.answers()).as("%d", code).isNotEmpty();
            Answer last = explanation.answers().getLast();
            assertThat(last.origin()).isEqualTo(Origin.STANDARD);
            assertThat(last.category()).isEqualTo(new Code(code).category());
            assertThat(explanation.unix()).isEqualTo(new Code(code));
            assertThat(origins(explanation)).isSorted();
        }
    }

    @Test
    void aNumberThatNobodyKnowsIsSaidToBeUnknown() {
        for (int code = 0; code <= 255; code++) {
            boolean known =
                    code <= 4
                            || (code >= 64 && code <= 78)
                            || (code >= 124 && code <= 165)
                            || code == 255;
            assertThat(explain(code).isKnown()).as("%d", code).isEqualTo(known);
        }
        assertThat(explain(23).notes())
                .containsExactly(
                        "what 23 means is unknown; these tools use it, name one by --tool: curl, pip,"
                                + " rsync");
        assertThat(explain(20, "grep").notes())
                .containsExactly("the table of grep does not list 20", "what 20 means is unknown");
        assertThat(explain(20, "no-such-tool").notes())
                .containsExactly("there is no table for no-such-tool", "what 20 means is unknown");
        assertThat(explain(57).notes()).first().asString().startsWith("what 57 means is unknown");
    }

    @Test
    void theScriptsHeaderComesFirstThenTheToolThenTheConventions() {
        ScriptHeader header =
                ScriptHeader.read(Language.SHELL, "# Exit codes:\n#   75 - try again at noon\n");
        Explanation explanation =
                Explanation.of(
                        new Question(
                                75,
                                Optional.of("flock"),
                                Optional.of(new Question.Script("noon.sh", header))),
                        TABLES);
        assertThat(origins(explanation))
                .containsExactly(Origin.HEADER, Origin.TOOL, Origin.SYSEXITS, Origin.STANDARD);
        Answer first = explanation.answers().getFirst();
        assertThat(first.meaning()).isEqualTo("try again at noon");
        assertThat(first.reference()).isEqualTo("noon.sh:2:5");
        assertThat(first.category()).isEqualTo(Category.RESERVED);
        assertThat(explanation.isKnown()).isTrue();
    }

    @Test
    void aHeaderThatDoesNotListTheCodeIsNamed() {
        assertThat(headed(5, "# Exit codes:\n# 0 - ok\n").notes())
                .contains("the header of x.sh does not list 5");
        assertThat(headed(5, "# nothing\n").notes())
                .contains("the header of x.sh has no table of exit codes");
        Explanation declared = headed(101, "# lastword: exits 0 101\n");
        assertThat(declared.answers().getFirst().origin()).isEqualTo(Origin.HEADER);
        assertThat(declared.answers().getFirst().category()).isEqualTo(Category.SCRIPT_SPECIFIC);
        assertThat(declared.isKnown()).isTrue();
        assertThat(headed(0, "# lastword: advisory\n").answers().getFirst().origin())
                .isEqualTo(Origin.HEADER);
    }

    private static Explanation headed(long code, String text) {
        ScriptHeader header = ScriptHeader.read(Language.SHELL, text);
        return Explanation.of(
                new Question(
                        code, Optional.empty(), Optional.of(new Question.Script("x.sh", header))),
                TABLES);
    }

    @Test
    void aDeathBySignalIsTheKernels() {
        for (int number = 1; number <= 31; number++) {
            Answer answer = explain(128 + number).answers().getFirst();
            assertThat(answer.origin()).isEqualTo(Origin.SHELL);
            assertThat(answer.speaker()).as("%d", number).isEqualTo(Speaker.KERNEL);
        }
        assertThat(explain(137).answers().getFirst().meaning()).contains("SIGKILL", "OOM killer");
        assertThat(explain(126).answers().getFirst().speaker()).isEqualTo(Speaker.SHELL);
        assertThat(explain(125).answers().getFirst().speaker()).isEqualTo(Speaker.WRAPPER);
        assertThat(explain(125, "docker").answers().getFirst().speaker())
                .isEqualTo(Speaker.CONTAINER);
        assertThat(explain(162).notes()).first().asString().contains("SIGRTMIN");
        assertThat(explain(190).notes()).first().asString().contains("SIGRTMIN+28");
    }

    @Test
    void aNegativeNumberMayBeADeathBySignal() {
        Explanation explanation = explain(-9);
        assertThat(explanation.answers().getFirst().meaning()).contains("SIGKILL");
        assertThat(explanation.notes())
                .contains("on Unix the kernel passes only the low 8 bits on: exit -9 is 247");
        assertThat(explain(-1).answers())
                .extracting(Answer::meaning)
                .anyMatch(m -> m.contains("SIGHUP"));
        assertThat(explain(-1).answers())
                .extracting(Answer::meaning)
                .anyMatch(m -> m.contains("out of range"));
        assertThat(explain(-65).answers()).noneMatch(a -> a.name().contains("subprocess"));
    }

    @Test
    void windowsIsUnderstoodInEveryForm() {
        for (long code : new long[] {0xC000_0005L, -1_073_741_819L, 3_221_225_477L}) {
            Explanation explanation = explain(code);
            assertThat(origins(explanation)).containsExactly(Origin.NTSTATUS);
            assertThat(explanation.answers().getFirst().meaning())
                    .startsWith("STATUS_ACCESS_VIOLATION");
            assertThat(explanation.notes())
                    .anyMatch(n -> n.startsWith("the same 32 bits: 0xC0000005, "));
            assertThat(explanation.isKnown()).isTrue();
        }
        assertThat(explain(-1_073_741_819L).notes().getFirst()).endsWith("3221225477");
        assertThat(explain(3_221_225_477L).notes().getFirst()).endsWith("-1073741819");
        assertThat(explain(3010, "msiexec").answers())
                .singleElement()
                .extracting(Answer::category)
                .isEqualTo(Category.SUCCESS);
        assertThat(explain(3010).isKnown()).isFalse();
    }

    @Test
    void theKernelsRemainderIsExplainedToo() {
        Explanation explanation = explain(256);
        assertThat(explanation.unix()).isEqualTo(new Code(0));
        assertThat(explanation.answers())
                .singleElement()
                .extracting(Answer::category)
                .isEqualTo(Category.SUCCESS);
        assertThat(explanation.notes())
                .containsExactly("on Unix the kernel passes only the low 8 bits on: exit 256 is 0");
        assertThat(explain(256 + 137).answers().getFirst().meaning()).contains("SIGKILL");
    }

    @Test
    void theBitsOfAMaskAreAllNamed() {
        assertThat(explain(20, "pylint").answers())
                .filteredOn(a -> a.origin() == Origin.TOOL)
                .extracting(Answer::meaning)
                .containsExactly("warning messages", "convention messages");
    }

    @Test
    void whatDoesNotFitIntoThirtyTwoBitsIsRefused() {
        for (long code : new long[] {Question.LEAST - 1, Question.MOST + 1}) {
            assertThatThrownBy(() -> Question.of(code)).hasMessageContaining("32 bits");
        }
        assertThat(explain(Question.LEAST).answers()).isNotEmpty();
        assertThat(explain(Question.MOST).answers()).isNotEmpty();
    }

    @Test
    void everyToolAnswersEveryCodeOfItsTable() {
        for (String tool : TABLES.tools()) {
            for (CodeTable.Entry entry : TABLES.of(tool).orElseThrow().entries()) {
                long code =
                        switch (entry.codes()) {
                            case Codes.Range(long first, long _) -> first;
                            case Codes.Bit(long bit) -> bit;
                            case Codes.Other() -> 99;
                        };
                assertThat(explain(code, tool).answers().getFirst().meaning())
                        .as("%s %d", tool, code)
                        .isNotEmpty();
                assertThat(explain(code, tool).isKnown()).as("%s %d", tool, code).isTrue();
            }
        }
    }

    private static Explanation explain(long code) {
        return Explanation.of(Question.of(code), TABLES);
    }

    private static Explanation explain(long code, String tool) {
        return Explanation.of(new Question(code, Optional.of(tool), Optional.empty()), TABLES);
    }

    private static List<Origin> origins(Explanation explanation) {
        return explanation.answers().stream().map(Answer::origin).toList();
    }
}
