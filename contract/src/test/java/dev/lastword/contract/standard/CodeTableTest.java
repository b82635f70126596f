package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How a table is written, and what it says of a code.
final class CodeTableTest {

    private static final CodeTable TABLE =
            CodeTable.parse(
                    "tool",
                    """
                    # A remark.
                    title: the tool
                    says: wrapper

                    0 | success | done | | tool(1)
                    &1 | logic | one | do this | tool(1)
                    &2 | config by command | two | | tool(1)
                    32-35 | auth | a range | | tool(1)
                    0xC0000005 | logic by windows | a fault | | tool(1)
                    -7 | logic | below zero | | tool(1)
                    """);

    @Test
    void aLineHasFiveFields() {
        CodeTable.Entry one = TABLE.of(1).getFirst();
        assertThat(one.category()).isEqualTo(Category.LOGIC);
        assertThat(one.speaker()).isEqualTo(Speaker.WRAPPER);
        assertThat(one.meaning()).isEqualTo("one");
        assertThat(one.advice()).isEqualTo("do this");
        assertThat(one.source()).isEqualTo("tool(1)");
        assertThat(TABLE.title()).isEqualTo("the tool");
    }

    @Test
    void withoutAdviceItIsTheCategorys() {
        assertThat(TABLE.of(2).getFirst().advice()).isEqualTo(Category.CONFIG.advice());
        assertThat(TABLE.of(2).getFirst().speaker()).isEqualTo(Speaker.COMMAND);
    }

    @Test
    void rangesHexadecimalAndNegativeNumbersAreNamed() {
        assertThat(meanings(32)).containsExactly("a range");
        assertThat(meanings(35)).containsExactly("a range");
        assertThat(meanings(0xC000_0005L)).containsExactly("a fault");
        assertThat(meanings(-7)).containsExactly("below zero");
    }

    @Test
    void bitsAreCombinedWhereAllOfThemAreKnown() {
        assertThat(meanings(3)).containsExactly("one", "two");
        assertThat(meanings(0)).containsExactly("done");
        assertThat(meanings(4)).isEmpty();
        assertThat(meanings(7)).isEmpty();
        assertThat(meanings(-1)).isEmpty();
    }

    @Test
    void aStarIsEveryOtherCode() {
        CodeTable table =
                CodeTable.parse("t", "* | config | else | | t(1)\n1 | logic | one | | t(1)\n");
        assertThat(table.of(1)).extracting(CodeTable.Entry::meaning).containsExactly("one");
        assertThat(table.of(2)).extracting(CodeTable.Entry::meaning).containsExactly("else");
    }

    @Test
    void whatIsNoLineOfATableIsNamedWithItsPlace() {
        for (String line :
                List.of(
                        "1 | logic | four | fields",
                        "1 | logic | six | | t(1) |",
                        "x | logic | no code | | t(1)",
                        "&3 | logic | two bits | | t(1)",
                        "5-3 | logic | backwards | | t(1)",
                        "1 | unheard of | no category | | t(1)",
                        "1 | logic by nobody | no speaker | | t(1)",
                        "1 | logic | | no meaning | t(1)",
                        "1 | logic | no source | | ",
                        "says: nobody",
                        "just words")) {
            assertThatThrownBy(() -> CodeTable.parse("t", "# first\n" + line))
                    .as(line)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("t.txt:2");
        }
    }

    private static List<String> meanings(long code) {
        return TABLE.of(code).stream().map(CodeTable.Entry::meaning).toList();
    }
}
