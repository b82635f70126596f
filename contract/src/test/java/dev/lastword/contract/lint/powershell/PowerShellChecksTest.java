package dev.lastword.contract.lint.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the checks of PowerShell find, and above all what they leave alone. Documented, not
/// executed: the facts are those of about_Automatic_Variables, about_Language_Keywords,
/// about_Preference_Variables and about_Pwsh.
final class PowerShellChecksTest {

    private static Linted lint(String script) {
        return Linted.of("a.ps1", script.replace("; ", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git push; if ($LASTEXITCODE -ne 0) { git status; exit $LASTEXITCODE }",
                "git push; if ($lastexitcode -ne 0) { git status; Write-Host x; exit $LastExitCode }",
                "git push; if (-not $?) { git status; exit $LASTEXITCODE }",
                "git push; if ($LASTEXITCODE) { git status; exit $LASTEXITCODE }",
                "Copy-Item a b; Write-Host x; if (!$?) { exit 1 }",
                "Copy-Item a b; Write-Output x; if ($? -eq $false) { exit 1 }",
                "Start-Process msiexec -Wait; exit $LASTEXITCODE",
                "Start-Process msiexec -Wait; if ($LASTEXITCODE -ne 0) { exit 1 }",
            })
    void aStatusOfAnotherIsFound(String script) {
        assertThat(lint(script).of(Rule.STATUS_OVERWRITTEN)).as(script).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git push; if ($LASTEXITCODE -ne 0) { Write-Host x; exit $LASTEXITCODE }",
                "git push; if ($LASTEXITCODE -ne 0) { $c = $LASTEXITCODE; git status; exit $c }",
                "git push; if ($LASTEXITCODE -eq 0) { git status; exit $LASTEXITCODE }",
                "git push; Write-Host x; if ($LASTEXITCODE -ne 0) { exit 1 }",
                "git push; git pull; if ($LASTEXITCODE -ne 0) { exit 1 }",
                "git push; if ($LASTEXITCODE -ne 0) { Get-Log; exit $LASTEXITCODE }",
                "Copy-Item a b; if (!$?) { exit 1 }",
                "function Write-Host { git x }; Write-Host x; if (!$?) { exit 1 }",
                "Write-Host x; if (Test-Thing $?) { exit 1 }",
                "Start-Process a; git push; if ($LASTEXITCODE) { exit 1 }",
                "Start-Process a | Out-Null; exit 3",
                "git push; if ($LASTEXITCODE -ne 0) { git status; git x; exit 3 }",
            })
    void itsOwnStatusIsNot(String script) {
        assertThat(lint(script).of(Rule.STATUS_OVERWRITTEN)).as(script).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "if ($LASTEXITCODE -ne 0) { git x; exit $LASTEXITCODE }"
                        + " ~ if ($LASTEXITCODE -ne 0) { $status = $LASTEXITCODE; git x; exit $status }",
                "$status = 3; if ($LASTEXITCODE -ne 0) { git x; exit $LASTEXITCODE }"
                        + " ~ $status = 3; if ($LASTEXITCODE -ne 0) { $statusCode = $LASTEXITCODE; git"
                        + " x; exit $statusCode }",
            })
    void theStatusIsKept(String script, String fixed) {
        assertThat(Linted.of("a.ps1", script).fixed(Rule.STATUS_OVERWRITTEN)).isEqualTo(fixed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ErrorActionPreference = 'Stop'; Write-Error x; exit 3",
                "$ErrorActionPreference = 'Stop'; function f { Write-Error x; exit 3 }; f",
                "$ErrorActionPreference = 'Stop'; try { Get-Item x } catch { Write-Error $_; exit 3 }",
                "$ErrorActionPreference = 'Stop'; if ($x) { Write-Error -Message x; exit 3 }",
                "$ErrorActionPreference = 'Stop'; Write-Error x; Write-Host y; Write-Error z; exit 3",
            })
    void anExitThatIsNeverReachedIsFound(String script) {
        assertThat(lint(script).of(Rule.DEAD_STATUS_CHECK)).as(script).containsExactly("exit 3");
        assertThat(Linted.of("a.ps1", lint(script).fixed(Rule.DEAD_STATUS_CHECK)).said())
                .extracting(Linted.Said::rule)
                .doesNotContain(Rule.DEAD_STATUS_CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write-Error x; exit 3",
                "$ErrorActionPreference = 'Stop'; Write-Error x; exit 1",
                "$ErrorActionPreference = 'Stop'; Write-Error x -ErrorAction Continue; exit 3",
                "$ErrorActionPreference = 'Stop'; Write-Host x; exit 3",
                "$ErrorActionPreference = $x; Write-Error x; exit 3",
                "if ($x) { $ErrorActionPreference = 'Stop' }; Write-Error x; exit 3",
                "$ErrorActionPreference = 'Stop'; function f { Write-Error x; exit 3 }",
                "$ErrorActionPreference = 'Stop'; $ErrorActionPreference = 'Continue'; Write-Error x;"
                        + " exit 3",
            })
    void anExitThatMayBeReachedIsNot(String script) {
        assertThat(lint(script).of(Rule.DEAD_STATUS_CHECK)).as(script).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { f } finally { exit 0 }",
                "try { f } finally { exit }",
                "try { exit 3 } finally { exit $code }",
                "try { f } catch { exit 3 } finally { g; exit $code }",
                "trap { exit 0 }; f",
                "trap { Write-Host $_; exit }; f",
            })
    void aReplacedStatusIsFound(String script) {
        assertThat(lint(script).of(Rule.TRAP_OVERRIDES)).as(script).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { f } finally { g }",
                "try { f; $code = 0 } catch { $code = 3 } finally { g; exit $code }",
                "try { f } finally { if ($x) { exit 3 } }",
                "trap { exit 1 }; f",
                "trap { break }; f",
            })
    void aWayOutThatKeepsTheStatusIsNot(String script) {
        assertThat(lint(script).of(Rule.TRAP_OVERRIDES)).as(script).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return 3; f",
                "if ($x) { return 3 }; f",
                "f; return $LASTEXITCODE",
                "f; return $exitCode",
            })
    void aReturnedCodeIsFound(String script) {
        assertThat(lint(script).of(Rule.RESULT_DISCARDED)).as(script).hasSize(1);
        assertThat(lint(script).fixed(Rule.RESULT_DISCARDED))
                .contains("exit ")
                .doesNotContain("return");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return; f",
                "return 0; f",
                "return 'x'; f",
                "return $result; f",
                "function f { return 3 }; f",
                "$a | ForEach-Object { return 3 }; f",
                "class C { [int] m() { return 3 } }; f",
                "return 1000; f",
            })
    void anotherResultIsNot(String script) {
        assertThat(lint(script).of(Rule.RESULT_DISCARDED)).as(script).isEmpty();
    }

    @Test
    void aModuleMayReturn() {
        assertThat(Linted.of("a.psm1", "return 3\nf").of(Rule.RESULT_DISCARDED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { f } catch { Write-Error x; exit 0 }",
                "try { f } catch { Write-Error x; exit }",
                "if ($x) { Write-Error x; exit 0 }; exit 3",
                "f; Write-Error x",
                "if ($x) { f } else { Write-Error x }",
                "try { f } catch { Write-Error x }",
            })
    void aReportedFailureThatEndsWithZeroIsFound(String script) {
        assertThat(lint(script).of(Rule.FAILURE_AS_SUCCESS)).as(script).hasSize(1);
        assertThat(
                        Linted.of("a.ps1", script, Map.of(), Profile.CLAUDE_HOOK)
                                .of(Rule.FAILURE_AS_SUCCESS))
                .isEmpty();
        assertThat(lint("# lastword: advisory; " + script).of(Rule.FAILURE_AS_SUCCESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { f } catch { Write-Error x; exit 3 }",
                "$ErrorActionPreference = 'Stop'; Write-Error x; exit 0",
                "$ErrorActionPreference = 'Stop'; Write-Error x",
                "Write-Error x -ErrorAction Stop",
                "Write-Error x -ErrorAction SilentlyContinue; exit 0",
                "if ($x) { Write-Error x }; f",
                "foreach ($a in $b) { Write-Error x }",
                "function f { Write-Error x }",
                "function f { Write-Error x }; f",
                "Write-Host x; exit 0",
            })
    void whatEndsOtherwiseIsNot(String script) {
        assertThat(lint(script).of(Rule.FAILURE_AS_SUCCESS)).as(script).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit $?", "exit $true", "exit $FALSE", "exit 'x'", "exit \"no file\""})
    void whatIsNoNumberIsFound(String script) {
        assertThat(lint(script).of(Rule.NON_INTEGER_EXIT)).as(script).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit",
                "exit 3",
                "exit '3'",
                "exit -1",
                "exit $code",
                "exit \"$code\"",
                "exit [int](-not $?)",
                "exit ($x -gt 0)",
            })
    void aNumberIsNot(String script) {
        assertThat(lint(script).of(Rule.NON_INTEGER_EXIT)).as(script).isEmpty();
    }

    @Test
    void aStatusOfAProgramIsFoundWhereThereIsATable() {
        String header = "<#\n.NOTES\nEXIT CODES:\n    0 - done\n#>\n";
        assertThat(lint(header + "git push; exit $LASTEXITCODE").of(Rule.RAW_CHILD_STATUS))
                .hasSize(1);
        assertThat(lint(header + "git push; $c = $LASTEXITCODE; exit $c").of(Rule.RAW_CHILD_STATUS))
                .hasSize(1);
        assertThat(lint("git push; exit $LASTEXITCODE").of(Rule.RAW_CHILD_STATUS)).isEmpty();
        assertThat(
                        lint(header + "# lastword: passthrough; git push; exit $LASTEXITCODE")
                                .of(Rule.RAW_CHILD_STATUS))
                .isEmpty();
    }
}
