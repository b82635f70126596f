package dev.lastword.contract.script.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever the text is, it is read: without an exception, with ranges that fit into each other,
/// and in a time that grows as the text does.
final class AnyTextTest {

    private static final List<String> PIECES =
            List.of(
                    "if (",
                    "elseif (",
                    "else {",
                    "switch ($x) {",
                    "default {",
                    "for (",
                    "foreach (",
                    "$x in ",
                    "while (",
                    "do {",
                    "} until (",
                    "try {",
                    "} catch [X] {",
                    "finally {",
                    "trap {",
                    "exit 3",
                    "return ",
                    "throw ",
                    "break",
                    "function f {",
                    "filter g(",
                    "param(",
                    "[CmdletBinding()]",
                    "[Parameter(Mandatory)]",
                    "begin {",
                    "process {",
                    "class C : B {",
                    "enum E {",
                    "using namespace X",
                    "data {",
                    "configuration C {",
                    "static ",
                    "hidden ",
                    "$x",
                    "$env:PATH",
                    "${a b}",
                    "$?",
                    "@x",
                    "@(",
                    "@{",
                    "$(",
                    "(",
                    ")",
                    "{",
                    "}",
                    "[",
                    "]",
                    "[int]",
                    "::",
                    ".",
                    "..",
                    "?.",
                    "?[",
                    "??",
                    "?",
                    ":",
                    ":label ",
                    ",",
                    ";",
                    "|",
                    "||",
                    "&&",
                    "&",
                    "=",
                    "+=",
                    "??=",
                    "++",
                    "--",
                    "-",
                    "+",
                    "!",
                    "-not ",
                    " -eq ",
                    " -split ",
                    " -f ",
                    "%",
                    "*",
                    "'",
                    "\"",
                    "''",
                    "@'\n",
                    "\n'@",
                    "@\"\n",
                    "\n\"@",
                    "`",
                    "`\n",
                    "\n",
                    "\r\n",
                    "\r",
                    " ",
                    "\t",
                    "#",
                    "<#",
                    "#>",
                    "#requires -Version 7\n",
                    "--%",
                    "--",
                    "-Name",
                    "-Name:",
                    ">",
                    ">>",
                    "2>&1",
                    "*>",
                    "<",
                    "1",
                    "0x1F",
                    "1.5",
                    "7z.exe",
                    ".5",
                    "1..3",
                    "10mb",
                    "Write-Host",
                    "a#b",
                    "\u2013",
                    "\u2014eq",
                    "\u201c",
                    "\u2019",
                    "\u00a0",
                    "\u0000",
                    "\ufeff",
                    "\ud800",
                    "`u{41}",
                    "\u00e4",
                    "using:");

