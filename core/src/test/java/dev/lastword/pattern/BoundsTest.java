package dev.lastword.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Patterns and lines that are meant to take long. What is counted are instructions, not seconds.
final class BoundsTest {

    @Test
    void aLongLineTakesNoMoreStepsThanAShortOne() {
        for (String pattern :
                List.of(
                        "(a*)*b",
                        "(a|a)*c",
                        "(a|aa)+$",
                        "(a+)+$b",
                        "^(([a-z])+.)+[A-Z]([a-z])+$",
                        "(.*)(.*)(.*)(.*)(.*)[b]",
                        "(a?){30}a{30}b",
                        "((a{0,5}){0,5}){0,5}b",
                        "(\\b)*(\\B)*(^)*b",
                        "(|a)*(|a)+b")) {
            long shortLine = steps(pattern, "a".repeat(1_000));
            long longLine = steps(pattern, "a".repeat(200_000));
            assertThat(longLine).as(pattern).isEqualTo(shortLine);
        }
    }

    @Test
    void largeRepetitionsTakeStepsAsOftenAsTheyAreMet() {
        assertThat(steps("x{0,1000}", "x".repeat(100_000))).isLessThan(10_000);
        assertThat(steps("^x{0,1000}y", "x".repeat(100_000))).isLessThan(3_000_000);
        assertThat(steps("^x{500,1000}$", "x".repeat(100_000))).isLessThan(3_000_000);
    }

    @Test
    void whatThrashesIsGivenUp() {
        // Every one of the last thousand characters may have been the a: 2^1000 states.
        PatternSet set = Matching.compile("a[ab]{1000}c");
        byte[] line = new byte[300_000];
        long seed = 1;
        for (int i = 0; i < line.length; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            line[i] = (byte) ((seed >>> 60 & 1) == 0 ? 'a' : 'b');
        }
        assertThat(Matching.marks(set, line)).isZero();
        assertThat(set.exhausted()).isTrue();
        assertThat(set.steps()).isLessThan(9_000_000 + 8 * line.length);

        long steps = set.steps();
        set.begin();
        assertThat(set.scan(Matching.utf8("ac\nb"), 0, 4)).isEqualTo(2);
        assertThat(set.marks()).isZero();
        assertThat(set.exhausted()).isTrue();
        assertThat(set.steps()).isLessThan(steps + 20_000);
    }

    @Test
    void statesThatAreForgottenAreFoundAgain() {
        PatternSet set = Matching.compile("a[ab]{12}c|^[ab]*d$");
        java.util.regex.Pattern other = java.util.regex.Pattern.compile("a[ab]{12}c|^[ab]*d$");
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                line.append("aabbbc".charAt(random.nextInt(j == 0 ? 6 : 5)));
            }
            line.append(i % 3 == 0 ? "d" : "");
            assertThat(Matching.marks(set, Matching.utf8(line.toString())) == 1)
                    .as("line " + i + ": " + line)
                    .isEqualTo(other.matcher(line).find());
        }
        assertThat(set.exhausted()).isFalse();
    }

    @Test
    void manyPatternsFitOrAreRefused() {
        List<PatternSet.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            entries.add(new PatternSet.Entry("\\bword" + i + "(s|ing)?\\b.*" + i + "$", 1 << i));
        }
        PatternSet set = Matching.compile(entries);
        assertThat(Matching.marks(set, Matching.utf8("a word7 and words8 99 7"))).isEqualTo(1 << 7);
        for (int i = 0; i < 1_000; i++) {
            entries.add(new PatternSet.Entry("^long pattern number " + i, 1));
        }
        assertThat(PatternSet.compile(entries)).isInstanceOf(PatternResult.Refused.class);
    }

    private static long steps(String pattern, String line) {
        PatternSet set = Matching.compile(pattern);
        Matching.marks(set, Matching.utf8(line));
        assertThat(set.exhausted()).as(pattern).isFalse();
        return set.steps();
    }
}
