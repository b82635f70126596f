package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What can be asked of a tree.
final class TreeTest {

    @Test
    void aWalkMeetsEveryNodeBeforeItsChildren() {
        Script script = BashParser.parse("if a; then b \"$(c)\" >d; fi");
        List<String> met = new ArrayList<>();
        Tree.walk(
                script,
                new Visitor() {
                    @Override
                    public boolean enter(Node node) {
                        if (node instanceof SimpleCommand command) {
                            met.add("+" + command.name().orElse("?"));
                        }
                        return true;
                    }

                    @Override
                    public void leave(Node node) {
                        if (node instanceof SimpleCommand command) {
                            met.add("-" + command.name().orElse("?"));
                        }
                    }
                });
        assertThat(met).containsExactly("+a", "-a", "+b", "+c", "-c", "-b");
    }

    @Test
    void aWalkStaysOutOfWhatIsRefused() {
        Script script = BashParser.parse("a; f() { b; }; c");
        List<String> met = new ArrayList<>();
        Tree.walk(
                script,
                node -> {
                    if (node instanceof SimpleCommand command) {
                        met.add(command.name().orElse("?"));
                    }
                    return !(node instanceof FunctionDeclaration);
                });
        assertThat(met).containsExactly("a", "c");
    }

    @Test
    void allOfAKindAreFoundInHereDocumentsToo() {
        Script script = BashParser.parse("cat <<E >$(a)\n$(b)\nE\n`c`");
        assertThat(Tree.all(script, SimpleCommand.class))
                .extracting(command -> command.name().orElse("?"))
                .containsExactly("cat", "b", "a", "?", "c");
    }

    @Test
    void aWordIsLiteralWhereNothingIsExpanded() {
        assertThat(Words.literal(word("3"))).contains("3");
        assertThat(Words.literal(word("a'b 'c\"d\"\\ e$'\\t'"))).contains("ab cd e\t");
        assertThat(Words.literal(word("''"))).contains("");
        assertThat(Words.literal(word("\"\""))).contains("");
        assertThat(Words.literal(word("a*{b,c}"))).contains("a*{b,c}");
        for (String word :
                List.of(
                        "$a", "a${b}", "\"$a\"", "$(a)", "`a`", "$((1))", "<(a)", "@(a)",
                        "$\"a\"")) {
            assertThat(Words.literal(word(word))).as(word).isEmpty();
        }
    }

    @Test
    void escapesAreResolved() {
        assertThat(Words.literal(word("$'\\a\\b\\e\\f\\n\\r\\t\\v\\\\\\'\\\"\\?'")))
                .contains("\u0007\b\u001b\f\n\r\t\u000b\\'\"?");
        assertThat(Words.literal(word("$'\\101\\x41\\u0041\\U1F600\\cA\\q\\xg'")))
                .contains("AAA\ud83d\ude00\u0001\\q\\xg");
    }

    @Test
    void placesAreLinesAndColumns() {
        Script script = BashParser.parse("a\r\n  b \"c\nd\" \\\n\te # f\n");
        List<Word> words = Tree.all(script, Word.class);
        assertThat(words)
                .extracting(word -> script.lines().line(word.range().start()))
                .containsExactly(1, 2, 2, 4);
        assertThat(words)
                .extracting(word -> script.lines().column(word.range().start()))
                .containsExactly(1, 3, 5, 2);
        assertThat(script.comments())
                .extracting(comment -> script.text(comment.range()))
                .containsExactly("# f");
    }

    @Test
    void commentsAreFoundWhereverTheyStand() {
        Script script =
                BashParser.parse(
                        """
                        #!/bin/sh
                        a # 1
                        if b; then # 2
                          c "# no" $( # 3
                         d)
                        fi
                        x=( # 4
                        )
                        case $# in # 5
                          a#b) ;; # 6
                        esac # 7
                        cat <<E # 8
                        # no
                        E
                        [[ a && # 9
                         b ]]
                        # 10\r
                        `# 11`
                        """);
        assertThat(script.comments())
                .extracting(comment -> script.text(comment.range()))
                .containsExactly(
                        "#!/bin/sh",
                        "# 1",
                        "# 2",
                        "# 3",
                        "# 4",
                        "# 5",
                        "# 6",
                        "# 7",
                        "# 8",
                        "# 9",
                        "# 10",
                        "# 11");
    }

    @Test
    void insideOfBackquotesARangeMeansTheTextAsWritten() {
        String source = "`a \\`b\\` \\$c`; exit 3";
        Script script = BashParser.parse(source);
        List<SimpleCommand> commands = Tree.all(script, SimpleCommand.class);
        assertThat(script.text(commands.get(1))).isEqualTo("a \\`b\\` \\$c");
        assertThat(script.text(commands.get(2).words().getFirst().range())).startsWith("b");
        assertThat(commands.get(3).range()).isEqualTo(new Range(15, 21));
    }

    private static Word word(String text) {
        return Tree.all(BashParser.parse("x " + text), SimpleCommand.class)
                .getFirst()
                .words()
                .get(1);
    }
}
