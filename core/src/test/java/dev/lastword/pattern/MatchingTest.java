package dev.lastword.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What every construct of the syntax matches, by example.
final class MatchingTest {

    @Test
    void aPatternMayMatchAnywhere() {
        assertPattern("b").matches("b", "abc", "ab").not("", "a", "B");
        assertPattern("abab").matches("ababab", "aabab", "abaabab").not("abba", "aba");
        assertPattern("").matches("", "a");
    }

    @Test
    void dotIsAnyCharacter() {
        assertPattern("^.$").matches("a", "é", "€", "😀", "\t", "\0").not("", "ab", "éé");
        assertPattern("a.c").matches("abc", "aéc", "a c").not("ac", "a");
    }

    @Test
    void setsStandBetweenBrackets() {
        assertPattern("^[abc]$").matches("a", "b", "c").not("d", "", "ab");
        assertPattern("^[a-cx-z]$").matches("a", "b", "y").not("d", "w", "-");
        assertPattern("^[^a-c]$").matches("d", "é", "-").not("a", "c", "");
        assertPattern("^[]a]$").matches("]", "a").not("b");
        assertPattern("^[^]a]$").matches("b", "[").not("]", "a");
        assertPattern("^[a-]$").matches("a", "-").not("b");
        assertPattern("^[-a]$").matches("a", "-").not("b");
        assertPattern("^[+--]$").matches("+", ",", "-").not(".", "*");
        assertPattern("^[a\\]\\-\\\\]$").matches("a", "]", "-", "\\").not("b", "^");
        assertPattern("^[\\d.x]$").matches("0", ".", "x").not("d", "a");
        assertPattern("^[^\\s\\d]$").matches("a", "é").not(" ", "5");
        assertPattern("^[a^]$").matches("a", "^").not("b");
        assertPattern("^[.*$]$").matches(".", "*", "$").not("a");
        assertPattern("^[[]$").matches("[").not("]");
        assertPattern("^[[:x]$").matches("[", ":", "x").not("y");
        assertPattern("^[\\x41-\\x{43}]$").matches("A", "B", "C").not("D");
        assertPattern("^[à-ü]$").matches("é", "ü").not("e", "ÿ", "ß");
        assertPattern("^[α-ω]$").matches("α", "μ", "ω").not("Α", "a", "й");
        assertPattern("^[€-₿]$").matches("€", "₿").not("a", "é", "₠", "😀");
        assertPattern("^[😀-😂]$").matches("😀", "😁", "😂").not("😃", "a", "é");
        assertPattern("^[a-\\x{10FFFF}]$").matches("a", "z", "é", "😀").not("A", "1");
    }

    @Test
    void setsHaveNames() {
        assertPattern("^\\d$").matches("0", "9").not("a", "٣");
        assertPattern("^\\D$").matches("a", "é").not("0");
        assertPattern("^\\w$").matches("a", "Z", "_", "5").not("-", "é", " ");
        assertPattern("^\\W$").matches("-", "é", " ").not("a", "_");
        assertPattern("^\\s$").matches(" ", "\t", "\f").not("a", "\u000b", "\u00a0");
        assertPattern("^\\S$").matches("a", "\u00a0").not(" ", "\t");
        assertPattern("^[[:alpha:]]$").matches("a", "Z").not("1", "é");
        assertPattern("^[[:^alpha:]]$").matches("1", "é").not("a");
        assertPattern("^[^[:alpha:]]$").matches("1", "é").not("a");
        assertPattern("^[[:digit:][:upper:]_]$").matches("1", "A", "_").not("a");
        assertPattern("^[[:alnum:]]$").matches("1", "A", "z").not("_");
        assertPattern("^[[:ascii:]]$").matches("\0", "\u007f").not("é");
        assertPattern("^[[:blank:]]$").matches(" ", "\t").not("\f");
        assertPattern("^[[:cntrl:]]$").matches("\t", "\u007f", "\0").not(" ");
        assertPattern("^[[:graph:]]$").matches("!", "~").not(" ");
        assertPattern("^[[:lower:]]$").matches("a").not("A");
        assertPattern("^[[:print:]]$").matches("a", " ").not("\t");
        assertPattern("^[[:punct:]]$").matches("!", "@", "`", "~").not("a", " ");
        assertPattern("^[[:space:]]$").matches(" ", "\u000b").not("a");
        assertPattern("^[[:word:]]$").matches("_", "a").not("-");
        assertPattern("^[[:xdigit:]]$").matches("f", "A", "0").not("g");
    }

