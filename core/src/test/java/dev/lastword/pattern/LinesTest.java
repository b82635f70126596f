package dev.lastword.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What counts as the line that patterns are asked about.
final class LinesTest {

    @Test
    void theLineFeedIsFoundAndIsNoPartOfTheLine() {
        PatternSet set = Matching.compile("a\\s?$");
        byte[] lines = Matching.utf8("xa\n\nab\nba");
        assertThat(set.scan(lines, 0, lines.length)).isEqualTo(2);
        assertThat(set.marks()).isEqualTo(1);
        set.begin();
        assertThat(set.scan(lines, 3, lines.length)).isEqualTo(3);
        assertThat(set.marks()).isZero();
        set.begin();
        assertThat(set.scan(lines, 4, lines.length)).isEqualTo(6);
        assertThat(set.marks()).isZero();
        set.begin();
        assertThat(set.scan(lines, 7, lines.length)).isEqualTo(9);
        assertThat(set.marks()).isEqualTo(1);
    }

    @Test
    void theLineFeedIsFoundWhereNothingCanMatchAnyMore() {
        PatternSet set = Matching.compile("^a");
        byte[] lines = Matching.utf8("bcdefghijk\u001b]\na");
        assertThat(set.scan(lines, 0, lines.length)).isEqualTo(12);
        assertThat(set.marks()).isZero();
        set.begin();
        assertThat(set.scan(lines, 13, 13)).isEqualTo(13);
        assertThat(set.scan(lines, 13, 14)).isEqualTo(14);
        assertThat(set.marks()).isEqualTo(1);
    }

    @Test
    void aCarriageReturnAtTheEndDoesNotCount() {
        assertThat(matches("a$", "a\r")).isTrue();
        assertThat(matches("a$", "a\r\n")).isTrue();
        assertThat(matches("^$", "\r\n")).isTrue();
        assertThat(matches("\\s", "a\r\n")).isFalse();
        assertThat(matches("a$", "a\r\u001b[K\n")).isTrue();
        assertThat(matches("a\\b", "a\r")).isTrue();
    }

    @Test
    void aCarriageReturnElsewhereIsACharacter() {
        assertThat(matches("a\\rb", "a\rb")).isTrue();
        assertThat(matches("^a\\sb$", "a\rb\r\n")).isTrue();
        assertThat(matches("a$", "a\r\r\n")).isFalse();
        assertThat(matches("^a\\r$", "a\r\r\n")).isTrue();
        assertThat(matches("a\\b", "a\r\r")).isTrue();
        assertThat(matches("^é\\r€$", "é\r€")).isTrue();
    }

    @Test
    void coloursAreNoPartOfTheLine() {
        assertThat(matches("^error: x$", "\u001b[1;31merror\u001b[0m: \u001b[4:3mx\u001b[K\r\n"))
                .isTrue();
        assertThat(matches("31", "\u001b[31ma")).isFalse();
        assertThat(matches("^\\bab\\b$", "\u001b[0ma\u001b[?25lb\u001b[0 q")).isTrue();
        assertThat(marks("^é$", Matching.bytes("\u00c3\u001b[0m\u00a9"))).isEqualTo(1);
    }

    @Test
    void titlesAndLinksAreNoPartOfTheLine() {
        assertThat(matches("^ab$", "a\u001b]0;title\u0007b")).isTrue();
        assertThat(matches("^ab$", "\u001b]8;;http://x\u001b\\ab\u001b]8;;\u001b\\")).isTrue();
        assertThat(matches("^ab$", "a\u001bPq#0\u001b\\b")).isTrue();
        assertThat(matches("^ab$", "a\u001b_é\u001b\\b")).isTrue();
    }

    @Test
    void shortSequencesAreNoPartOfTheLine() {
        assertThat(matches("^ab$", "a\u001b7\u001b(B\u001b=\u001bMb\u001b")).isTrue();
        assertThat(matches("^ab$", "a\u001b\u001b\u001b[mb\u001b[")).isTrue();
    }

    @Test
    void whatCannotStandInASequenceIsText() {
        assertThat(matches("^aéb$", "a\u001béb")).isTrue();
        assertThat(matches("^aéb$", "a\u001b[31éb")).isTrue();
        assertThat(matches("^a\\tb$", "a\u001b[31\tb")).isTrue();
        assertThat(matches("^a\\tb$", "a\u001b(\tb")).isTrue();
        assertThat(matches("^a$", "a\u001b\r\n")).isTrue();
    }

    @Test
    void aLineFeedEndsASequence() {
        for (String sequence :
                List.of("\u001b", "\u001b[3", "\u001b]a", "\u001b(", "\u001b]\u001b")) {
            PatternSet set = Matching.compile("^a$");
            byte[] lines = Matching.utf8("a" + sequence + "\na\n");
            assertThat(set.scan(lines, 0, lines.length)).isEqualTo(1 + sequence.length());
            assertThat(set.marks()).isEqualTo(1);
            set.begin();
            assertThat(set.scan(lines, 2 + sequence.length(), lines.length))
                    .isEqualTo(lines.length - 1);
            assertThat(set.marks()).isEqualTo(1);
        }
    }

    @Test
    void aLineCanBeForgotten() {
        PatternSet set = Matching.compile("^b$");
        set.scan(Matching.utf8("a\u001b]"), 0, 3);
        set.begin();
        set.scan(Matching.utf8("b"), 0, 1);
        assertThat(set.marks()).isEqualTo(1);
        assertThat(set.marks()).isEqualTo(1);
    }

    private static boolean matches(String pattern, String line) {
        return marks(pattern, Matching.utf8(line)) == 1;
    }

    /// The marks of the line, which are the same when it arrives byte by byte.
    private static int marks(String pattern, byte[] line) {
        PatternSet set = Matching.compile(pattern);
        int marks = Matching.marks(set, line);
        set.begin();
        for (int at = 0; at < line.length; at++) {
            set.scan(line, at, at + 1);
        }
        assertThat(set.marks()).as("byte by byte").isEqualTo(marks);
        return marks;
    }
}
