package dev.lastword.contract.script.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Lines;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where parsers of Python are known to go wrong, and what is read of scripts that are wrong
/// themselves.
final class PitfallsTest {

    @Test
    void commentsInNestedFormattedStrings() {
        assertComplete(
                "f'''{\n  x  # ' } \"\n}'''\n",
                "Expr(JoinedStr([FormattedValue(x, false, NONE, -)]))");
        assertThat(PythonTree.parse("f'{f'''{\n 1 # a\n}'''}' # b").comments())
                .extracting(Comment::text)
                .containsExactly("# a", "# b");
    }

    @Test
    void formattedStringsInTheirOwnQuotes() {
        assertComplete(
                "f'{a['b']}{f'{1 + 1}'}'",
                "Expr(JoinedStr([FormattedValue(Subscript(a, 'b'), false, NONE, -),"
                        + " FormattedValue(JoinedStr([FormattedValue(BinOp(1, ADD, 1), false,"
                        + " NONE, -)]), false, NONE, -)]))");
    }

    @Test
    void whatLooksLikeAFormatInAFormattedString() {
        assertComplete(
                "f'{a!=b}{c:=5}{d[1:2]}{(lambda: 1)}{e!s}{g==h}{ {1: 2}[1]:>{w}.{p}}'",
                "Expr(JoinedStr([FormattedValue(Compare(a, [NOT_EQ], [b]), false, NONE, -),"
                        + " FormattedValue(c, false, NONE, JoinedStr(['=5'])),"
                        + " FormattedValue(Subscript(d, Slice(1, 2, -)), false, NONE, -),"
                        + " FormattedValue(Lambda([], 1), false, NONE, -),"
                        + " FormattedValue(e, false, STR, -),"
                        + " FormattedValue(Compare(g, [EQ], [h]), false, NONE, -),"
                        + " FormattedValue(Subscript(Dict([DictItem(1, 2)]), 1), false, NONE,"
                        + " JoinedStr(['>', FormattedValue(w, false, NONE, -), '.',"
                        + " FormattedValue(p, false, NONE, -)]))]))");
    }

    @Test
    void matchIsAKeywordOnlyBeforeCases() {
        assertComplete("match = {}\nmatch[1] = 2\nmatch: int = 3\nprint(match)\n");
        assertComplete("match (x):\n  case (1): pass\n");
        assertComplete("match -x:\n  case case: case\n");
        assertComplete("match match:\n\n  # why\n\n  case _ if (lambda: 1): match\n");
        assertComplete("match x, *y:\n  case []: pass\n");
        assertComplete("match(\n  x,\n)\n");
        assertComplete("case = _ = type = match\ntype type = type\n");
    }

    @Test
    void linesAreJoinedByBracketsAndBackslashes() {
        assertComplete(
                "x = (1 +\n2)\nif a and \\\n   b:\n    c\n",
                "Assign([x], BinOp(1, ADD, 2)); If([Branch(BoolOp(AND, [a, b]), [Expr(c)])], [])");
        assertComplete("if a:\n    b\n\\\n\nc\n");
        assertComplete("x = 'a\\\nb'\ny = 1 \\\n\n", "Assign([x], 'ab'); Assign([y], 1)");
    }

    @Test
    void linesWithoutATokenDoNotCount() {
        assertComplete(
                "if a:\n    b\n# c\n  # d\n\n    e\n", "If([Branch(a, [Expr(b), Expr(e)])], [])");
        assertComplete("if a:\n    b\n  # last");
        assertComplete("", "");
        assertComplete("\n\n  \n# a", "");
    }

    @Test
    void tabsGoToTheNextMultipleOfEight() {
        assertComplete("if a:\n\tb\n\tc\n", "If([Branch(a, [Expr(b), Expr(c)])], [])");
        assertComplete("if a:\n  if b:\n  \tc\n  d\n");
        assertGaps("if a:\n\tb\n        c\n", "3: " + Indentation.TABS);
    }

    @Test
    void aFormFeedBeginsTheLineAgain() {
        assertComplete(
                "if a:\n  b\n\fc\n  \fd\n", "If([Branch(a, [Expr(b)])], []); Expr(c); Expr(d)");
    }

    @Test
    void everyLineBreakIsOne() {
        String tree = "If([Branch(a, [Expr(b), Expr('c\nd')])], [])";
        assertComplete("if a:\n  b\n  '''c\nd'''\n", tree);
        assertComplete("if a:\r\n  b\r\n  '''c\r\nd'''\r\n", tree);
        assertComplete("if a:\r  b\r  '''c\rd'''\r", tree);
    }

    @Test
    void theLastLineNeedsNoBreak() {
        assertComplete("if a:\n  b", "If([Branch(a, [Expr(b)])], [])");
        assertComplete("x = 1 # a", "Assign([x], 1)");
    }

    @Test
    void everyPrefixOfAString() {
        for (String prefix :
                List.of(
                        "", "r", "R", "u", "U", "b", "B", "f", "F", "t", "T", "br", "Rb", "rB",
                        "fr", "RF", "tr", "rT")) {
            assertComplete(prefix + "'a' " + prefix + "'''b'''");
        }
        for (String none : List.of("ur", "bu", "fb", "ft", "rr", "bb", "x", "rbr")) {
            assertThat(PythonTree.parse(none + "'a'").isComplete()).as(none).isFalse();
        }
    }

    @Test
    void escapes() {
        assertComplete(
                "'\\x41\\u00e4\\U0001F600\\101\\n\\q\\N{LATIN SMALL LETTER A}\\N{no such}'",
                "Expr('A\u00e4\ud83d\ude00A\n\\qa\ufffd')");
        assertComplete("b'\\x41\\u00e4\\777'", "Expr(b'A\\u00e4\u00ff')");
        assertGaps("'\\x4'", "1: an escape in a string is cut short or too large");
    }

