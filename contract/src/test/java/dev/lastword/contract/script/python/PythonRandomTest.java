package dev.lastword.contract.script.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever a text is, it is read: without an exception, in a time that grows as the text does, and
/// into a tree whose places fit.
final class PythonRandomTest {

    private static final String SCRIPT =
            """
            #!/usr/bin/env python3
            \"""Does a thing.

            Exit codes:
                0 - success
            \"""
            import sys
            from a.b import (c as d, e)

            @decorated(1, *x, y=2)
            class A(B, metaclass=C):
                z: int = 3

                async def f(self, a, /, b: int = 1, *args, c=2, **kw) -> str:
                    async with a as b, c:
                        return f'{a!r:>{b}} {c["d"]}' + "e" rf'f' + b'g'

            def main(argv=None):
                try:
                    if (n := len(argv)) > 10 and not n in {1, 2}:
                        return [i for i in range(10) if i % 2][1:2, ::3]
                    elif n: print(*argv, sep='\\n'); return 2
                    else:
                        raise ValueError("x") from None
                except (A, B) as e:
                    return -1 ** 2 if e else lambda x, *y: x or y
                finally:
                    with (open(a) as f, g): del f[0], g.h
                match argv:
                    case [1, *rest] | {"a": A(b=2), **c} if rest: return 0
                    case _: x = yield
                while True:
                    x += 1; continue
                for i, *j in x: await y
                else: pass
                return {**a, 'b': 0x1f, 'c': 1.5e3j}

            if __name__ == '__main__':
                sys.exit(main(sys.argv[1:]))
            """;

    private static final List<String> PIECES =
            List.of(
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    "'",
                    "\"",
                    "'''",
                    "\"\"\"",
                    "f'",
                    "f\"\"\"{",
                    "rb'",
                    "t'{",
                    "\\",
                    "\n",
                    "\r\n",
                    "\r",
                    "\t",
                    "\f",
                    " ",
                    "    ",
                    "#",
                    ":",
                    ":=",
                    ",",
                    ";",
                    "=",
                    "*",
                    "**",
                    "!",
                    "!r",
                    "@",
                    "->",
                    ".",
                    "...",
                    "0",
                    "1_",
                    "0x",
                    "1e",
                    "\\N{",
                    "\u0000",
                    "\ud800",
                    "\ufeff",
                    "\u00e4",
                    "$",
                    "`",
                    "<>",
                    "def ",
                    "class ",
                    "if ",
                    "else",
                    "elif ",
                    "try:",
                    "except ",
                    "finally:",
                    "with ",
                    "match x:\n",
                    "case ",
                    "lambda ",
                    "async ",
                    "await ",
                    "yield ",
                    "not ",
                    "in ",
                    "is ",
                    "return ",
                    "print 'x'",
                    "x",
                    "for ",
                    "while ",
                    "type X = ",
                    "import ",
                    "from ",
                    "\n    ",
                    "\n        ");

