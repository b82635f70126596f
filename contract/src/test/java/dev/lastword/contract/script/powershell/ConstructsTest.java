package dev.lastword.contract.script.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every construct of the language, and the tree that it becomes.
final class ConstructsTest {

    @Test
    void ifAndElse() {
        reads(
                "if ($a) { exit 1 } elseif ($b) { } else { c }",
                "(If (IfClause $a {(Exit 1)}) (IfClause $b {}) {(Command c)})");
    }

    @Test
    void switchHasFlagsClausesAndADefault() {
        reads(
                "switch -Regex ($x) { 'a' { 1 } b* { 2 } { $_ } { 3 } default { 4 } }",
                "(Switch regex $x (SwitchClause 'a' {1}) (SwitchClause b* {2}) (SwitchClause (ScriptBlockExpression {$_}) {3}) {4})");
        reads("switch -File in.txt { a { } }", "(Switch file in.txt (SwitchClause a {}))");
    }

    @Test
    void loops() {
        reads("for ($i = 0; $i -lt 3; $i++) { $i }", "(For (= $i 0) (-lt $i 3) (post++ $i) {$i})");
        reads("for (;;) { }", "(For {})");
        reads(
                ":l foreach ($x in 1, 2) { continue l }",
                "(:l ForEach $x (ArrayLiteral 1 2) {(Continue l)})");
        reads(
                "foreach -parallel -ThrottleLimit 5 ($x in $y) { }",
                "(ForEach parallel throttlelimit 5 $x $y {})");
        reads("while ($true) { break }", "(While $true {(Break)})");
        reads("do { 1 } while ($x)", "(DoWhile {1} $x)");
        reads("do { 1 } until ($x)", "(DoUntil {1} $x)");
    }

    @Test
    void tryCatchFinally() {
        reads(
                "try { a } catch [X], [Y.Z] { b } catch { c } finally { d }",
                "(Try {(Command a)} (CatchClause [X] [Y.Z] {(Command b)}) (CatchClause {(Command c)}) {(Command d)})");
    }

    @Test
    void traps() {
        reads("trap { a }; trap [X] { b }", "(Trap {(Command a)}); (Trap [X] {(Command b)})");
    }

    @Test
    void jumpsHaveAnOptionalValue() {
        reads(
                "exit; return; throw; break; continue",
                "(Exit); (Return); (Throw); (Break); (Continue)");
        reads(
                "exit 3; return 1, 2; throw \"x\"",
                "(Exit 3); (Return (ArrayLiteral 1 2)); (Throw \"x\")");
        reads("exit $LASTEXITCODE", "(Exit $LASTEXITCODE)");
        reads("exit (Get-Code).Value", "(Exit (. (ParenExpression (Command Get-Code)) Value))");
        reads("return a | b", "(Return (Pipeline (Command a) (Command b)))");
    }

    @Test
    void assignments() {
        reads(
                "$x = 1; $x += 2; $x -= 3; $x *= 4; $x /= 5; $x %= 6; $x ??= 7",
                "(= $x 1); (+= $x 2); (-= $x 3); (*= $x 4); (/= $x 5); (%= $x 6); (??= $x 7)");
        reads("$a, $b = 1, 2", "(= (ArrayLiteral $a $b) (ArrayLiteral 1 2))");
        reads("$a = $b = c", "(= $a (= $b (Command c)))");
        reads("$x = if ($y) { 1 } else { 2 }", "(= $x (If (IfClause $y {1}) {2}))");
        reads("[int]$x = '5'", "(= (Convert [int] $x) '5')");
        reads("$x = a | b", "(= $x (Pipeline (Command a) (Command b)))");
    }

    @Test
    void pipelines() {
        reads("a | b -x | c", "(Pipeline (Command a) (Command b (-x)) (Command c))");
        reads("$x | a", "(Pipeline $x (Command a))");
        reads("a &", "(Pipeline & (Command a))");
    }

    @Test
    void chains() {
        reads("a && b || c", "(Chain && || (Command a) (Command b) (Command c))");
        reads("a || exit 3", "(Chain || (Command a) (Exit 3))");
    }

    @Test
    void commandsAreCalled() {
        reads(
                "& $x a; . ./b.ps1; &\"c\"; . $d; .\\e.ps1; .$f",
                "(Call $x a); (DotSource ./b.ps1); (Call \"c\"); (DotSource $d); (Command .\\e.ps1); (DotSource $f)");
    }

    @Test
    void redirections() {
        reads("a > b 2>> c 3>&1 *> $null", "(Command a (1> b) (2>> c) 3>&1 (0> $null))");
        reads("1 > $x", "(CommandExpression 1 (1> $x))");
        reads("a 2>&1 | b", "(Pipeline (Command a 2>&1) (Command b))");
    }

