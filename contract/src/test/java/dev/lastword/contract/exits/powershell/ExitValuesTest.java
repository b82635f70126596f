package dev.lastword.contract.exits.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `exit` makes of its argument. Documented, not executed: about_Language_Keywords says that
/// without an argument it is 0, that what is no number is 0, and that -1 is 255 on Unix;
/// about_Type_Conversion what becomes of truths and texts.
final class ExitValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit | 0",
                "exit 3 | 3",
                "EXIT 3 | 3",
                "exit 0x1F | 31",
                "exit -1 | 255",
                "exit 256 | 0",
                "exit 300 | 44",
                "exit (3) | 3",
                "exit (1 + 2) | 3",
                "exit (1 -bor 4) | 5",
                "exit $(3) | 3",
                "exit [int]3 | 3",
                "exit '4' | 4",
                "exit 'no number' | 0",
                "exit \"text\" | 0",
                "exit $null | 0",
                "exit $true | 1",
                "exit $false | 0",
                "exit $? | 0 1",
                "exit 2.5 | 2",
                "exit 4294967296 | 0",
                "exit (-not $ok) | 0 1",
                "exit [int](-not $ok) | 0 1",
                "exit [int]($n.Count -gt 0) | 0 1",
                "exit ($ok ? 0 : 3) | 0 3",
                "exit $(if ($ok) { 0 } else { 3 }) | 0 3",
                "exit $(switch ($x) { 'a' { 1 } 'b' { 2; break } default { 3 } }) | 1 2 3",
                "exit (1, 2) | 0",
                "exit $process.ExitCode | ?",
                "exit ($process.ExitCode) | ?",
                "exit $result.FailedCount | ?",
                "exit [Math]::Min($n, 255) | ?",
                "exit $unset | ?",
                "[Environment]::Exit(3) | 3",
                "[System.Environment]::Exit(3); exit 4 | 3",
                "$host.SetShouldExit(3); exit | 3",
                "$Host.SetShouldExit(3) | 3",
                "git status; exit $LASTEXITCODE | ?",
                "exit $LASTEXITCODE | 0",
            })
    void anArgumentBecomesACode(String script, String codes) {
        assertThat(Analysed.of(script).codes()).as(script).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$code = 3; exit $code | 3",
                "$Code = 3; exit $CODE | 3",
                "[int]$code = 3; exit $code | 3",
                "$script:code = 3; exit $script:code | 3",
                "$script:code = 3; exit $code | 3",
                "$code = 0; if ($x) { $code = 3 }; exit $code | 0 3",
                "if ($x) { $code = 3 }; exit $code | 0 3",
                "$code = 7; $code = 0; exit $code | 0",
                "$code = 0; exit $code; $code = 7 | 0",
                "$code = 0; foreach ($i in $all) { if ($i) { exit $code }; $code = 3 } | 0 3",
                "$code = if ($x) { 1 } else { 2 }; exit $code | 1 2",
                "$code = switch ($x) { 1 { 3 } default { 4 } }; exit $code | 3 4",
                "$code = $x ? 1 : 2; exit $code | 1 2",
                "$a = 3; $b = $a; exit $b | 3",
                "$code = 0; $code += 1; exit $code | ?",
                "$code = 0; $code++; exit $code | ?",
                "$code = Get-Code; exit $code | ?",
                "foreach ($code in 1..3) { exit $code } | 0 ?",
                "git x; $code = $LASTEXITCODE; Write-Host; exit $code | ?",
                "$code = $code; exit $code | ?",
                "Set-Variable -Name CODE -Value 3 -Option Constant; exit $CODE | 3",
                "New-Variable CODE 3 -Option ReadOnly; exit $CODE | 3",
                "$Codes = @{ Ok = 0; Auth = 4 }; exit $Codes.Auth | 4",
                "$Codes = @{ Ok = 0; Auth = 4 }; exit $codes['auth'] | 4",
                "$Codes = [ordered]@{ Auth = 4 }; exit $Codes.Auth | 4",
                "$Codes = [pscustomobject]@{ Auth = 4 }; exit $Codes.Auth | 4",
                "enum ExitCode { Ok; Logic; Config; External; Auth }; exit [ExitCode]::Auth | 4",
                "enum ExitCode { Ok = 0; Auth = 4 }; exit [int][exitcode]::auth | 4",
                "enum E { A = 100; B }; exit [E]::B.value__ | 101",
                "enum E { A = 100 }; $c = [E]::A; exit $c | 100",
                "param([int]$Code) exit $Code | ?",
                "param([int]$Code = 3) exit $Code | 3 ?",
            })
    void aVariableIsWhatItWasGiven(String script, String codes) {
        assertThat(Analysed.of(script.replace("; ", "\n")).codes()).as(script).isEqualTo(codes);
    }

    @Test
    void aNameAndAMessageAreKept() {
        assertThat(
                        Analysed.of(
                                        """
                                        $EXIT_AUTH = 4
                                        if ($denied) {
                                            Write-Host "No access to $Repo"
                                            exit $EXIT_AUTH
                                        }
                                        """)
                                .exits())
                .contains("exit $EXIT_AUTH | WRITTEN | 4 | EXIT_AUTH | No access to $Repo");
    }

    @Test
    void constantsAreListed() {
        assertThat(
                        Analysed.of(
                                        """
                                        enum ExitCode { Ok; Auth = 4 }
                                        $EXIT_LOGIC = 1
                                        $codes = @{ Net = 3 }
                                        $count = 7
                                        exit $codes.Net
                                        """)
                                .facts()
                                .constants()
                                .stream()
                                .map(it -> it.name() + " = " + it.value()))
                .containsExactly(
                        "ExitCode.Ok = 0", "ExitCode.Auth = 4", "EXIT_LOGIC = 1", "codes.Net = 3");
    }
}