    @Test
    void piecesInAnyOrderAreRead() {
        for (int seed = 0; seed < 10_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void aScriptWithFaultsIsRead() {
        assertThat(PythonTree.parse(SCRIPT).unparsed()).isEmpty();
        for (int seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(SCRIPT);
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, end);
                    case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                    default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                }
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void everyBeginningOfAScriptIsRead() {
        for (int end = 0; end <= SCRIPT.length(); end++) {
            check(SCRIPT.substring(0, end), end);
        }
    }

    private static void check(String text, int seed) {
        PythonTree tree;
        try {
            tree = PythonTree.parse(text);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
        assertThat(tree.range()).isEqualTo(new Range(0, text.length()));
        tree.forEach(node -> checkChildren(node, seed));
        int[] gaps = new int[1];
        tree.forEach(node -> gaps[0] += node instanceof Statement.Unparsed ? 1 : 0);
        assertThat(gaps[0]).as("seed %d", seed).isEqualTo(tree.unparsed().size());
    }

    /// The children lie in their parent, in order, and do not overlap.
    private static void checkChildren(Node node, int seed) {
        int from = node.range().start();
        for (Node child : node.children()) {
            if (child.range().start() < from || child.range().end() > node.range().end()) {
                throw new AssertionError("seed " + seed + ": " + child + " in " + node);
            }
            from = child.range().end();
        }
    }

    /// Each of these would overflow the stack, or take hours, where nesting is not limited or a
    /// part is read again for each of its characters.
    @Test
    void deepAndLongTextsAreReadInOneGo() {
        for (String piece :
                List.of(
                        "(",
                        "[",
                        "{",
                        "{1:",
                        "f(",
                        "a[",
                        "a.",
                        "a,",
                        "a;",
                        "a+",
                        "a**",
                        "-",
                        "not ",
                        "a and ",
                        "a<",
                        "a if b else ",
                        "lambda:",
                        "lambda x=",
                        "await ",
                        "yield ",
                        "*",
                        "**",
                        "f'{",
                        "f'''{",
                        "f'{x:{",
                        "'",
                        "\"\"\"",
                        "\\",
                        "\\\n",
                        "\\N{",
                        "f'\\N{",
                        "#",
                        "\n",
                        "\r",
                        "\t",
                        " ",
                        "\f",
                        "\u0000",
                        "x ",
                        "x\n",
                        "1",
                        "0x1",
                        "1_",
                        ".",
                        "@x\n",
                        "@",
                        "match x:\n case ",
                        "match ",
                        "match x:\n",
                        "type ",
                        "with (",
                        "with (x:",
                        "with (a):\n",
                        "if x:",
                        "if x:\n ",
                        "else:\n",
                        "try:\n x\n",
                        "def f(",
                        "def f(a,",
                        "import a.",
                        "from . import (",
                        "a = ",
                        "a: ",
                        "del a,",
                        "for x in ",
                        "x for x in ",
                        "[x for x in ",
                        "print x\n",
                        "x = (\ndef\n",
                        "'a' ",
                        "f'a' ",
                        "f'{a}' ",
                        "'\n",
                        "case [",
                        "a:=",
                        ")",
                        "}",
                        "async ",
                        "class A(",
                        "global a,",
                        "`",
                        "\u00e4",
                        "x=1,")) {
            String text = piece.repeat(60_000 / piece.length());
            check(text, 0);
            check("match x:\n case " + text, 0);
            check("if x:\n  " + text + "\n  y\nz\n", 0);
        }
    }

    @Test
    void whatIsTooDeepIsSaid() {
        assertDeep("(".repeat(10_000) + ")".repeat(10_000), TokenReader.MAX_NESTING);
        assertDeep("a" + ".a".repeat(10_000), ExpressionParser.MAX_DEPTH);
        assertDeep("not ".repeat(10_000) + "a", TokenReader.MAX_NESTING);
        StringBuilder blocks = new StringBuilder();
        for (int depth = 0; depth < 1_000; depth++) {
            blocks.append(" ".repeat(depth)).append("if a:\n");
        }
        blocks.append(" ".repeat(1_000)).append("b\n");
        assertDeep(blocks.toString(), StatementParser.MAX_BLOCKS);
    }

    private static void assertDeep(String text, int limit) {
        PythonTree tree = PythonTree.parse(text + "\nlast\n");
        assertThat(tree.unparsed()).hasSize(1);
        assertThat(tree.unparsed().getFirst().reason()).contains("more than " + limit);
        assertThat(Dump.of(tree)).endsWith("; Expr(last)");
    }

    @Test
    void whatIsDeepButNotTooDeepIsRead() {
        for (String text :
                List.of(
                        "[".repeat(190) + "]".repeat(190),
                        "a" + " + a".repeat(900),
                        "if a: b\n" + "elif a: b\n".repeat(5_000),
                        "x = " + "a if b else ".repeat(900) + "c")) {
            assertThat(PythonTree.parse(text).unparsed()).isEmpty();
        }
    }
}
