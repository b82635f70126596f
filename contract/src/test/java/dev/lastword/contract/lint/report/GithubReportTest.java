package dev.lastword.contract.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GithubReportTest {

    private static final GithubReport GITHUB = new GithubReport();

    @Test
    void aFindingIsOneAnnotation() {
        Report report =
                Reports.of(
                        Reports.finding(
                                Rule.RESERVED_CODE, Severity.ERROR, "bin/a.sh", "exit 7: use 3"));

        assertThat(GITHUB.write(report))
                .isEqualTo(
                        """
                        ::error file=bin/a.sh,line=3,endLine=3,col=5,endColumn=12,title=LW104 reserved-code::exit 7: use 3
                        1 finding in 2 scripts: 1 error
                        """);
    }

    @Test
    void percentAndLineBreaksAreEscaped() {
        assertThat(GithubReport.data("50%\r\n::error::x")).isEqualTo("50%25%0D%0A::error::x");
        assertThat(GithubReport.property("a,b:c%\n")).isEqualTo("a%2Cb%3Ac%25%0A");
    }

    /// Nothing in a script's name or text can make an annotation of its own.
    @Test
    void everyLineButTheLastIsAnAnnotationThatWeMade() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Report report = Reports.random(random);
            long own = report.findings().stream().filter(r -> !r.known()).count();
            String[] lines = GITHUB.write(report).split("[\n\r]", -1);
            assertThat(lines).as("seed %d", seed).hasSize((int) own + 2);
            for (int line = 0; line < own; line++) {
                assertThat(lines[line])
                        .as("seed %d", seed)
                        .matches("(?s)::(error|warning|notice) .*");
            }
        }
    }

    @Test
    void whatTheBaselineListsIsNotAnnotated() {
        assertThat(
                        GITHUB.write(
                                Reports.of(
                                        Reports.known(
                                                Rule.RESERVED_CODE, Severity.ERROR, "a", "x"))))
                .isEqualTo("0 findings in 2 scripts; 1 more in the baseline\n");
    }
}
