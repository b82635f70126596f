package dev.lastword.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.SourceText;
import dev.lastword.contract.script.workflow.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts in a workflow are units, and what is found in them is told of the file.
class WorkflowUnitsTest {

    private static final String PATH = ".github/workflows/a.yml";

    private static List<Unit> units(String text) {
        return new Examiner(Library.NONE)
                .examine(new Source(PATH, SourceText.of(text), Profile.STANDARD, true));
    }

    private static String workflow(String steps) {
        return "jobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n" + steps.indent(6);
    }

    private static Unit step(String steps) {
        return units(workflow(steps)).get(1);
    }

    @Test
    void aFileThatIsNoWorkflowIsOneUnit() {
        List<Unit> units =
                new Examiner(Library.NONE)
                        .examine(
                                new Source(
                                        "a.sh", SourceText.of("exit 3\n"), Profile.STANDARD, true));

        assertThat(units).hasSize(1);
        assertThat(units.getFirst().script().step()).isFalse();
        assertThat(units.getFirst().script().entryPoint()).isTrue();
    }

    @Test
    void aWorkflowIsAUnitBeforeThoseOfItsSteps() {
        List<Unit> units =
                units(
                        workflow(
                                """
                                - run: a
                                - run: b
                                  shell: bash
                                - run: c
                                  shell: bash -x {0}
                                - run: d
                                  shell: sh
                                - run: e
                                  shell: pwsh
                                - run: f
                                  shell: python
                                - run: g
                                  shell: cmd
                                - run: h
                                  shell: ${{ matrix.shell }}
                                - uses: i
                                """));

        assertThat(units).extracting(Unit::text).element(0).isEqualTo(units.get(0).text());
        assertThat(units.getFirst()).isInstanceOf(Unit.WorkflowFile.class);
        assertThat(units.getFirst().script().step()).isFalse();
        assertThat(units.subList(1, units.size()))
                .extracting(Unit::text)
                .containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(units.subList(1, units.size())).allMatch(unit -> unit.script().step());
        assertThat(units.subList(1, units.size())).noneMatch(unit -> unit.script().entryPoint());
        assertThat(units.stream().filter(Unit.Shell.class::isInstance))
                .extracting(unit -> ((Unit.Shell) unit).model())
                .containsExactly(
                        ShellModel.STEP,
                        ShellModel.BASH_STEP,
                        new ShellModel(false, false, false, false, true),
                        new ShellModel(true, true, false, false, true));
        assertThat(units.get(5)).isInstanceOf(Unit.PowerShell.class);
        assertThat(units.get(6)).isInstanceOf(Unit.Python.class);
    }

    @Test
    void whatIsNotReadIsToldOfTheWorkflow() {
        List<Unit> units = units("jobs: [");

        assertThat(units).hasSize(1);
        assertThat(units.getFirst().script().unparsed()).hasSize(1);
    }

    @Test
    void aCommentOfTheFileOrOfAScriptIsADirective() {
        String text =
                workflow(
                        """
                        # lastword: ignore[LW201] reason=a
                        - run: a | b # lastword: ignore[LW202] reason=a
                        - run: |
                            # lastword: ignore[LW203] reason=a
                            c
                        - run: "# lastword: ignore[LW204] reason=a"
                        - run: c #lastword
                        """);
        List<Unit> units = units(text);

        assertThat(units.getFirst().script().directives())
                .extracting(d -> text.substring(d.range().start(), d.range().end()))
                .containsExactly(
                        "# lastword: ignore[LW201] reason=a", "# lastword: ignore[LW202] reason=a");
        Script block = units.get(2).script();
        Range inFile = block.inFile(block.directives().getFirst().range());
        assertThat(text.substring(inFile.start(), inFile.end()))
                .isEqualTo("# lastword: ignore[LW203] reason=a");
    }

    @Test
    void aStepHasNoHeaderOfItsOwn() {
        Unit unit = step("- run: |\n    # EXIT CODES:\n    #   3 - b\n    exit 3\n");

        assertThat(unit.header().entries()).isEmpty();
    }

