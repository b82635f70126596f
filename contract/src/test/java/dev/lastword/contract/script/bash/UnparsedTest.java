package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is no script is told so, in the smallest place, and what is around it is read.
final class UnparsedTest {

    @Test
    void theNextStatementIsReadAgain() {
        check("a ) ; b; exit 3", ")", "(cmd exit 3)");
        check("a (b)\nexit 3", "a (b)", "(cmd exit 3)");
        check("; a\nexit 3", "; a", "(cmd exit 3)");
        check("fi; exit 3", "fi", "(cmd exit 3)");
        check("a > ; exit 3", "a >", "(cmd exit 3)");
        check("a &&\n) ; exit 3", "a &&\n)", "(cmd exit 3)");
        check("while a; do done\nexit 3", "while a; do done", "(cmd exit 3)");
        check("for $x in a; do b; done\nexit 3", "for $x in a", "(cmd exit 3)");
        check("[[ a b ]]\nexit 3", "[[ a b ]]", "(cmd exit 3)");
    }

    @Test
    void whatIsAroundItStands() {
        assertThat(Dump.of("x=$( a ;; b ); exit 3"))
                .startsWith("(list (cmd (x= $((list (cmd a) (unparsed")
                .endsWith("(cmd exit 3))");
        assertThat(Dump.of("f() { a ) ; b; }\nf"))
                .startsWith("(list (function f (group (list (cmd a) (unparsed")
                .endsWith("(cmd b)))) (cmd f))");
        assertThat(Dump.of("f() { if a; then b; }\nexit 3"))
                .startsWith("(list (function f (group (unparsed")
                .endsWith("(cmd exit 3))");
    }

    @Test
    void whatIsNotClosedReachesToTheEnd() {
        for (String source :
                List.of(
                        "if a; then b",
                        "{ a",
                        "(a",
                        "x=$(a",
                        "x=`a",
                        "'a",
                        "\"a",
                        "${a",
                        "$'a",
                        "a=(b",
                        "[[ a",
                        "case a in b) c",
                        "for i in a; do b",
                        "((a",
                        "f() {")) {
            Script script = BashParser.parse("ok\n" + source + "\nexit 3\n");
            assertThat(script.isWhole()).as(source).isFalse();
            assertThat(Dump.of(script)).as(source).startsWith("(list (cmd ok) ");
            Ranges.check(script);
        }
    }

    @Test
    void aHereDocumentThatFailsWhenItIsExpandedSpoilsNothing() {
        assertThat(Dump.of("cat <<E\n${a\nE\nexit 3"))
                .startsWith("(list (cmd cat (<< E (here E (unparsed")
                .endsWith("(cmd exit 3))");
    }

    @Test
    void theReasonSaysWhatIsMissing() {
        assertThat(BashParser.parse("if a; then b").unparsed())
                .containsExactly(
                        new Unparsed(
                                new Range(0, 12), "expected 'fi', found the end of the script"));
        assertThat(BashParser.parse("echo a\n  done").unparsed())
                .containsExactly(
                        new Unparsed(new Range(9, 13), "expected a command, found 'done'"));
    }

    /// Each of these overflows the stack of whoever calls himself for each level.
    @Test
    void nestingHasALimitThatIsNamed() {
        for (String opening :
                List.of(
                        "( ",
                        "$(",
                        "`\\`",
                        "{ ",
                        "if ",
                        "if a; then ",
                        "while ",
                        "! ",
                        "time ",
                        "coproc ",
                        "f() ",
                        "[[ ( ",
                        "\"$(",
                        "${a:-",
                        "a=( $(",
                        "<(",
                        "@(",
                        "case a in b) ",
                        "$((",
                        "$[",
                        "[[ ! ! ",
                        "a <<E $(",
                        "x=$(cat <<E\n$(",
                        "for i in a; do ",
                        "function f ",
                        "\"${a:-",
                        "(( $(")) {
            for (int times : new int[] {100, 200, 10_000}) {
                Script script = BashParser.parse("ok; " + opening.repeat(times) + "\n exit 3");
                assertThat(Dump.of(script)).as(opening).startsWith("(list (cmd ok) ");
                Ranges.check(script);
            }
        }
        assertThat(BashParser.parse("( ".repeat(10_000) + "a" + " )".repeat(10_000)).unparsed())
                .extracting(Unparsed::reason)
                .containsExactly("nested more than 150 deep");
        assertThat(BashParser.parse("{ ".repeat(10_000)).unparsed())
                .extracting(Unparsed::reason)
                .containsExactly("nested more than 150 deep");
    }

    @Test
    void sixtyLevelsAreRead() {
        for (List<String> level :
                List.of(
                        List.of("( ", "a", " )"),
                        List.of("$(", "a", ")"),
                        List.of("{ ", "a; ", "}; "),
                        List.of("if a; then ", "b; ", "fi; "),
                        List.of("[[ a ]] || { ", "a; ", "}; "))) {
            String source = level.get(0).repeat(60) + level.get(1) + level.get(2).repeat(60);
            assertThat(BashParser.parse(source).unparsed()).as(source).isEmpty();
        }
    }

    @Test
    void bytesThatAreNoTextAreKept() {
        byte[] bytes = "echo \u00fc; exit 3\n".getBytes(StandardCharsets.ISO_8859_1);
        Script script = BashParser.parse(bytes, 100);
        assertThat(script.source().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(script.source().bytes()).isEqualTo(bytes);
        assertThat(Dump.of(script)).isEqualTo("(list (cmd echo \u00fc) (cmd exit 3))");

        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Script binary = BashParser.parse(all, all.length);
        assertThat(binary.source().bytes()).isEqualTo(all);
        Ranges.check(binary);
    }

    @Test
    void aNulIsACharacterLikeAnother() {
        assertThat(Dump.of("echo a\0b\0; exit 3"))
                .isEqualTo("(list (cmd echo a\0b\0) (cmd exit 3))");
    }

    @Test
    void aByteOrderMarkIsNoPartOfACommand() {
        Script script = BashParser.parse("\ufeffexit 3".getBytes(StandardCharsets.UTF_8), 100);
        assertThat(Dump.of(script)).isEqualTo("(cmd exit 3)");
        assertThat(script.body().range()).isEqualTo(new Range(1, 7));
    }

    @Test
    void aScriptBeyondTheLimitIsNotRead() {
        Script script = BashParser.parse("exit 3\n".getBytes(StandardCharsets.UTF_8), 6);
        assertThat(script.unparsed())
                .containsExactly(new Unparsed(new Range(0, 7), "longer than 6 bytes"));
        Ranges.check(script);
        assertThat(BashParser.parse(new byte[7], 7).isWhole()).isTrue();
    }

    private static void check(String source, String piece, String last) {
        Script script = BashParser.parse(source);
        assertThat(script.unparsed()).as(source).hasSize(1);
        assertThat(script.text(script.unparsed().getFirst())).as(source).startsWith(piece);
        assertThat(Dump.of(script)).as(source).endsWith(last + ")");
        Ranges.check(script);
    }
}
