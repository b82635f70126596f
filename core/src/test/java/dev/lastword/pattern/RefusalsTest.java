package dev.lastword.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Patterns that are wrong or that nobody could match in linear time, and the words in which that
/// is said.
final class RefusalsTest {

    private static final String LINEAR = " cannot be matched in linear time and";
    private static final String NO_SUPPORT = LINEAR + " are not supported";

    @Test
    void whatNeedsMoreThanLinearTime() {
        assertRefused("(a)\\1", 3, "backreferences" + NO_SUPPORT);
        assertRefused("(a)\\9", 3, "backreferences" + NO_SUPPORT);
        assertRefused("(?P<a>b)(?P=a)", 8, "backreferences" + NO_SUPPORT);
        assertRefused("(?<a>b)\\k<a>", 7, "backreferences" + NO_SUPPORT);
        assertRefused("a(?=b)", 1, "lookahead" + LINEAR + " is not supported");
        assertRefused("a(?!b)", 1, "lookahead" + LINEAR + " is not supported");
        assertRefused("(?<=a)b", 0, "lookbehind" + LINEAR + " is not supported");
        assertRefused("é(?<!a)b", 1, "lookbehind" + LINEAR + " is not supported");
        assertRefused("(?>a)", 0, "atomic groups are not supported");
        assertRefused("(?#a)", 0, "comments are not supported");
    }

    @Test
    void bracketsAndGroupsComeInPairs() {
        assertRefused("a(b", 1, "the ) to this ( is missing; write \\( for the character");
        assertRefused("(a(b)", 0, "the ) to this ( is missing; write \\( for the character");
        assertRefused("(?i", 0, "the ) to this ( is missing; write \\( for the character");
        assertRefused("ab)c", 2, "there is no ( to this ); write \\) for the character");
        assertRefused("a[bc", 1, "the ] to this [ is missing");
        assertRefused("[]", 0, "the ] to this [ is missing");
        assertRefused("[^]", 0, "the ] to this [ is missing");
        assertRefused("[a-", 0, "the ] to this [ is missing");
        assertRefused("[[:alpha:]", 0, "the ] to this [ is missing");
    }

    @Test
    void setsMakeSense() {
        assertRefused("[z-a]", 1, "the range z-a ends before it begins");
        assertRefused("x[ab\\x62-a]", 4, "the range \\x62-a ends before it begins");
        assertRefused("[[:foo:]]", 1, "there is no set with the name [:foo:]");
        assertRefused("[a-\\d]", 2, "a range cannot end in a set; write \\- for the character");
        assertRefused("[a-[:digit:]]", 1, "the range a-[ ends before it begins");
    }

    @Test
    void aRepetitionRepeatsSomething() {
        assertRefused(
                "*a", 0, "nothing stands here that * could repeat; write \\* for the character");
        assertRefused(
                "a|+", 2, "nothing stands here that + could repeat; write \\+ for the character");
        assertRefused(
                "(?:?)", 3, "nothing stands here that ? could repeat; write \\? for the character");
        assertRefused(
                "{2}", 0, "nothing stands here that {2} could repeat; write \\{ for the character");
        assertRefused(
                "a|(?i)*",
                6,
                "nothing stands here that * could repeat; write \\* for the character");
        String twice = "a repetition directly behind a repetition; put the first one into (?:…)";
        assertRefused("a**", 2, twice);
        assertRefused("a*+", 2, twice);
        assertRefused("a??+", 3, twice);
        assertRefused("a{2}{3}", 4, twice);
    }

