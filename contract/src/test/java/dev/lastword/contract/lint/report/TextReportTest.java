package dev.lastword.contract.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.NotAnalysed;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What people read.
class TextReportTest {

    private static Reported reported(Severity severity, String message, boolean known) {
        return new Reported(
                new Finding(
                        Rule.LOST_IN_PIPE,
                        severity,
                        "a.sh",
                        3,
                        5,
                        3,
                        9,
                        message,
                        "",
                        "x",
                        Optional.empty()),
                0,
                known);
    }

    private static final TextReport PLAIN = new TextReport(false, path -> "../" + path, "here");

    @Test
    void aFindingIsALine() {
        assertThat(PLAIN.line(reported(Severity.ERROR, "is lost", false)))
                .isEqualTo("../a.sh:3:5: error LW201: is lost [lost-in-pipe]\n");
    }

    @Test
    void whatTheBaselineListsIsOnlyCounted() {
        Report report = new Report(List.of(reported(Severity.ERROR, "m", true)), 4, List.of(), 0);

        assertThat(PLAIN.write(report))
                .isEqualTo("0 findings in 4 scripts; 1 more in the baseline\n");
    }

    @Test
    void everythingIsCounted() {
        Report report =
                new Report(
                        List.of(
                                reported(Severity.ERROR, "m", false),
                                reported(Severity.WARNING, "m", false),
                                reported(Severity.WARNING, "m", false),
                                reported(Severity.NOTE, "m", false)),
                        1,
                        List.of(),
                        2);

        assertThat(PLAIN.summary(report))
                .isEqualTo("3 findings in 1 script: 1 error, 2 warnings; 1 note; 2 mended\n");
    }

    @Test
    void nothingExaminedIsNotCalledClean() {
        assertThat(PLAIN.summary(new Report(List.of(), 0, List.of(), 0)))
                .isEqualTo("no scripts found in here\n");
        NotAnalysed one = new NotAnalysed("a.sh", 1, "a binary file");
        assertThat(PLAIN.summary(new Report(List.of(), 0, List.of(one), 0)))
                .isEqualTo("nothing examined in here\n");
    }

    @Test
    void aScriptDoesNotControlTheTerminal() {
        assertThat(PLAIN.line(reported(Severity.NOTE, "\u001b[31m\u202e\n\u009bx", false)))
                .contains("^[[31m\ufffd^J\ufffdx");
    }

    @Test
    void coloursEndWhereTheyBegin() {
        String line =
                new TextReport(true, path -> path, "").line(reported(Severity.ERROR, "m", false));

        assertThat(line).contains("\u001b[31merror\u001b[0m");
        assertThat(line.replaceAll("\u001b\\[[0-9]+m", ""))
                .isEqualTo("a.sh:3:5: error LW201: m [lost-in-pipe]\n");
    }
}