    @Test
    void escapesStandForCharacters() {
        assertPattern("^\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\^\\$\\|\\\\$")
                .matches(".*+?()[]{}^$|\\")
                .not(".");
        assertPattern("^\\a\\f\\t\\v$").matches("\u0007\f\t\u000b").not("aftv");
        assertPattern("^\\x41\\x{42}\\x{20ac}\\x{1F600}$").matches("AB€😀").not("AB");
        assertPattern("^\\101\\0$").matches("A\0").not("A0");
        assertPattern("^\\-\\/\\ \\_$").matches("-/ _").not("-");
        assertPattern("a\\rb").matches("a\rb").not("ab");
        assertPattern("\\n").not("a", "\\n", "n");
    }

    @Test
    void quotedTextStandsForItself() {
        assertPattern("^\\Qa.b*(\\E+$").matches("a.b*(", "a.b*((").not("axb*(");
        assertPattern("\\Q[x]|").matches("a[x]|b").not("x");
        assertPattern("^\\Q\\n\\E$").matches("\\n").not("n");
        assertPattern("^a\\Q\\Eb$").matches("ab").not("a");
    }

    @Test
    void anchorsAskForThePlace() {
        assertPattern("^a").matches("a", "ab").not("ba", "");
        assertPattern("a$").matches("a", "ba").not("ab", "");
        assertPattern("^$").matches("").not("a", " ");
        assertPattern("\\Aa\\z").matches("a").not("ba", "ab");
        assertPattern("(?m)^a$").matches("a").not("ba", "ab");
        assertPattern("x*^a").matches("a").not("xa");
        assertPattern("(^|x)a").matches("a", "bxa").not("ba");
        assertPattern("a($|x)").matches("a", "ba", "axb").not("ab");
        assertPattern("a$b").not("ab", "a", "a$b");
        assertPattern("$^").matches("").not("a");
        assertPattern("(a$)*b").matches("b", "ab").not("a");
        assertPattern("a$\\b").matches("a", "ba").not("ab", "");
    }

    @Test
    void wordsAreAscii() {
        assertPattern("\\bfoo\\b").matches("foo", "a foo b", "(foo)", "éfoo", "fooé").not("foob");
        assertPattern("\\bfoo\\b").not("a_foo", "foo1", "food", "fo");
        assertPattern("\\Boo").matches("foo", "_oo").not("oo", " oo");
        assertPattern("o\\B").matches("of", "o_").not("o", "o-");
        assertPattern("^\\b").matches("a", "_x").not("", " a", "é");
        assertPattern("\\b$").matches("a", "a b").not("", "a ");
        assertPattern("^\\B$").matches("").not("a", "-");
        assertPattern("\\b").matches("a", " a").not("", " ", "é");
        assertPattern("a\\b\\b\\Bb").not("ab", "a b");
        assertPattern("\\bERR!").matches("npm ERR! x").not("xERR!");
        assertPattern("!\\b").matches("!a").not("!", "! a");
    }

    @Test
    void repetitionsCount() {
        assertPattern("^a*$").matches("", "a", "aaa").not("b", "ab");
        assertPattern("^a+$").matches("a", "aaa").not("", "b");
        assertPattern("^a?$").matches("", "a").not("aa");
        assertPattern("^a{3}$").matches("aaa").not("aa", "aaaa");
        assertPattern("^a{2,}$").matches("aa", "aaaaa").not("a", "");
        assertPattern("^a{2,4}$").matches("aa", "aaa", "aaaa").not("a", "aaaaa");
        assertPattern("^a{0}b$").matches("b").not("ab");
        assertPattern("^a{0,2}$").matches("", "a", "aa").not("aaa");
        assertPattern("^a{1}$").matches("a").not("aa", "");
        assertPattern("^(ab){2}$").matches("abab").not("ab", "aabb");
        assertPattern("^(a|bc){2,3}$").matches("aa", "abc", "bcabc").not("a", "bc", "aaaa");
        assertPattern("^(a{2}){2}$").matches("aaaa").not("aaa", "aa");
        assertPattern("^a{1000}$").matches("a".repeat(1000)).not("a".repeat(999));
        assertPattern("^(^a|b)*$").matches("", "abb", "b").not("ba", "aa");
    }

    @Test
    void lazyRepetitionsMatchTheSameLines() {
        assertPattern("^a*?$").matches("", "aa").not("b");
        assertPattern("^a+?b??$").matches("a", "aab").not("b", "abb");
        assertPattern("^a{2,3}?$").matches("aa", "aaa").not("a", "aaaa");
        assertPattern("(?U)^a+$").matches("aa").not("b");
    }

