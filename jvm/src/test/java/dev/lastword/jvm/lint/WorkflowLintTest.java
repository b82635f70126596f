package dev.lastword.jvm.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workflows: scripts in them, and scripts that they start.
class WorkflowLintTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void openDesk() throws IOException {
        desk = new Desk(folder.toRealPath());
        desk.file("lastword.toml", "");
    }

    private void steps(String lines) throws IOException {
        desk.file(
                WORKFLOW,
                "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n" + lines);
    }

    @Test
    void aFindingIsInTheLinesOfTheWorkflow() throws IOException {
        steps("      - run: |\n          echo\n          waste\n      - run: echo lost now\n");

        assertThat(desk.lint()).isEqualTo(1);
        assertThat(desk.lines())
                .containsExactly(
                        WORKFLOW + ":8:11: warning LW201: a waste [lost-in-pipe]",
                        WORKFLOW + ":9:19: error LW203: something is lost [status-overwritten]",
                        "2 findings in 1 script: 1 error, 1 warning; --fix mends 1");
    }

    @Test
    void aFixIsWrittenIntoTheWorkflow() throws IOException {
        steps("      - run: echo lost again # now\n      - run: |\n          lost\n");

        assertThat(desk.lint("--fix")).isZero();
        assertThat(desk.read(WORKFLOW))
                .endsWith("      - run: echo found again # now\n      - run: |\n          found\n");
    }

    @Test
    void aCommentSilencesInsideAndOutsideOfScripts() throws IOException {
        steps(
                """
                      - run: waste # lastword: ignore[LW201] reason=one line
                      # lastword: ignore[LW201] reason=the next line
                      - run: waste
                      - run: |
                          waste # lastword: ignore[LW201] reason=inside
                          # lastword: ignore[LW201] reason=above
                          waste
                """);

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).isEqualTo("0 findings in 1 script\n");
    }

    @Test
    void whatSilencesNothingInAWorkflowIsSaid() throws IOException {
        steps("      - run: echo # lastword: ignore[LW201] reason=x\n");

        desk.lint();
        assertThat(desk.out()).contains(WORKFLOW + ":6:19: note LW904");
    }

    @Test
    void whatAWorkflowStartsIsAScript() throws IOException {
        steps("      - run: bash tools/deploy now\n");
        desk.file("tools/deploy", "waste\n").file("tools/other", "waste\n");

        desk.lint();
        assertThat(desk.out()).contains("tools/deploy:1:1").doesNotContain("tools/other");
    }

    @Test
    void otherYamlIsNoneOfItsBusiness() throws IOException {
        desk.file("x.yml", "run: waste\n").file(".github/dependabot.yml", "run: waste\n");

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).isEqualTo("no scripts found in .\n");
    }

    @Test
    void aWorkflowThatIsNoYamlIsANote() throws IOException {
        desk.file(WORKFLOW, "a: [\n");

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).contains(WORKFLOW).contains("note LW901");
    }
}
