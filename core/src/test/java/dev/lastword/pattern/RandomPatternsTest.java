package dev.lastword.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Patterns that nobody thought of, and two other opinions on them.
final class RandomPatternsTest {

    @Test
    void theLibraryOfTheJdkAgrees() {
        Cases.each(
                4_000,
                random -> {
                    String pattern = Patterns.pattern(random, 3);
                    Pattern other = Patterns.jdk(pattern);
                    PatternSet set = Matching.compile(pattern);
                    for (int i = 0; i < 12; i++) {
                        String line = Patterns.line(random);
                        assertThat(Matching.marks(set, Matching.utf8(line)) == 1)
                                .as(pattern + " in " + line)
                                .isEqualTo(other.matcher(Patterns.jdkLine(line)).find());
                    }
                });
    }

    @Test
    void re2Agrees() {
        Cases.each(
                4_000,
                random -> {
                    String pattern = Patterns.pattern(random, 3);
                    var other = com.google.re2j.Pattern.compile(pattern);
                    PatternSet set = Matching.compile(pattern);
                    for (int i = 0; i < 12; i++) {
                        String line = Patterns.line(random);
                        assertThat(Matching.marks(set, Matching.utf8(line)) == 1)
                                .as(pattern + " in " + line)
                                .isEqualTo(other.matcher(line).find());
                    }
                });
    }

    @Test
    void manyAtOnceSayWhatEachSays() {
        Cases.each(
                1_500,
                random -> {
                    List<PatternSet.Entry> entries = new ArrayList<>();
                    List<com.google.re2j.Pattern> others = new ArrayList<>();
                    for (int i = 1 + random.nextInt(8); i > 0; i--) {
                        String pattern = Patterns.pattern(random, 2);
                        int marks = random.nextInt(1, 16);
                        entries.add(new PatternSet.Entry(pattern, marks));
                        others.add(com.google.re2j.Pattern.compile(pattern));
                    }
                    PatternSet set = Matching.compile(entries);
                    for (int i = 0; i < 12; i++) {
                        String line = Patterns.line(random);
                        int marks = 0;
                        for (int j = 0; j < others.size(); j++) {
                            marks |=
                                    others.get(j).matcher(line).find() ? entries.get(j).marks() : 0;
                        }
                        assertThat(Matching.marks(set, Matching.utf8(line)))
                                .as(entries + " in " + line)
                                .isEqualTo(marks);
                    }
                });
    }

    @Test
    void bytesThatAreNoUtf8AreCharactersOfTheirOwn() {
        Cases.each(
                4_000,
                random -> {
                    String pattern = Patterns.pattern(random, 3);
                    Pattern other = Patterns.jdk(pattern);
                    PatternSet set = Matching.compile(pattern);
                    for (int i = 0; i < 12; i++) {
                        byte[] line = Patterns.bytes(random);
                        assertThat(Matching.marks(set, line) == 1)
                                .as(pattern + " in " + java.util.Arrays.toString(line))
                                .isEqualTo(
                                        other.matcher(Patterns.jdkLine(Patterns.decode(line)))
                                                .find());
                    }
                });
    }

    @Test
    void howALineIsCutMakesNoDifference() {
        Cases.each(
                3_000,
                random -> {
                    PatternSet set =
                            Matching.compile(
                                    List.of(
                                            new PatternSet.Entry(Patterns.pattern(random, 3), 1),
                                            new PatternSet.Entry(Patterns.pattern(random, 3), 2)));
                    for (int i = 0; i < 8; i++) {
                        byte[] line = Patterns.terminalBytes(random);
                        assertThat(inPieces(set, line, random))
                                .isEqualTo(Matching.marks(set, line));
                    }
                });
    }

    private static int inPieces(PatternSet set, byte[] line, RandomGenerator random) {
        set.begin();
        int at = 0;
        while (at < line.length) {
            int to = at + 1 + random.nextInt(Math.min(3, line.length - at));
            assertThat(set.scan(line, at, to)).isEqualTo(to);
            at = to;
        }
        return set.marks();
    }

    @Test
    void anyTextIsAPatternOrRefused() {
        Cases.each(
                20_000,
                random -> {
                    String pattern = Patterns.soup(random);
                    switch (PatternSet.compile(List.of(new PatternSet.Entry(pattern, 1)))) {
                        case PatternResult.Compiled(PatternSet set) ->
                                Matching.marks(set, Patterns.bytes(random));
                        case PatternResult.Refused refused ->
                                assertThat(refused.at()).isBetween(0, pattern.length());
                    }
                });
    }

    @Test
    void re2RefusesTheSame() {
        Cases.each(
                20_000,
                random -> {
                    String pattern = Patterns.soup(random);
                    // What RE2/J supports and we do not, and what it takes by mistake.
                    if (pattern.contains("\\p")
                            || pattern.contains("\\😀")
                            || pattern.contains("\\é")) {
                        return;
                    }
                    String refused = "";
                    try {
                        com.google.re2j.Pattern.compile(pattern);
                    } catch (com.google.re2j.PatternSyntaxException wrong) {
                        refused = String.valueOf(wrong.getMessage());
                    }
                    // RE2/J takes a { that is a character for the beginning of a repetition.
                    if (refused.contains("nested repetition operator: `{")) {
                        return;
                    }
                    assertThat(
                                    PatternSet.compile(List.of(new PatternSet.Entry(pattern, 1)))
                                            instanceof PatternResult.Refused)
                            .as(pattern + ": " + refused)
                            .isEqualTo(!refused.isEmpty());
                });
    }
}
