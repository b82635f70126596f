package dev.lastword.contract.exits.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which exits are reached. Documented, not executed: about_Throw, about_Trap,
/// about_Try_Catch_Finally, about_Error_Handling, about_Preference_Variables, about_Pwsh.
final class FlowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ 0",
                "Get-Item x ~ 0",
                "if ($x) { exit 3 } ~ 0 3",
                "if ($x) { exit 3 } else { exit 4 } ~ 3 4",
                "if ($x) { exit 3 } elseif ($y) { exit 4 } ~ 0 3 4",
                "if ($true) { exit 3 }; exit 4 ~ 3",
                "if ($false) { exit 3 }; exit 4 ~ 4",
                "exit 3; exit 4 ~ 3",
                "while ($true) { if ($x) { exit 3 } } ~ 3",
                "while ($true) { if ($x) { exit 3 }; if ($y) { break } } ~ 0 3",
                "while ($x) { exit 3 } ~ 0 3",
                "while ($true) { try { exit 3 } catch { continue } } ~ 3",
                "do { exit 3 } while ($x) ~ 3",
                "do { if ($y) { exit 3 } } until ($x) ~ 0 3",
                "for (;;) { exit 3 } ~ 3",
                "for ($i = 0; $i -lt 3; $i++) { exit 3 } ~ 0 3",
                "foreach ($i in $all) { exit 3 } ~ 0 3",
                ":outer foreach ($i in $all) { while ($true) { if ($x) { break outer } } }; exit 3 ~ 3",
                "switch ($x) { 1 { exit 3 } } ~ 0 3",
                "switch ($x) { 1 { exit 3 } default { exit 4 } } ~ 3 4",
                "while ($true) { switch ($x) { 1 { break } default { exit 3 } } } ~ 3",
                "return 3 ~ 0",
                "return; exit 3 ~ 0",
                "throw 'x' ~ 1",
                "throw 'x'; exit 3 ~ 1",
                "try { throw 'x' } catch { exit 3 } ~ 3",
                "try { throw 'x' } catch [IO.IOException] { exit 3 } ~ 1 3",
                "try { throw 'x' } catch [System.Exception] { exit 3 } ~ 3",
                "try { throw 'x' } catch { } ~ 0",
                "try { throw 'x' } catch { throw } ~ 1",
                "try { exit 3 } catch { exit 4 } ~ 3",
                "try { Get-Item x; exit 3 } catch { exit 4 } ~ 3 4",
                "try { [int]::Parse('x') } catch { exit 4 } ~ 0 4",
                "try { Write-Host x } catch { exit 4 } ~ 0",
                "try { exit 3 } finally { Pop-Location } ~ 3",
                "try { exit 3 } finally { exit 4 } ~ 4",
                "try { throw 'x' } finally { exit 0 } ~ 0",
                "try { [Environment]::Exit(3) } finally { exit 4 } ~ 3 4",
                "try { exit 3 } finally { if ($x) { exit 4 } } ~ 3 4",
                "trap { exit 3 }; throw 'x' ~ 3",
                "throw 'x'; trap { exit 3 } ~ 3",
                "trap { continue }; throw 'x'; exit 4 ~ 4",
                "trap { break }; throw 'x'; exit 4 ~ 1",
                "trap { 'seen' }; throw 'x'; exit 4 ~ 4",
                "trap [IO.IOException] { exit 3 }; throw 'x' ~ 1 3",
                "Write-Error 'x'; exit 3 ~ 3",
                "$ErrorActionPreference = 'Stop'; Write-Error 'x'; exit 3 ~ 1",
                "$ErrorActionPreference = \"Stop\"; Write-Error 'x'; exit 3 ~ 1",
                "$ErrorActionPreference = [System.Management.Automation.ActionPreference]::Stop; Write-Error 'x'; exit 3 ~ 1",
                "$ErrorActionPreference = 'Stop'; Write-Error 'x' -ErrorAction Continue; exit 3 ~ 3",
                "$ErrorActionPreference = 'Stop'; try { Write-Error 'x'; exit 3 } catch { exit 4 } ~ 4",
                "Write-Error 'x' -ErrorAction Stop; exit 3 ~ 1",
                "Write-Error 'x' -EA Stop; exit 3 ~ 1",
                "$ErrorActionPreference = $x; Write-Error 'x'; exit 3 ~ 1 3",
                "if ($x) { $ErrorActionPreference = 'Stop' }; Write-Error 'x'; exit 3 ~ 1 3",
                "$ErrorActionPreference = 'Stop'; Write-Host 'x'; exit 3 ~ 3",
                "$ErrorActionPreference = 'Stop'; Get-Item x; exit 3 ~ 1 3",
                "$ErrorActionPreference = 'Stop'; try { Get-Item x } catch { exit 4 }; exit 3 ~ 3 4",
                "$ErrorActionPreference = 'SilentlyContinue'; throw 'x'; exit 3 ~ 1 3",
                "Get-Item x -ErrorAction Stop; exit 3 ~ 1 3",
                "$all | ForEach-Object { exit 3 } ~ 0 3",
                "$all | ForEach-Object -Parallel { exit 3 } ~ 0",
                "Start-Job { exit 3 } ~ 0",
                "Invoke-Command -ComputerName x { exit 3 } ~ 0",
                "& { exit 3 }; exit 4 ~ 3",
                "& { return }; exit 4 ~ 4",
                "$block = { exit 3 } ~ 0 ?",
                "git x && exit 3 ~ 0 3",
                "git x || exit 3 ~ 0 3",
                "$x = $(exit 3); exit 4 ~ 3",
                "$x = if ($y) { exit 3 } else { 4 } ~ 0 3",
                "begin { exit 3 } process { exit 4 } ~ 3",
                "begin { if ($x) { exit 3 } } end { exit 4 } ~ 3 4",
            })
    void onlyWhatIsReachedCounts(String script, String codes) {
        String lines = script.equals("''") ? "" : script.replace("; exit", "\nexit");
        assertThat(Analysed.of(lines).codes()).as(script).isEqualTo(codes);
    }

    @Test
    void aMandatoryParameterEndsWithOne() {
        assertThat(
                        Analysed.of(
                                        "param([Parameter(Mandatory)] $Name, [Parameter(Mandatory)] $B)")
                                .exits())
                .containsExactly(" | END | 0", "[Parameter(Mandatory)] $Name | MANDATORY | 1");
    }

    @Test
    void anErrorIsACrashWithItsText() {
        assertThat(Analysed.of("throw 'No such thing'").exits())
                .containsExactly("throw 'No such thing' | CRASH | 1 | No such thing");
        assertThat(
                        Analysed.of("$ErrorActionPreference = 'Stop'\nWrite-Error 'gone'\nexit 3")
                                .exits())
                .containsExactly("Write-Error 'gone' | CRASH | 1 | gone");
    }

    @Test
    void underStopOneCommandStandsForAllThatMayFail() {
        assertThat(Analysed.of("$ErrorActionPreference = 'Stop'\nGet-Item a\nGet-Item b").exits())
                .containsExactly("Get-Item a | CRASH | 1", "Get-Item b | END | 0");
    }

    @Test
    void aModuleNeverEnds() {
        PowerShellAnalysis analysis = new PowerShellAnalysis(path -> java.util.Optional.empty());
        var script =
                dev.lastword.contract.script.powershell.Script.parse("function f { exit 3 }\nf");
        assertThat(analysis.analyse("a.psm1", script).facts().exits()).isEmpty();
        assertThat(analysis.analyse("a.psm1", script).facts().entryPoint()).isFalse();
        assertThat(analysis.analyse("a.ps1", script).facts().entryPoint()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "param($x) ~ true",
                "#!/usr/bin/env pwsh ~ true",
                "Get-Item x ~ true",
                "function f { } ~ false",
                "enum E { A } ~ false",
                "$x = 3 ~ false",
                ". $PSScriptRoot/lib.ps1 ~ false",
                "using namespace System.IO ~ false",
            })
    void whatDoesSomethingIsAnEntryPoint(String script, boolean entryPoint) {
        assertThat(Analysed.of(script).facts().entryPoint()).as(script).isEqualTo(entryPoint);
    }

    @Test
    void aDeclarationTakesTheUnknownAway() {
        assertThat(Analysed.of("# lastword: exits 0 3\nexit $x").codes()).isEqualTo("0 3");
        assertThat(Analysed.of("# lastword: exits 0 3\nif ($y) { exit 4 }\nexit $x").codes())
                .isEqualTo("0 3 4");
        assertThat(Analysed.of("# lastword: advisory\nexit 4").exits())
                .containsExactly("# lastword: advisory | DECLARED | 0");
    }

    @Test
    void theStatusOfAProgramIsPassedOn() {
        assertThat(Analysed.of("git push\nif ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }").exits())
                .containsExactly(
                        "if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE } | END | 0",
                        "exit $LASTEXITCODE | WRITTEN | of git");
        assertThat(Analysed.of("git push\n$rc = $LASTEXITCODE\nnpm x\nexit $rc").exits())
                .containsExactly("exit $rc | WRITTEN | of git");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "git x; if ($LASTEXITCODE -eq 3) { exit $LASTEXITCODE } ~ 0 3",
                "git x; if ($LASTEXITCODE -in @(3, 4)) { exit $LASTEXITCODE } ~ 0 3 4",
                "git x; if ($LASTEXITCODE -in 3, 4) { exit $LASTEXITCODE } ~ 0 3 4",
                "git x; if ($LASTEXITCODE -gt 3) { exit $LASTEXITCODE } ~ 0 ?",
            })
    void aConditionTellsOfTheStatus(String script, String codes) {
        assertThat(Analysed.of(script.replace("; ", "\n")).codes()).as(script).isEqualTo(codes);
    }

    @Test
    void aTestForFailureTakesTheSuccessAway() {
        assertThat(
                        Analysed.of(
                                        "& ./b.ps1\nif ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }\nexit 5",
                                        Map.of("tools/b.ps1", "if ($x) { exit 3 }\nexit 0"))
                                .codes())
                .isEqualTo("3 5");
    }

    @Test
    void aStepOfAWorkflowRunsUnderStopAndEndsWithTheLastStatus() {
        PowerShellAnalysis analysis = new PowerShellAnalysis(path -> java.util.Optional.empty());
        var git = dev.lastword.contract.script.powershell.Script.parse("git push");
        assertThat(analysis.analyseStep("w.yml", git).facts().set().unknown()).isTrue();
        var error = dev.lastword.contract.script.powershell.Script.parse("Write-Error x\nexit 3");
        assertThat(analysis.analyseStep("w.yml", error).facts().set().codes()).containsExactly(1);
    }

    @Test
    void aLongOrDeepScriptIsAnswered() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 240; i++) {
            deep.append("if ($x) { try { ");
        }
        assertThat(Analysed.of(deep.toString()).codes()).endsWith("?");
        StringBuilder calls = new StringBuilder("function f0 { exit 3 }\n");
        for (int i = 1; i < 10_000; i++) {
            calls.append("function f")
                    .append(i)
                    .append(" { f")
                    .append(i - 1)
                    .append("; f")
                    .append(i - 1)
                    .append(" }\n");
        }
        assertThat(Analysed.of(calls + "f9999").codes()).isEqualTo("0 ?");
        assertThat(Analysed.of("function a { b; exit 3 }\nfunction b { if ($x) { a } }\na").codes())
                .isEqualTo("3");
        assertThat(
                        Analysed.of(
                                        "& $PSScriptRoot/b.ps1; exit $LASTEXITCODE",
                                        Map.of("tools/b.ps1", "& $PSScriptRoot/a.ps1; exit 3"))
                                .codes())
                .isEqualTo("3");
    }
}
