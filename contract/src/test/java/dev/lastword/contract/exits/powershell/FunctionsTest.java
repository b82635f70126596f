package dev.lastword.contract.exits.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exits of functions, of modules and of other scripts. Documented, not executed:
/// about_Parameter_Binding, about_Functions_Advanced_Parameters, about_Scopes, about_Modules.
final class FunctionsTest {

    private static final String HELPER =
            """
            function Write-ErrorAndExit {
                param(
                    [Parameter(Mandatory)] [string]$Message,
                    [Alias('Code')] [int]$ExitCode = 1
                )
                Write-Error $Message -ErrorAction Continue
                exit $ExitCode
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Write-ErrorAndExit 'not found' 3 ~ 3",
                "write-errorandexit 'not found' 3 ~ 3",
                "Write-ErrorAndExit -Message 'not found' -ExitCode 3 ~ 3",
                "Write-ErrorAndExit -ExitCode 3 -Message 'not found' ~ 3",
                "Write-ErrorAndExit -ExitCode:3 'not found' ~ 3",
                "Write-ErrorAndExit -Exit 3 'not found' ~ 3",
                "Write-ErrorAndExit -Code 3 'not found' ~ 3",
                "Write-ErrorAndExit 'not found' ~ 1",
                "Write-ErrorAndExit 'not found' -Verbose 3 ~ 3",
                "Write-ErrorAndExit 'not found' -ErrorAction Continue 3 ~ 3",
                "Write-ErrorAndExit @arguments ~ ?",
                "Write-ErrorAndExit 'not found' $code ~ ?",
                "Write-ErrorAndExit 'not found' (Get-Code) ~ ?",
                "Write-ErrorAndExit 'not found' 3; exit 4 ~ 3",
                "if ($x) { Write-ErrorAndExit 'not found' 3 } ~ 0 3",
                "Write-ErrorAndExit 'not found' $(if ($x) { 3 } else { 4 }) ~ 3 4",
            })
    void aHelperTakesTheCode(String call, String codes) {
        assertThat(Analysed.of(HELPER + call.replace("; ", "\n")).codes())
                .as(call)
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "function f { exit 3 }; f ~ 3",
                "function f { exit 3 } ~ 0",
                "function f { exit 3 }; if ($x) { f } ~ 0 3",
                "function script:f { exit 3 }; f ~ 3",
                "function f($c) { exit $c }; f 3 ~ 3",
                "function f($m, $c) { exit $c }; f -c 3 -m 4 ~ 3",
                "function f { param($m, [switch]$q, $c) exit $c }; f a -q 3 ~ 3",
                "function f { param([Parameter(Position=1)]$m, [Parameter(Position=0)]$c) exit $c }; f 3 a ~ 3",
                "function f { param($c = 4) exit $c }; f ~ 4",
                "function f { param([int]$c) exit $c }; f ~ 0",
                "function f { exit $args[1] }; f a 3 ~ 3",
                "function f { param($c) if ($x) { $c = 4 }; exit $c }; f 3 ~ 3 4",
                "function f { param($c) g $c }; function g { param($d) exit $d }; f 3 ~ 3",
                "function f { throw 'x' }; f; exit 3 ~ 1",
                "function f { throw 'x' }; try { f } catch { exit 3 } ~ 3",
                "function f { return 3 }; exit (f) ~ 3",
                "function f { 3 }; exit (f) ~ 3",
                "function f { if ($x) { return 3 }; return 0 }; exit (f) ~ 0 3",
                "function f { if ($x) { return 3 } }; exit (f) ~ 0 3",
                "function f { Write-Host 'x'; return 3 }; $rc = f; exit $rc ~ 3",
                "function f { git x; return 3 }; exit (f) ~ 3 ?",
                "function f($c) { return $c }; exit (f 3) ~ 3",
                "function f { try { return 0 } catch { return 3 } }; exit (f) ~ 0 3",
                "$code = 0; function f { $script:code = 3 }; f; exit $code ~ 0 3",
                "$C = 3; function f { exit $C }; f ~ 3",
                "function f { exit $EXIT_X }; $EXIT_X = 3; f ~ 3",
                "function f { exit 3 }; $x = f ~ 3",
                "function f { exit 3 }; f | Out-Null ~ 3",
                "function f { exit 3 }; $a | ForEach-Object { f } ~ 0 3",
                "function f { exit 3 }; Start-Job { f } ~ 0",
                "function f { f; exit 3 }; f ~ 3",
                "class A { static [void] Run() { exit 3 } }; [A]::Run() ~ 0 3",
                "filter f { exit 3 }; f ~ 3",
                "function f { $ErrorActionPreference = 'Stop'; Write-Error x; exit 3 }; f; exit 4 ~ 1",
                "$ErrorActionPreference = 'Stop'; function f { Write-Error x; exit 3 }; f ~ 1",
                "function f { Write-Error x; exit 3 }; f; exit 4 ~ 3",
                "function f { Write-Error x; exit 3 }; f -ErrorAction Stop; exit 4 ~ 1",
                "function f { $PSCmdlet.ThrowTerminatingError($e) }; f; exit 4 ~ 4",
                "$ErrorActionPreference = 'Stop'; function f { $PSCmdlet.ThrowTerminatingError($e) }; f; exit 4 ~ 1",
            })
    void aFunctionEndsTheScript(String script, String codes) {
        assertThat(Analysed.of(script.replace("; ", "\n")).codes()).as(script).isEqualTo(codes);
    }

    @Test
    void theCallIsThePlaceWhereItGivesTheCode() {
        assertThat(Analysed.of(HELPER + "Write-ErrorAndExit \"No file $path\" 3").exits())
                .containsExactly(
                        "Write-ErrorAndExit \"No file $path\" 3 | WRITTEN | 3 | No file $path");
        assertThat(Analysed.of("function f { exit 3 }\nf").exits())
                .containsExactly("exit 3 | WRITTEN | 3");
    }

    @Test
    void functionsAndMethodsAreListed() {
        assertThat(
                        Analysed.of(
                                        "function a { function global:b { } }\nclass C { [int] d() { return 1 } }")
                                .facts()
                                .functions()
                                .stream()
                                .map(it -> it.name()))
                .containsExactly("a", "b", "C.d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ". $PSScriptRoot/lib/errors.ps1",
                ". \"$PSScriptRoot/lib/errors.ps1\"",
                ". \"$PSScriptRoot\\lib\\errors.ps1\"",
                ". $PSScriptRoot\\lib\\errors.ps1",
                ". (Join-Path $PSScriptRoot 'lib/errors.ps1')",
                ". (Join-Path $PSScriptRoot 'lib' 'errors.ps1')",
                ". (Join-Path -Path $PSScriptRoot -ChildPath 'lib\\errors.ps1')",
                ". (Join-Path (Join-Path $PSScriptRoot lib) errors.ps1)",
                ". ./lib/errors.ps1",
                ". \"$PSScriptRoot/../tools/lib/errors.ps1\"",
                "$here = Split-Path -Parent $MyInvocation.MyCommand.Path\n. \"$here/lib/errors.ps1\"",
                "$lib = Join-Path $PSScriptRoot 'lib'\n. \"$lib/errors.ps1\"",
                ". \"$(Split-Path $PSCommandPath)/lib/errors.ps1\"",
                ". ($PSScriptRoot + '/lib/errors.ps1')",
            })
    void aFileIsTakenIn(String statement) {
        Map<String, String> others = Map.of("tools/lib/errors.ps1", HELPER);
        assertThat(Analysed.of(statement + "\nWrite-ErrorAndExit 'gone' 3", others).codes())
                .isEqualTo("3");
        assertThat(Analysed.of(statement + "\nWrite-ErrorAndExit 'gone' 3").codes())
                .isEqualTo("0 ?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Import-Module $PSScriptRoot/lib/errors.psm1",
                "Import-Module \"$PSScriptRoot\\lib\\errors.psm1\" -Force",
                "Import-Module -Name (Join-Path $PSScriptRoot 'lib/errors.psm1') -Force",
                "Import-Module $PSScriptRoot/lib/errors",
                "using module ./lib/errors.psm1",
                "$module = Join-Path $PSScriptRoot 'lib' 'errors.psm1'\nImport-Module $module",
            })
    void aModuleIsTakenIn(String statement) {
        Map<String, String> others = Map.of("tools/lib/errors.psm1", HELPER);
        assertThat(Analysed.of(statement + "\nWrite-ErrorAndExit 'gone' 3", others).exits())
                .containsExactly("Write-ErrorAndExit 'gone' 3 | WRITTEN | 3 | gone");
    }

    /// A module does not see the preference of a script, unless that runs in the global scope.
    @Test
    void underStopAModuleMayGoOnBehindWriteError() {
        Map<String, String> others =
                Map.of("tools/m.psm1", "function Stop-It { Write-Error 'x'; exit 3 }");
        String script = "$ErrorActionPreference = 'Stop'\nImport-Module $PSScriptRoot/m.psm1\n";
        assertThat(Analysed.of(script + "Stop-It", others).codes()).isEqualTo("1 3");
    }

    @Test
    void aTakenInFileHandsOnItsPreferenceAndItsVariables() {
        Map<String, String> others =
                Map.of("tools/lib.ps1", "$ErrorActionPreference = 'Stop'\n$EXIT_X = 3\nexit 7");
        assertThat(Analysed.of(". $PSScriptRoot/lib.ps1\nexit $EXIT_X", others).codes())
                .isEqualTo("3");
        assertThat(Analysed.of(". $PSScriptRoot/lib.ps1\nWrite-Error x\nexit 3", others).codes())
                .isEqualTo("1");
    }

    @Test
    void anotherScriptLeavesItsCodeInLastExitCode() {
        Map<String, String> others = Map.of("tools/b.ps1", "if ($x) { exit 3 }\nexit 0");
        assertThat(Analysed.of("& $PSScriptRoot/b.ps1 -Fast\nexit $LASTEXITCODE", others).codes())
                .isEqualTo("0 3");
        assertThat(Analysed.of("./b.ps1\nexit $LASTEXITCODE", others).codes()).isEqualTo("0 3");
        assertThat(
                        Analysed.of(
                                        "pwsh -NoProfile -File $PSScriptRoot/b.ps1\nexit $LASTEXITCODE",
                                        others)
                                .codes())
                .isEqualTo("0 3");
        assertThat(Analysed.of("& $PSScriptRoot/b.ps1\nexit 4", others).codes()).isEqualTo("4");
        assertThat(Analysed.of("& ./c.ps1\nexit $LASTEXITCODE", others).codes()).isEqualTo("?");
        assertThat(
                        Analysed.of(
                                        "& $PSScriptRoot/b.ps1\nexit 4",
                                        Map.of("tools/b.ps1", "throw 'x'"))
                                .codes())
                .isEqualTo("1 4");
    }

    @Test
    void theDeclarationOfAFunctionIsNotThatOfTheScript() {
        assertThat(Analysed.of("# lastword: exits 3\nfunction f { exit $x }\nexit 4").codes())
                .isEqualTo("4");
        assertThat(Analysed.of("# lastword: exits 3\nfunction f { exit $x }\nf").codes())
                .isEqualTo("3");
    }
}