    @Test
    void bracesWithoutNumbersAreCharacters() {
        assertPattern("^a{$").matches("a{").not("a");
        assertPattern("^a{x}$").matches("a{x}").not("a");
        assertPattern("^a{,2}$").matches("a{,2}").not("aa");
        assertPattern("^{$").matches("{").not("");
        assertPattern("^a{2$").matches("a{2").not("aa");
        assertPattern("^a{2,x}$").matches("a{2,x}").not("aa");
        assertPattern("^a}]$").matches("a}]").not("a");
    }

    @Test
    void alternativesMayBeEmpty() {
        assertPattern("^(a|b|cd)$").matches("a", "b", "cd").not("c", "ab");
        assertPattern("^(a|)$").matches("a", "").not("b");
        assertPattern("^(|a)b$").matches("b", "ab").not("a");
        assertPattern("a|b|").matches("", "c");
        assertPattern("^()$").matches("").not("a");
        assertPattern("^a|b$").matches("ax", "xb").not("xa", "bx");
    }

    @Test
    void groupsOnlyGroup() {
        assertPattern("^(?:ab)+$").matches("ab", "abab").not("aba");
        assertPattern("^(?P<one>a)(?<two>b)$").matches("ab").not("a");
        assertPattern("^((a)(b(c)))$").matches("abc").not("ab");
    }

    @Test
    void flagsHoldToTheEndOfTheirGroup() {
        assertPattern("(?i)^abc$").matches("abc", "ABC", "aBc").not("abd");
        assertPattern("^a(?i)b$").matches("ab", "aB").not("Ab");
        assertPattern("^a(?i:b)c$").matches("abc", "aBc").not("abC", "Abc");
        assertPattern("^(a(?i)b|c)d$").matches("ab" + "d", "aBd", "Cd").not("abD", "Abd");
        assertPattern("(?i)a(?-i)b$").matches("ab", "Ab").not("aB");
        assertPattern("(?i:a(?-i:b))c").matches("abc", "Abc").not("aBc", "abC");
        assertPattern("(?ims-U)A").matches("a");
        assertPattern("(?s).").matches("a");
        assertPattern("(?i)[a-c]").matches("B").not("D");
        assertPattern("(?i)^[^a-c]$").matches("D", "d").not("B", "b");
        assertPattern("(?i)é[ß]").matches("Éß", "éẞ").not("eß");
        assertPattern("(?i)^\\x61$").matches("A", "a").not("b");
        assertPattern("(?i)\\Qa.\\E").matches("A.").not("Ab");
        assertPattern("(?i)[[:upper:]]").matches("a");
    }

    @Test
    void theMarksOfAllThatMatchComeTogether() {
        PatternSet set =
                Matching.compile(
                        List.of(
                                new PatternSet.Entry("a", 1),
                                new PatternSet.Entry("^b", 2),
                                new PatternSet.Entry("c$", 4),
                                new PatternSet.Entry("\\bd\\b", 4 | 8),
                                new PatternSet.Entry("e.*f", Integer.MIN_VALUE)));
        assertThat(Matching.marks(set, Matching.utf8(""))).isZero();
        assertThat(Matching.marks(set, Matching.utf8("xyz"))).isZero();
        assertThat(Matching.marks(set, Matching.utf8("ba"))).isEqualTo(3);
        assertThat(Matching.marks(set, Matching.utf8("ab"))).isEqualTo(1);
        assertThat(Matching.marks(set, Matching.utf8("bac"))).isEqualTo(7);
        assertThat(Matching.marks(set, Matching.utf8("bac d"))).isEqualTo(15);
        assertThat(Matching.marks(set, Matching.utf8("c d"))).isEqualTo(12);
        assertThat(Matching.marks(set, Matching.utf8("ef"))).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void withoutPatternsNothingMatches() {
        PatternSet set = Matching.compile(List.of());
        assertThat(Matching.marks(set, Matching.utf8("abc"))).isZero();
        assertThat(set.scan(Matching.utf8("abc\n"), 0, 4)).isEqualTo(3);
    }

    private static Examples assertPattern(String pattern) {
        return new Examples(pattern);
    }

    private record Examples(String pattern) {

        Examples matches(String... lines) {
            for (String line : lines) {
                assertThat(Matching.matches(pattern, line)).as(pattern + " in " + line).isTrue();
            }
            return this;
        }

        Examples not(String... lines) {
            for (String line : lines) {
                assertThat(Matching.matches(pattern, line)).as(pattern + " in " + line).isFalse();
            }
            return this;
        }
    }
}