    @Test
    void parameters() {
        reads(
                "a -Name v -Flag:$true -x: y -- -z",
                "(Command a (-Name) v (-Flag $true) (-x y) (-) -z)");
        reads("a -1 -.5 -?", "(Command a -1 -.5 (-?))");
        reads("a -D\"x y\" -I$z", "(Command a -Dx y (-I$z))");
    }

    @Test
    void wordsOfCommands() {
        reads(
                "a b#c $d/e $f.g \"h\"i $j-k @l {m} (n) $(o) x=y [int] 7z.exe 10mb 0x1F 1..3",
                "(Command a b#c (Expand BARE $d /e) (. $f g) \"h\" i (Expand BARE $j -k) @l (ScriptBlockExpression {(Command m)}) (ParenExpression (Command n)) (SubExpression {(Command o)}) x=y [int] 7z.exe 10485760 31 1..3)");
        reads("a b,c, d 1,2", "(Command a (ArrayLiteral b c d) (ArrayLiteral 1 2))");
        reads("7z x", "(Command 7z x)");
        reads("a `$b c` d `\n  e", "(Command a $b c d e)");
    }

    @Test
    void theRestOfALineGoesToTheTool() {
        reads("a --% \"b (c\" {d} | e", "(Pipeline (Command a --% \"b (c\" {d} ) (Command e))");
    }

    @Test
    void operators() {
        reads("1 + 2 * 3", "(+ 1 (* 2 3))");
        reads("1 - 2 - 3", "(- (- 1 2) 3)");
        reads("$a -and $b -or -not $c", "(-or (-and $a $b) (pre-not $c))");
        reads("$a -eq 1 -and $b -ne 2", "(-and (-eq $a 1) (-ne $b 2))");
        reads("-split $a -join ','", "(-join (pre-split $a) ',')");
        reads("'{0}' -f 1, 2", "(-f '{0}' (ArrayLiteral 1 2))");
        reads("1..3 + 4", "(+ (.. 1 3) 4)");
        reads("$a -band 1 -eq 2", "(-band $a (-eq 1 2))");
        reads("$a -ceq 'b' -iReplace 'c', 'd'", "(-ireplace (-ceq $a 'b') (ArrayLiteral 'c' 'd'))");
        reads(
                "! $a; -$b; +$c; - 5; -5; $i++; --$i",
                "(pre! $a); (pre- $b); (pre+ $c); (pre- 5); -5; (post++ $i); (pre-- $i)");
        reads(
                ",1; , (1, 2)",
                "(ArrayLiteral 1); (ArrayLiteral (ParenExpression (ArrayLiteral 1 2)))");
        reads("$a\u2013$b", "(- $a $b)");
    }

    @Test
    void powerShellSevenOperators() {
        reads("$a ? 1 : 2", "(Ternary $a 1 2)");
        reads("$a ? $b ? 1 : 2 : 3", "(Ternary $a (Ternary $b 1 2) 3)");
        reads("$a ?? $b ?? 1", "(?? (?? $a $b) 1)");
        reads(
                "${a}?.b; ${a}?[0]; (a)?.b()",
                "(?. $a b); (?[] $a 0); (?.() (ParenExpression (Command a)) b)");
    }

    @Test
    void members() {
        reads(
                "$a.b.c; $a.'b c'; $a.$b; $a.(c); [A]::B; [A]::C(1, $d); $a[0].b[-1]",
                "(. (. $a b) c); (. $a 'b c'); (. $a $b); (. $a (ParenExpression (Command c))); (:: [A] B); (::() [A] C 1 $d); ([] (. ([] $a 0) b) -1)");
        reads("$a.b(1, 2).c", "(. (.() $a b 1 2) c)");
        reads(
                "$a.Where{ $_ }.Of[int]($b)",
                "(.() (.() $a Where (ScriptBlockExpression {$_})) Of $b)");
        reads(
                "'a'.Length; (a).b; @{}.c; {d}.e()",
                "(. 'a' Length); (. (ParenExpression (Command a)) b); (. (Hashtable) c); (.() (ScriptBlockExpression {(Command d)}) e)");
    }

    @Test
    void typesAndCasts() {
        reads(
                "[int]; [a[]]; [a[b, c[]]]; [int]'1'; [int][char]'a'; [A, Assembly]; [int[, ]]",
                "[int]; [a[]]; [a[b, c[]]]; (Convert [int] '1'); (Convert [int] (Convert [char] 'a')); [A, Assembly]; [int[, ]]");
        reads("[void]$a.b()", "(Convert [void] (.() $a b))");
        reads(
                "[ValidateRange(1, 2)]$x = 1",
                "(= (Attributed (Attribute ValidateRange (Argument 1) (Argument 2)) $x) 1)");
        reads("[int]-5; $x -is [int] -and $y", "(Convert [int] -5); (-and (-is $x [int]) $y)");
        reads("[a], [b]", "(ArrayLiteral [a] [b])");
    }