    @Test
    void anyPiecesAreRead() {
        for (int seed = 0; seed < 15_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(50); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                if (random.nextInt(3) == 0) {
                    text.append(' ');
                }
            }
            check(text.toString(), seed);
        }
    }

    /// Characters of real scripts taken away, doubled, exchanged and put in.
    @Test
    void anyDamagedScriptIsRead() throws IOException {
        List<Fixture> fixtures = Fixture.all();
        for (int seed = 0; seed < 4_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text =
                    new StringBuilder(fixtures.get(random.nextInt(fixtures.size())).text());
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                if (text.isEmpty()) {
                    break;
                }
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                    case 2 -> text.setLength(Math.max(1, at));
                    default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                }
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void bytesThatAreNoTextAreRead() {
        for (int seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            check(new String(bytes, StandardCharsets.ISO_8859_1), seed);
        }
    }

    private static void check(String text, int seed) {
        Script script;
        try {
            script = Script.parse(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
        assertThat(script.body().range()).isEqualTo(new Range(0, text.length()));
        int[] unparsed = new int[1];
        Walk.through(
                script.body(),
                node -> {
                    checkChildren(node, text, seed);
                    if (node instanceof Statement.Unparsed) {
                        unparsed[0]++;
                    }
                });
        assertThat(script.unparsed()).as("seed %d: %s", seed, text).hasSize(unparsed[0]);
        int end = 0;
        for (Comment comment : script.comments()) {
            assertThat(comment.range().start())
                    .as("seed %d: %s", seed, text)
                    .isGreaterThanOrEqualTo(end);
            end = comment.range().end();
        }
    }

    private static void checkChildren(Node node, String text, int seed) {
        int at = node.range().start();
        for (Node child : node.children()) {
            if (child.range().start() < at || child.range().end() < child.range().start()) {
                throw new AssertionError(
                        "seed %d: %s in %s: %s".formatted(seed, child, node, text));
            }
            at = child.range().end();
        }
        if (at > node.range().end()) {
            throw new AssertionError("seed %d: %s is too short: %s".formatted(seed, node, text));
        }
    }

    @Test
    void whatNestsTooDeepIsSaidToBeUnread() {
        nestTooDeep();
        Script deep = Script.parse("(".repeat(10_000) + "1" + ")".repeat(10_000));
        assertThat(deep.unparsed()).hasSize(1);
        assertThat(deep.unparsed().getFirst().reason()).contains("nested deeper than 250 levels");
    }

    private static void nestTooDeep() {
        for (String piece :
                List.of(
                        "(",
                        "$(",
                        "@(",
                        "@{a=",
                        "{",
                        "if (1) {",
                        "\"$(",
                        "[",
                        "!",
                        "-not ",
                        ",",
                        "$x = ",
                        "f(",
                        "$x[",
                        "$x.y(",
                        "1 ? ",
                        "[int]",
                        "[a(",
                        "& {",
                        "do {",
                        "switch (1) { 1 {",
                        "function f {",
                        "try {",
                        "x | % {",
                        "return (",
                        "+ ",
                        "$(if (1) {",
                        "class C { m() {",
                        "[A({",
                        "f -x:{")) {
            Script script = Script.parse(piece.repeat(10_000));
            assertThat(script.isComplete()).as(piece).isFalse();
        }
    }

    @Test
    void whatPeopleNestIsRead() {
        assertThat(Script.parse("if (1) {\n".repeat(50) + "exit 1\n" + "}\n".repeat(50)))
                .matches(Script::isComplete);
        assertThat(Script.parse("(".repeat(60) + "1" + ")".repeat(60))).matches(Script::isComplete);
    }

    @Test
    void aStackOfHalfAMegabyteIsEnough() throws InterruptedException {
        StringBuilder failed = new StringBuilder();
        Thread small =
                new Thread(
                        null,
                        () -> {
                            try {
                                nestTooDeep();
                            } catch (StackOverflowError e) {
                                failed.append(e);
                            }
                        },
                        "small",
                        512 * 1024);
        small.start();
        small.join();
        assertThat(failed).isEmpty();
    }

    @Test
    void aLongChainOfOperatorsIsReadOrSaidToBeUnread() {
        assertThat(Script.parse("1" + " + 1".repeat(900))).matches(Script::isComplete);
        for (String piece : List.of(" + 1", ".a", "[0]", ".a()", " -and 1", "?.a")) {
            Script script = Script.parse("$x" + piece.repeat(10_000));
            assertThat(script.unparsed()).as(piece).isNotEmpty();
        }
        String nested = "(".repeat(20) + "1" + (" + 1".repeat(900) + ")").repeat(20);
        assertThat(Script.parse(nested).unparsed()).isNotEmpty();
        assertThat(Script.parse("f" + " ($x.a + 1)".repeat(10_000))).matches(Script::isComplete);
        assertThat(Script.parse("1" + ", 1".repeat(10_000))).matches(Script::isComplete);
        assertThat(Script.parse("a" + " | a".repeat(10_000))).matches(Script::isComplete);
        assertThat(Script.parse("a" + " && a".repeat(10_000))).matches(Script::isComplete);
        assertThat(Script.parse("if (1) {}" + " elseif (1) {}".repeat(10_000)))
                .matches(Script::isComplete);
    }

    /// Each of these takes hours where the rest is read again for each piece.
    @Test
    void longTextsAreReadInOneGo() {
        for (String piece : PIECES) {
            for (String between : List.of("", " ", "\n")) {
                String unit = piece + between;
                String text = unit.repeat(40_000 / unit.length());
                assertThat(Script.parse(text).text()).hasSize(text.length());
            }
        }
        for (String unit :
                List.of(
                        "\n#x",
                        "\n<# #>",
                        "[\n",
                        "[a]\n",
                        "${",
                        "\"${",
                        "$x.a[b",
                        "if(1){}\n\n",
                        "a |\n",
                        "[A(\n",
                        "a\n\n#\n",
                        "@{a=1\n",
                        "-a'",
                        "data x ",
                        "enum x\n",
                        "configuration x\n",
                        "{[a",
                        "class x ",
                        "begin\n",
                        "{process\n")) {
            String text = unit.repeat(40_000 / unit.length());
            assertThat(Script.parse(text).text()).hasSize(text.length());
        }
    }
}
