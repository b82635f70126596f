package dev.lastword.contract.lint.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.workflow.Workflow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartedFilesTest {

    private static final String PATH = ".github/workflows/a.yml";

    private static Set<String> started(String job) {
        return StartedFiles.of(PATH, Workflow.parse(PATH, "jobs:\n  a:\n" + job.indent(4)));
    }

    private static Set<String> startedBy(String shell, String script) {
        return started(
                "runs-on: x\nsteps:\n- shell: %s\n  run: |\n%s".formatted(shell, script.indent(4)));
    }

    private static List<String> words(String words) {
        return words.equals("-") ? List.of() : Arrays.asList(words.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    ./scripts/x.sh a b             ! scripts/x.sh
                    scripts/x                      ! scripts/x
                    bash scripts/x.sh              ! scripts/x.sh
                    bash -euo pipefail scripts/x   ! scripts/x
                    sh ./x                         ! x
                    python3 -u tools/y.py --flag   ! tools/y.py
                    python3 -m pytest tests/a.py   ! -
                    python3 -c 'import a.b'        ! -
                    pwsh -File z.ps1 -A b          ! z.ps1
                    pwsh -NoProfile ./b/z.ps1      ! b/z.ps1
                    source lib/common.sh           ! lib/common.sh
                    . ./lib/common.sh              ! lib/common.sh
                    sudo -E ./a.sh                 ! a.sh
                    timeout 30s ./a.sh             ! a.sh
                    env A=b ./a.sh                 ! a.sh
                    A=b ./a.sh                     ! a.sh
                    x=$(./a.sh) || ./b.sh          ! a.sh b.sh
                    if ./a; then ./b; fi           ! a b
                    uv run python a/b.py           ! a/b.py
                    make test                      ! -
                    /usr/bin/true                  ! -
                    ../outside.sh                  ! -
                    ./$name.sh                     ! -
                    ./${{ inputs.name }}.sh        ! -
                    "$GITHUB_WORKSPACE/a.sh"       ! a.sh
                    ${{ github.workspace }}/a.sh   ! a.sh
                    cd sub && ./a.sh               ! sub/a.sh
                    cd $sub && ./a.sh              ! -
                    echo ./a.sh                    ! -
                    curl https://x.org/a.sh        ! -
                    """)
    void aShellStartsWhatItsCommandsName(String script, String files) {
        assertThat(startedBy("bash", script)).containsExactlyInAnyOrderElementsOf(words(files));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    ./scripts/x.ps1 -A b           ! scripts/x.ps1
                    .\\scripts\\x.ps1 -A b         ! scripts/x.ps1
                    & ./x.ps1                      ! x.ps1
                    & "./x.ps1" -A b               ! x.ps1
                    . ./lib/x.ps1                  ! lib/x.ps1
                    pwsh -File z.ps1               ! z.ps1
                    python tools/y.py              ! tools/y.py
                    Get-Item x.ps1                 ! -
                    $x = 1                         ! -
                    & $script                      ! -
                    """)
    void powerShellDoesToo(String script, String files) {
        assertThat(startedBy("pwsh", script)).containsExactlyInAnyOrderElementsOf(words(files));
    }

    @Test
    void thePathsAreThoseFromTheWorkingDirectory() {
        assertThat(
                        started(
                                """
                                runs-on: x
                                defaults: {run: {working-directory: ./sub/}}
                                steps:
                                - run: ./a.sh
                                - run: ../b.sh
                                - {run: ./c.sh, working-directory: other}
                                - {run: ./d.sh, working-directory: '${{ inputs.x }}'}
                                """))
                .containsExactlyInAnyOrder("sub/a.sh", "b.sh", "other/c.sh");
    }

    @Test
    void anActionOfTheProjectIsStartedByItsFolder() {
        assertThat(
                        started(
                                """
                                runs-on: x
                                steps:
                                - uses: ./.github/actions/x
                                - uses: actions/checkout@v4
                                - uses: ./
                                """))
                .containsExactlyInAnyOrder(
                        ".github/actions/x/action.yml",
                        ".github/actions/x/action.yaml",
                        "action.yml",
                        "action.yaml");
    }

    @Test
    void anActionStartsWhatStandsBesideIt() {
        String text =
                """
                runs:
                  using: composite
                  steps:
                    - {shell: bash, run: '$GITHUB_ACTION_PATH/a.sh'}
                    - {shell: bash, run: '"${GITHUB_ACTION_PATH}/b.sh"'}
                    - {shell: bash, run: '${{ github.action_path }}/../c.sh'}
                    - {shell: pwsh, run: '& "${{ github.action_path }}/d.ps1"'}
                    - {shell: bash, run: './e.sh'}
                """;
        for (String folder : List.of("", "tools/x/")) {
            String path = folder + "action.yml";

            assertThat(StartedFiles.of(path, Workflow.parse(path, text)))
                    .contains(folder + "a.sh", folder + "b.sh", folder + "d.ps1", "e.sh");
        }
        assertThat(StartedFiles.of("tools/x/action.yml", Workflow.parse("action.yml", text)))
                .contains("tools/c.sh");
    }
}