    @Test
    void repetitionsAreBounded() {
        assertRefused("a{1001}", 1, "a repetition of more than 1000 times");
        assertRefused("a{2,99999999999999}", 1, "a repetition of more than 1000 times");
        assertRefused("a{3,2}", 1, "the repetition {3,2} ends before it begins");
        String large =
                "too large: with the patterns before it, it takes more than 12000 steps; repeat less";
        assertRefused("(a{1000}){1000}", 0, large);
        assertRefused("((((a{99}){99}){99}){99}){99}", 0, large);
        assertRefused("((((((){999}){999}){999}){999}){999}){999}", 0, large);
        assertRefused("(((((^*){999}){999}){999}){999}){999}", 0, large);
        assertRefused("((a*){1000}|(b*){1000}){10}", 0, large);
        assertRefused(
                "(".repeat(101) + ")".repeat(101),
                100,
                "groups stand more than 100 deep in each other");
        assertRefused("(?i:".repeat(100_000), 400, "groups stand more than 100 deep in each other");
    }

    @Test
    void escapesHaveAMeaning() {
        assertRefused("a\\", 1, "a \\ at the end escapes nothing; write \\\\ for the character");
        assertRefused("\\y", 0, "the escape \\y has no meaning in RE2's syntax");
        assertRefused("\\é", 0, "the escape \\é has no meaning in RE2's syntax");
        assertRefused("a\\Z", 1, "\\Z is not supported; write \\z or $ instead");
        assertRefused("\\C", 0, "\\C, a byte, is not supported; write . instead");
        assertRefused("[\\b]", 1, "the escape \\b has no meaning in RE2's syntax");
        assertRefused("[\\Qa\\E]", 1, "\\Q is not supported between brackets");
        assertRefused("a\\E", 1, "there is no \\Q that this \\E could end");
        String unicode =
                "Unicode classes are not supported; write the ranges, as in [\\x{370}-\\x{3FF}]";
        assertRefused("\\pL", 0, unicode);
        assertRefused("[a\\p{Greek}]", 2, unicode);
        assertRefused("\\PN", 0, unicode);
        String digits = "expected two hexadecimal digits, as in \\x7F, or braces, as in \\x{7F}";
        assertRefused("\\x4", 0, digits);
        assertRefused("\\x{}", 0, digits);
        assertRefused("a\\x{12", 1, digits);
        assertRefused("\\xg1", 0, digits);
        assertRefused("\\x{110000}", 0, "there is no character beyond \\x{10FFFF}");
        assertRefused(
                "\\x{" + "F".repeat(1000) + "}", 0, "there is no character beyond \\x{10FFFF}");
        assertRefused("a\ud800b", 1, "half a character (a surrogate that stands alone)");
    }

    @Test
    void flagsAndNamesAreKnown() {
        assertRefused("(?x)a", 2, "there is no flag x; there are i, m, s and U");
        assertRefused("(?i*)", 3, "there is no flag *; there are i, m, s and U");
        assertRefused("(?i-)", 4, "a flag is missing behind the -");
        assertRefused("(?i--s)", 4, "a second - among the flags");
        assertRefused("(?P<a>b)(?<a>c)", 11, "a second group with the name a");
        String name = "expected a name of letters, digits and _ in < >, as in (?P<name>…)";
        assertRefused("(?P<>a)", 0, name);
        assertRefused("(?P<a-b>c)", 0, name);
        assertRefused("(?P<é>c)", 0, name);
        assertRefused("(?<a", 0, name);
        assertRefused("(?Pa)", 0, "expected a name, as in (?P<name>…)");
    }

    @Test
    void theWrongOneIsNamed() {
        assertThat(
                        PatternSet.compile(
                                List.of(
                                        new PatternSet.Entry("a", 1),
                                        new PatternSet.Entry("b", 1),
                                        new PatternSet.Entry("c(", 1),
                                        new PatternSet.Entry("(", 1))))
                .isEqualTo(
                        new PatternResult.Refused(
                                2, 1, "the ) to this ( is missing; write \\( for the character"));
    }

    private static void assertRefused(String pattern, int at, String reason) {
        assertThat(PatternSet.compile(List.of(new PatternSet.Entry(pattern, 1))))
                .as(pattern)
                .isEqualTo(new PatternResult.Refused(0, at, reason));
    }
}
