package dev.lastword.contract.script.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.workflow.Shell.Bash;
import dev.lastword.contract.script.workflow.Shell.PowerShell;
import dev.lastword.contract.script.workflow.Shell.Python;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {

    @Test
    void aWordThatGitHubKnowsIsACommandOfItsOwn() {
        Map<String, Shell> words =
                Map.of(
                        "bash", new Bash(false, true, true, false),
                        "sh", new Bash(true, true, false, false),
                        "pwsh", new PowerShell(false),
                        "powershell", new PowerShell(false),
                        "python", new Python());

        assertThat(words).allSatisfy((word, shell) -> assertThat(Shell.of(word)).isEqualTo(shell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    bash {0}                                  ! false ! false ! false ! false
                    bash -x {0}                               ! false ! false ! false ! false
                    bash -e {0}                               ! false ! true  ! false ! false
                    bash -el {0}                              ! false ! true  ! false ! false
                    bash -l {0}                               ! false ! false ! false ! false
                    bash --login -eo pipefail {0}             ! false ! true  ! true  ! false
                    bash --noprofile --norc -euxo pipefail {0} ! false ! true ! true  ! true
                    bash -o errexit -o pipefail -o nounset {0} ! false ! true ! true  ! true
                    bash -e +e {0}                            ! false ! false ! false ! false
                    bash -e -O extglob {0}                    ! false ! true  ! false ! false
                    bash -e "{0}"                             ! false ! true  ! false ! false
                    /usr/bin/bash -e {0}                      ! false ! true  ! false ! false
                    /usr/bin/env bash -e {0}                  ! false ! true  ! false ! false
                    C:\\msys64\\usr\\bin\\bash.exe -e {0}     ! false ! true  ! false ! false
                    bash -e {0} --verbose                     ! false ! true  ! false ! false
                    sh -x {0}                                 ! true  ! false ! false ! false
                    sh -eu {0}                                ! true  ! true  ! false ! true
                    dash -e {0}                               ! true  ! true  ! false ! false
                    """)
    void aCommandStartsWithTheOptionsThatItNames(
            String command, boolean posix, boolean errexit, boolean pipefail, boolean nounset) {
        assertThat(Shell.of(command)).isEqualTo(new Bash(posix, errexit, pipefail, nounset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    pwsh -command ". '{0}'"                      ! false
                    pwsh {0}                                     ! false
                    pwsh -File {0}                               ! false
                    pwsh -NoProfile -Command "& '{0}'"           ! true
                    pwsh -NoProfile -c "& '{0}'"                 ! true
                    pwsh -Command "& '{0}'; exit $LASTEXITCODE"  ! false
                    powershell -command "& '{0}'"                ! true
                    """)
    void aScriptThatIsCalledByCommandGivesItsStatusToNobody(String command, boolean collapses) {
        assertThat(Shell.of(command)).isEqualTo(new PowerShell(collapses));
    }

    @ParameterizedTest
    @ValueSource(strings = {"python {0}", "python3 -u {0}", "/usr/bin/python3 {0}"})
    void pythonIsPythonWithAnyOptions(String command) {
        assertThat(Shell.of(command)).isEqualTo(new Python());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    cmd                      ! cmd is not a language that lastword reads
                    perl {0}                 ! perl is not a language that lastword reads
                    msys2 {0}                ! msys2 is not a language that lastword reads
                    ${{ matrix.shell }}      ! the shell is only known when it runs
                    bash ${{ inputs.x }} {0} ! the shell is only known when it runs
                    bash -e                  ! the shell is given no {0} for the script
                    bash -c {0}              ! the shell's command is not understood
                    bash "a {0}"             ! the shell's command is not understood
                    """)
    void anyOtherIsSaidNotToBeRead(String command, String reason) {
        assertThat(Shell.of(command)).isEqualTo(new Shell.Unread(reason));
    }
}
