package dev.lastword.contract.script.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a script tells beside its tree, what trips parsers of PowerShell, and what is made of
/// statements that cannot be read.
final class ScriptTest {

    @Test
    void aRedirectionMayEndTheLine() {
        assertThat(Dump.of("git status 2>$null\nexit 1"))
                .isEqualTo("(Command git status (2> $null)); (Exit 1)");
    }

    @Test
    void aParameterMayHaveDigits() {
        assertThat(Dump.of("f -ExpectedSHA256Sum $x"))
                .isEqualTo("(Command f (-ExpectedSHA256Sum) $x)");
    }

    @Test
    void wordsBetweenCommasAreAnArray() {
        assertThat(Dump.of("Rundll32 a, b, 1, True"))
                .isEqualTo("(Command Rundll32 (ArrayLiteral a b 1 True))");
    }

    @Test
    void anEmptyBlockIsAnArgument() {
        assertThat(Dump.of("f { } x { }"))
                .isEqualTo("(Command f (ScriptBlockExpression {}) x (ScriptBlockExpression {}))");
    }

    @Test
    void aTypeBeforeAVariableIsACastEvenBehindABlank() {
        assertThat(Dump.of("[string[]] $x = 'a'")).isEqualTo("(= (Convert [string[]] $x) 'a')");
    }

    @Test
    void aNumberBeforeLettersIsACommand() {
        assertThat(Dump.of("7z.exe x a.7z")).isEqualTo("(Command 7z.exe x a.7z)");
        assertThat(Dump.of("7zip")).isEqualTo("(Command 7zip)");
        assertThat(Dump.of("7 + 1")).isEqualTo("(+ 7 1)");
    }

    @Test
    void aDefaultStopsAtTheComma() {
        assertThat(Dump.of("param($a = 1, $b = 'x' + 'y', $c)"))
                .isEqualTo(
                        "(ParamBlock (Parameter $a 1) (Parameter $b (+ 'x' 'y')) (Parameter $c))");
    }

    @Test
    void aMemberMayBeASubexpression() {
        assertThat(Dump.of("$a.$(b).c")).isEqualTo("(. (. $a (SubExpression {(Command b)})) c)");
    }

    @Test
    void anEscapeInABracedNameHasABraceOfItsOwn() {
        assertThat(Dump.of("${a`u{41}} = ${b`}c}; \"${d`u{42}}e\""))
                .isEqualTo("(= $aA $b}c); (Expand DOUBLE $dB e)");
    }

    @Test
    void anOperatorEndsWithItsLetters() {
        assertThat(Dump.of("$i-gt5")).isEqualTo("(-gt $i 5)");
    }

    @Test
    void requiresAndCommentsAreKept() {
        Script script = Script.parse("#Requires -Version 7\n<#\n.SYNOPSIS\n x\n#>\na # b\n# c");
        assertThat(script.requires().stream().map(script::textOf))
                .containsExactly("#Requires -Version 7");
        assertThat(script.comments().stream().map(script::textOf))
                .containsExactly("#Requires -Version 7", "<#\n.SYNOPSIS\n x\n#>", "# b", "# c");
        assertThat(script.comments().get(1).block()).isTrue();
    }

    @Test
    void everyNodeKnowsWhereItStands() {
        Script script = Script.parse("if ($a) {\n  exit (1 + 2)\n}\n");
        List<String> texts = new ArrayList<>();
        Walk.through(script.body(), node -> texts.add(script.textOf(node)));
        assertThat(texts)
                .contains("if ($a) {\n  exit (1 + 2)\n}", "exit (1 + 2)", "(1 + 2)", "1 + 2", "1");
        assertThat(script.lines().line(script.text().indexOf("exit"))).isEqualTo(2);
    }

    @Test
    void aWalkStaysOutOfWhatItIsToldTo() {
        Script script = Script.parse("function f { exit 1 }\nexit 2");
        List<String> exits = new ArrayList<>();
        Walk.into(
                script.body(),
                node -> {
                    if (node instanceof Statement.Exit) {
                        exits.add(script.textOf(node));
                    }
                    return !(node instanceof Statement.FunctionDefinition);
                });
        assertThat(exits).containsExactly("exit 2");
    }

    @Test
    void aMandatoryParameterIsSeen() {
        Script script =
                Script.parse(
                        "param([Parameter(Mandatory)]$a, [Parameter(Mandatory = $true)]$b,"
                                + " [Parameter(Mandatory = $false)]$c, [Alias('x')]$d, $e)");
        assertThat(
                        script.body().parameters().orElseThrow().parameters().stream()
                                .map(Parameter::isMandatory))
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void aVariableIsKnownWhateverItsScope() {
        Script script = Script.parse("$global:LastExitCode; $LASTEXITCODE; $env:LASTEXITCODE");
        List<Boolean> known = new ArrayList<>();
        Walk.through(
                script.body(),
                node -> {
                    if (node instanceof Expression.Variable variable) {
                        known.add(variable.is("LASTEXITCODE"));
                    }
                });
        assertThat(known).containsExactly(true, true, false);
    }

    @Test
    void numbersHaveTheirValue() {
        assertThat(Dump.of("10; 0x1F; 1kb; 0b101; -3; 5L; 1.5; 99999999999999999999; 8eb"))
                .startsWith("10; 31; 1024; 5; -3; 5; 1.5; 99999999999999999999; ");
    }

    @Test
    void aBrokenStatementDoesNotSpoilTheNext() {
        Script script = Script.parse("a\n$x = )\nexit 3\n");
        assertThat(script.isComplete()).isFalse();
        assertThat(script.unparsed()).hasSize(1);
        assertThat(script.unparsed().getFirst().range()).isEqualTo(new Range(2, 8));
        assertThat(Dump.of(script.text()))
                .isEqualTo("(Command a); !!a command expected, not ')'; (Exit 3)");
    }

    @Test
    void aBrokenStatementInABlockLeavesTheBlock() {
        assertThat(Dump.of("function f {\n  $x = )\n  exit 3\n}\nexit 4"))
                .matches("\\(FUNCTION f \\{!!.*; \\(Exit 3\\)}\\); \\(Exit 4\\)");
    }

    @Test
    void whatIsNotClosedIsNamedWithItsLine() {
        assertThat(reason("a\nif ($x) {\n b\n")).contains("no '}' for the '{' in line 2");
        assertThat(reason("a\n'b\nc")).isEqualTo("no end of the text that begins in line 2");
        assertThat(reason("<# x")).isEqualTo("no '#>' for this '<#'");
        assertThat(reason("(1")).contains("no ')' for the '(' in line 1");
        assertThat(reason("try { }")).contains("'catch' or 'finally' expected");
        assertThat(reason("1 2")).contains("the end of the statement expected");
        assertThat(reason("}")).contains("'}'");
        assertThat(reason("a\u0000b")).contains("character 0");
    }

    private static String reason(String text) {
        return Script.parse(text).unparsed().getFirst().reason();
    }

    @Test
    void anEmptyScriptIsComplete() {
        assertThat(Script.parse("").isComplete()).isTrue();
        assertThat(Script.parse("\ufeff\n# x").isComplete()).isTrue();
    }
}
