package dev.lastword.contract.script.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.workflow.Shell.Bash;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowTest {

    private static final Shell BASH = Shell.of("bash");

    @Test
    void aStepIsReadWithAllThatMattersOfIt() {
        String text =
                """
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - id: test
                        name: Run tests
                        if: always()
                        run: make test
                        shell: bash -x {0}
                        working-directory: sub
                        continue-on-error: true
                      - uses: actions/checkout@v4
                """;
        List<Step> steps = Workflows.steps(text);

        Step step = steps.getFirst();
        assertThat(value(step.id())).isEqualTo("test");
        assertThat(value(step.name())).isEqualTo("Run tests");
        assertThat(value(step.condition())).isEqualTo("always()");
        assertThat(step.run().orElseThrow().text()).isEqualTo("make test");
        assertThat(value(step.writtenShell())).isEqualTo("bash -x {0}");
        assertThat(value(step.workingDirectory())).isEqualTo("sub");
        assertThat(value(step.continueOnError())).isEqualTo("true");
        assertThat(step.shell()).isEqualTo(new Bash(false, false, false, false));
        assertThat(value(steps.getLast().uses())).isEqualTo("actions/checkout@v4");
        assertThat(text.substring(step.range().start(), step.range().end()))
                .startsWith("id: test")
                .endsWith("continue-on-error: true");
    }

    private static String value(Optional<Text> text) {
        return text.orElseThrow().value();
    }

    /// Each setting of a shell, there or not, in every combination.
    @Test
    void theShellNearestToTheStepCounts() {
        for (int which = 0; which < 8; which++) {
            boolean onStep = (which & 1) != 0;
            boolean onJob = (which & 2) != 0;
            boolean onWorkflow = (which & 4) != 0;
            String text =
                    (onWorkflow ? "defaults: {run: {shell: python}}\n" : "")
                            + "jobs:\n  a:\n    runs-on: ubuntu-latest\n"
                            + (onJob ? "    defaults: {run: {shell: sh}}\n" : "")
                            + "    steps:\n      - run: a\n"
                            + (onStep ? "        shell: bash\n" : "");
            Shell expected =
                    onStep
                            ? BASH
                            : onJob
                                    ? Shell.of("sh")
                                    : onWorkflow ? Shell.of("python") : Shell.BY_DEFAULT;

            assertThat(shell(text)).as(text).isEqualTo(expected);
        }
    }

    private static Shell shell(String text) {
        return Workflows.steps(text).getFirst().shell();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    ubuntu-latest                                    ! bash
                    macos-14                                         ! bash
                    windows-latest                                   ! pwsh
                    windows-2022                                     ! pwsh
                    [self-hosted, linux]                             ! bash
                    [self-hosted, Windows]                           ! pwsh
                    {group: big, labels: [windows-8-core]}           ! pwsh
                    {group: big, labels: ubuntu-8-core}              ! bash
                    ${{ matrix.os }}                                 ! unknown
                    ${{ inputs.runner }}                             ! unknown
                    ${{ vars.RUNNER || 'ubuntu-latest' }}            ! bash
                    ${{ inputs.w && 'windows-2022' || 'macos-14' }}  ! unknown
                    """)
    void withoutAShellTheRunnerDecides(String runsOn, String shell) {
        assertThat(shell(job("runs-on: " + runsOn))).isEqualTo(named(shell));
    }

    private static Shell named(String shell) {
        return switch (shell) {
            case "bash" -> Shell.BY_DEFAULT;
            case "pwsh" -> Shell.ON_WINDOWS;
            default -> new Shell.Unread("the shell depends on where the job runs");
        };
    }

    private static String job(String lines) {
        return "jobs:\n  a:\n    " + lines + "\n    steps:\n      - run: a\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    {os: [ubuntu-latest, macos-14]}                            ! bash
                    {os: [windows-2022, windows-2019]}                         ! pwsh
                    {os: [ubuntu-latest, windows-2022]}                        ! unknown
                    {os: '${{ fromJSON(inputs.os) }}'}                         ! unknown
                    {os: ['${{ inputs.os }}']}                                 ! unknown
                    {os: [ubuntu-latest], include: [{os: windows-2022}]}       ! unknown
                    {os: [ubuntu-latest], include: [{os: macos-14}, {x: 1}]}   ! bash
                    {include: [{os: ubuntu-latest}, {os: ubuntu-22.04}]}       ! bash
                    {include: '${{ fromJSON(needs.a.outputs.b) }}'}            ! unknown
                    {os: [[self-hosted, linux], [self-hosted, arm]]}           ! bash
                    {other: [ubuntu-latest]}                                   ! unknown
                    "${{ fromJSON(needs.a.outputs.b) }}"                       ! unknown
                    """)
    void aMatrixDecidesWhereAllOfItsSystemsAgree(String matrix, String shell) {
        String strategy = "strategy: {matrix: " + matrix + "}\n    ";

        assertThat(shell(job(strategy + "runs-on: ${{ matrix.os }}"))).isEqualTo(named(shell));
    }

    @Test
    void aKeyOfAMatrixMayBeOneOfAMapping() {
        String strategy =
                "strategy: {matrix: {on: [{os: ubuntu-latest, n: 1}, {os: macos-14, n: 2}]}}\n    ";

        assertThat(shell(job(strategy + "runs-on: ${{ matrix.on.os }}")))
                .isEqualTo(Shell.BY_DEFAULT);
    }

    /// "The default shell for run steps inside a container is sh instead of bash" (GitHub, "Running
    /// jobs in a container").
    @ParameterizedTest
    @ValueSource(strings = {"container: node:20", "container: {image: node:20}"})
    void inAContainerItIsSh(String container) {
        assertThat(shell(job("runs-on: ubuntu-latest\n    " + container)))
                .isEqualTo(Shell.IN_CONTAINER);
        assertThat(
                        shell(
                                job(
                                        "runs-on: ubuntu-latest\n    container: a\n    "
                                                + "defaults: {run: {shell: bash}}")))
                .isEqualTo(BASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "", "null", "~"})
    void anEmptyShellIsNone(String shell) {
        assertThat(shell(job("runs-on: a") + "        shell: " + shell + "\n"))
                .isEqualTo(Shell.BY_DEFAULT);
    }

    @Test
    void aStepOfAnActionNamesItsShell() {
        String text =
                """
                runs:
                  using: composite
                  steps:
                    - run: a
                      shell: bash
                    - run: b
                """;
        Workflow action = Workflow.parse("tools/action.yml", text);

        assertThat(action.action()).isTrue();
        assertThat(action.jobs().getFirst().steps())
                .extracting(Step::shell)
                .containsExactly(BASH, new Shell.Unread("a step of an action names its shell"));
    }

    @ParameterizedTest
    @CsvSource({
        ".github/workflows/a.yml, true",
        ".github/workflows/a.YAML, true",
        "sub/.github/workflows/a.yaml, true",
        ".github/workflows/deep/a.yml, false",
        ".github/a.yml, false",
        "workflows/a.yml, false",
        "action.yml, true",
        ".github/actions/x/action.yaml, true",
        "my-action.yml, false",
        "a.sh, false"
    })
    void aPathTellsWhatIsOne(String path, boolean is) {
        assertThat(Workflow.isPath(path)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "true, true", "1.50, 1.50", "'\"5\"', 5"})
    void aNumberIsATextToo(String run, String text) {
        assertThat(Workflows.run(Workflows.with(run)).text()).isEqualTo(text);
    }

    @Test
    void whatAnAliasStandsForIsRead() {
        String text =
                """
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps: &steps
                      - run: make
                  b:
                    runs-on: windows-latest
                    steps: *steps
                """;
        List<Step> steps = Workflows.steps(text);

        assertThat(steps)
                .extracting(Step::shell)
                .containsExactly(Shell.BY_DEFAULT, Shell.ON_WINDOWS);
        assertThat(steps.getFirst().run().orElseThrow())
                .isSameAs(steps.getLast().run().orElseThrow());
    }
}