    @Test
    void aStepThatTwoJobsShareIsOneUnitUnlessItsShellDiffers() {
        String text =
                """
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps: &steps
                      - run: make
                  b:
                    runs-on: ubuntu-22.04
                    steps: *steps
                  c:
                    runs-on: windows-latest
                    steps: *steps
                """;

        assertThat(units(text))
                .extracting(unit -> unit.script().embedding().map(Embedding::shell))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Shell.BY_DEFAULT),
                        Optional.of(Shell.ON_WINDOWS));
    }

    @Test
    void aSymbolNamesTheJobAndTheStep() {
        List<Unit> units =
                units(
                        workflow(
                                """
                                - {id: x, name: y, run: z}
                                - {name: y, run: z}
                                - run: |
                                    first
                                    second
                                """));

        assertThat(units.stream().flatMap(unit -> unit.script().embedding().stream()))
                .extracting(Embedding::symbol)
                .containsExactly("build/x", "build/y", "build/first");
    }

    @Test
    void anExpressionIsAVariableToTheShell() {
        Unit unit = step("- run: exit ${{ x }}\n");

        assertThat(unit.text()).isEqualTo("exit ${__x__}");
        assertThat(unit.script().holdsExpression(new Range(0, 5))).isFalse();
        assertThat(unit.script().holdsExpression(new Range(5, 6))).isTrue();
        assertThat(unit.script().unparsed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash\tif [ ${{ a }} = '${{ b }}' ]; then x=${{ c }}; fi",
                "bash\tcase ${{ a }} in ${{ b }}) ${{ c }} $(( ${{ d }} + 1 )) ;; esac",
                "bash\tcat <<'E'\n${{ a }}\nE",
                "bash\techo \"${x:-${{ a }}}\" # ${{ b }}",
                "pwsh\tif (${{ a }} -eq '${{ b }}') { & ./x.ps1 -Y ${{ c }} \"${{ d }}\" }",
                "pwsh\t$x = ${{ a }}; exit ${{ b }}",
                "pwsh\t${{ a }}\\b\\c.ps1 -D ${{ e }}",
                "python\tx = ${{ a }}\nif ${{ b }} == '${{ c }}': exit(${{ d }})"
            })
    void everyLanguageReadsItsExpressions(String shellAndScript) {
        String[] parts = shellAndScript.split("\t", 2);
        Unit unit = step("- shell: %s\n  run: |\n%s".formatted(parts[0], parts[1].indent(4)));

        assertThat(unit.text().strip()).hasSameSizeAs(parts[1]).doesNotContain("{{");
        assertThat(unit.script().unparsed()).isEmpty();
    }

    /// What a check would say and mend in a script.
    private static List<Linted.Said> said(String text, Range range, String message, Fix fix) {
        List<Linted.Said> said = new ArrayList<>();
        Embedding embedding = units(text).get(1).script().embedding().orElseThrow();
        embedding
                .inFile((rule, severity, place, words, mend) ->
                        said.add(new Linted.Said(rule, severity, place, words, mend)))
                .report(Rule.LOST_IN_PIPE, range, message, fix);
        return said;
    }

    @Test
    void aFindingIsToldInTheOffsetsOfTheFile() {
        String text = workflow("- run: |\n    make\n    test | tee log\n");
        Fix fix = new Fix("set pipefail", new Edit(new Range(0, 0), "set -o pipefail\n"));

        Linted.Said said = said(text, new Range(5, 9), "a", fix).getFirst();

        assertThat(text.substring(said.range().start(), said.range().end())).isEqualTo("test");
        assertThat(Fixes.apply(text, List.of(said.fix().orElseThrow())).text())
                .isEqualTo(
                        workflow("- run: |\n    set -o pipefail\n    make\n    test | tee log\n"));
    }

    @Test
    void aFixThatDoesNotFitIsLeftOut() {
        String text = workflow("- run: make | tee log\n");
        Fix fix = new Fix("set pipefail", new Edit(new Range(0, 0), "set -o pipefail\n"));

        assertThat(said(text, new Range(0, 4), "a", fix).getFirst().fix()).isEmpty();
    }

    @Test
    void anExpressionIsShownAndWrittenAsItWas() {
        String text = workflow("- run: |\n    exit ${{ a.b }}\n");
        Fix fix = new Fix("quote it", new Edit(new Range(5, 15), "\"${__a_b__}\""));

        Linted.Said said = said(text, new Range(5, 15), "${__a_b__} is no code", fix).getFirst();

        assertThat(said.message()).isEqualTo("${{ a.b }} is no code");
        assertThat(Fixes.apply(text, List.of(said.fix().orElseThrow())).text())
                .isEqualTo(workflow("- run: |\n    exit \"${{ a.b }}\"\n"));
    }

    @Test
    void expressionsThatLookAlikeAreNotGuessed() {
        String text = workflow("- run: |\n    exit ${{ a.b }} ${{ a-b }}\n");
        Fix fix = new Fix("quote it", new Edit(new Range(5, 15), "\"${__a_b__}\""));

        assertThat(said(text, new Range(5, 15), "a", fix).getFirst().fix()).isEmpty();
    }
}