    @Test
    void variables() {
        reads(
                "$a; ${b c}; $env:d; $script:e; ${f`}g}; $?; $$; $^; $_; $1; $a::b",
                "$a; $b c; $env:d; $script:e; $f}g; $?; $$; $^; $_; $1; (:: $a b)");
        reads(
                "@(1; 2); @{ a = 1 }; $(1; 2); (1)",
                "(ArrayExpression {1; 2}); (Hashtable (Entry a 1)); (SubExpression {1; 2}); (ParenExpression 1)");
    }

    @Test
    void texts() {
        reads(
                "'a''b'; \"a\"\"b\"; \"`n`\"$x\"; \"$a.b $($c.d) ${e}f $env:g\"; \"\"; \"$\"; \"a$\"; \"`u{41}\"",
                "'a'b'; \"a\"b\"; (Expand DOUBLE \\n\" $x); (Expand DOUBLE $a .b  (SubExpression {(. $c d)})   $e f  $env:g); \"\"; \"$\"; \"a$\"; \"A\"");
        reads("\u201ca\u201d + \u2018b\u2019", "(+ \"a\" 'b')");
    }

    @Test
    void hereStrings() {
        reads("@'\na 'b' $c\n'@", "@'a 'b' $c'@");
        reads("@\"\nd $e\n\"@", "(Expand DOUBLE_HERE d  $e)");
        reads("@'\n'@", "@''@");
    }

    @Test
    void hashtables() {
        reads(
                "@{ a = 1; 'b' = 2; $c = 3; 4 = 5; d-e = f g }",
                "(Hashtable (Entry a 1) (Entry 'b' 2) (Entry $c 3) (Entry 4 5) (Entry d-e (Command f g)))");
        reads(
                "@{\n  a = if ($x) { 1 }\n  b =\n    2\n}",
                "(Hashtable (Entry a (If (IfClause $x {1}))) (Entry b 2))");
    }

    @Test
    void functions() {
        reads("function f { a }", "(FUNCTION f {(Command a)})");
        reads(
                "function g($x, [int]$y = 1) { }",
                "(FUNCTION g (Parameter $x) (Parameter [int] $y 1) {})");
        reads("filter h { $_ }", "(FILTER h {$_})");
        reads("workflow i { }", "(WORKFLOW i {})");
        reads(
                "function j { [CmdletBinding()] param([Parameter(Mandatory, Position = 0)] [string] $x = 'a') begin { 1 } process { 2 } end { 3 } clean { 4 } dynamicparam { 5 } }",
                "(FUNCTION j {(Attribute CmdletBinding); (ParamBlock (Parameter (Attribute Parameter (Argument Mandatory) (Argument Position 0)) [string] $x 'a')); (BEGIN {1}); (PROCESS {2}); (END {3}); (CLEAN {4}); (DYNAMICPARAM {5})})");
        reads("function global:k-l { }", "(FUNCTION global:k-l {})");
    }

    @Test
    void scriptBlocks() {
        reads(
                "{ param($x) $x }; { }; { process { 1 } }",
                "(ScriptBlockExpression {(ParamBlock (Parameter $x)); $x}); (ScriptBlockExpression {}); (ScriptBlockExpression {(PROCESS {1})})");
    }

    @Test
    void classes() {
        reads(
                "class A : B, C { [int] $x = 1; static hidden [string] $y; A($z) : base($z) { } [void] M() { exit 1 } }",
                "(Class A [B] [C] (Property [int] $x 1) (Property static hidden [string] $y) (Method A (Parameter $z) $z {}) (Method M [void] {(Exit 1)}))");
        reads("enum E : byte { A = 1; B }", "(Enum E [byte] (A 1) (B))");
        reads("[Flags()] enum F { X }", "(Enum F (Attribute Flags) (X))");
        reads("[A()] class G { }", "(Class G (Attribute A))");
    }

    @Test
    void usingAndData() {
        reads(
                "using namespace A.B; using module ./C.psm1",
                "(Using namespace A.B); (Using module ./C.psm1)");
        reads("data D -SupportedCommand x { 1 }", "(Data D x {1})");
        reads(
                "configuration N { Node a { B c { d = 'e' } } }",
                "(Configuration N {(Command Node a (ScriptBlockExpression {(Command B c (ScriptBlockExpression {(Command d = 'e')}))}))})");
    }

    @Test
    void whatLooksLikeAKeyword() {
        reads(
                "if-it a; exit.exe; data x; class; enumerate; foreach-it",
                "(Command if-it a); (Command exit.exe); (Command data x); (Command class); (Command enumerate); (Command foreach-it)");
        reads("a if else; a.if; $x.if", "(Command a if else); (Command a.if); (. $x if)");
    }

    @Test
    void commentsAreBetweenWords() {
        reads("a <# b #> c # d", "(Command a c)");
        reads("$x#e", "$x");
    }

    private static void reads(String source, String tree) {
        assertThat(Dump.of(source)).as(source).isEqualTo(tree);
    }
}