    @Test
    void numbersEndWhereAKeywordBegins() {
        assertComplete(
                "x = 0xfor 1\ny = 1if a else 2",
                "Assign([x], BoolOp(OR, [15, 1])); Assign([y], IfExp(1, a, 2))");
        assertComplete("1 .real; 1..real; 1.e5; 0_0; 09.5; 1_0e1_0j");
        for (String none :
                List.of("1_", "1__0", "0777", "10L", "0x", "0b2", "1e", "1.real", "0o8")) {
            assertThat(PythonTree.parse("x = " + none).isComplete()).as(none).isFalse();
        }
        assertComplete("9".repeat(Numbers.MAX_DIGITS));
        assertGaps(
                "9".repeat(Numbers.MAX_DIGITS + 1),
                "1: a number that begins with 0, or has too many digits");
    }

    @Test
    void namesAreComparedInOneForm() {
        assertComplete("\u00e4 = \ufb01n", "Assign([\u00e4], fin)");
    }

    @Test
    void printOfPython2IsLeftOutAndTheRestIsRead() {
        assertGaps(
                "import sys\nif a:\n    print 'x'\n    sys.exit(3)\nelse:\n    print 'y', b; c\nexec code\n",
                "3: a statement of Python 2",
                "6: a statement of Python 2",
                "7: a statement of Python 2");
        assertThat(Dump.of(PythonTree.parse("if a:\n    print 'x'\n    sys.exit(3)\n")))
                .isEqualTo(
                        "If([Branch(a, [Unparsed(a statement of Python 2),"
                                + " Expr(Call(Attribute(sys, exit), [3], []))])], [])");
    }

    @Test
    void otherThingsOfPython2AreLeftOutToo() {
        assertGaps(
                "raise E, 'x'\nx = `y`\nx <> y\nz = 0777\n",
                "1: an operator or the end of the line is missing before ','",
                "2: a character that is no Python",
                "3: an expression is missing before '>'",
                "4: a number that begins with 0, or has too many digits");
        assertGaps("def f((a, b)):\n    c\n    d\ne\n", "1: a name is missing before '('");
        assertGaps("try:\n  a\nexcept E, e.x as y:\n  b\nelse:\n  c\nd\n");
    }

    @Test
    void whatHangsOnAnUnreadableLineIsLeftOutWithIt() {
        String script = "a\nif b c:\n  d\n  if e:\n    f\nelif g:\n  h\nelse:\n  i\nj\n";
        PythonTree tree = PythonTree.parse(script);

        assertThat(tree.body()).hasSize(3);
        assertThat(tree.unparsed()).hasSize(1);
        Statement.Unparsed gap = tree.unparsed().getFirst();
        assertThat(script.substring(gap.range().start(), gap.range().end()))
                .isEqualTo(script.substring(2, script.length() - 3));
    }

    @Test
    void unevenIndentationIsLeftOut() {
        assertGaps("a\n  b\n  c\nd\n", "2: an expression is missing before an indented block");
        assertGaps("if a:\n    b\n  c\nd\n", "3: " + Indentation.UNEVEN);
        assertGaps("if a:\nb\n", "1: an indented block is missing before a name");
    }

    @Test
    void aBracketThatIsNeverClosedEndsBeforeAStatement() {
        assertGaps(
                "x = f(1,\ny = 2\ndef g():\n    return 3\n",
                "1: a bracket is not closed before this");
        assertThat(Dump.of(PythonTree.parse("f(\nasync def g(): pass\nh")))
                .isEqualTo(
                        "Unparsed(a bracket is not closed before this); FunctionDef([], true, g, [], [], -, [Pass()]); Expr(h)");
    }

    @Test
    void aStringThatIsNeverClosedEndsWithItsLine() {
        assertGaps("x = f('abc)\ny = 1\n", "1: a string is not closed");
        assertGaps("x = f'{a\ny = 1\n", "1: '}' is missing before a name");
    }

    @Test
    void zeroBytesAndBinaryAreLeftOut() {
        assertGaps("a\nb\u0000c\nd\n", "2: a character that is no Python");
        assertThat(PythonTree.parse("\u007fELF\u0002\u0001\u0001\u0000\u0000").isComplete())
                .isFalse();
    }

    @Test
    void placesAreThoseOfCpython() {
        String script =
                "@a\ndef f(): return (b) + (c)\nx = (d, e), (i for i in j), k(l for l in m)\n";
        List<String> places = new ArrayList<>();
        PythonTree.parse(script)
                .forEach(node -> {
                    if (!(node instanceof Expression.Name) && !(node instanceof Identifier)) {
                        places.add(script.substring(node.range().start(), node.range().end()));
                    }
                });
        assertThat(places)
                .containsExactly(
                        script,
                        "@a\ndef f(): return (b) + (c)",
                        "return (b) + (c)",
                        "(b) + (c)",
                        "x = (d, e), (i for i in j), k(l for l in m)",
                        "(d, e), (i for i in j), k(l for l in m)",
                        "(d, e)",
                        "(i for i in j)",
                        "for i in j",
                        "k(l for l in m)",
                        "(l for l in m)",
                        "for l in m");
    }

    private static void assertComplete(String script) {
        assertGaps(script);
    }

    private static void assertComplete(String script, String tree) {
        assertThat(Dump.of(PythonTree.parse(script))).as(script).isEqualTo(tree);
        assertGaps(script);
    }

    private static void assertGaps(String script, String... gaps) {
        Lines lines = Lines.of(script);
        assertThat(PythonTree.parse(script).unparsed())
                .as(script)
                .extracting(gap -> lines.line(gap.range().start()) + ": " + gap.reason())
                .containsExactly(gaps);
    }
}
