package dev.lastword.jvm.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is left of an output that is too long: errors first, nothing invented, everything counted.
final class ExcerptTest {

    private static final Pattern MARK = Pattern.compile("\\[… (\\d+) lines? left out …]");
    private static final Pattern CUT = Pattern.compile("(.*)\\[… (\\d+) bytes? left out …]");

    @Test
    void whatFitsIsLeftAsItIs() {
        for (String text : List.of("", "a", "a\n", "\n\n", "error: x\nno end", "é".repeat(128))) {
            assertThat(excerpt(text, 256)).isEqualTo(text);
        }
    }

    @Test
    void errorsComeFirstThenTheEndThenTheBeginning() {
        String text =
                lines(0, 200)
                        + "error: broken\n"
                        + lines(201, 400)
                        + "src/a.c:3: error: no\n"
                        + lines(401, 600);

        assertThat(excerpt(text, 600))
                .isEqualTo(
                        lines(0, 9)
                                + "[… 188 lines left out …]\n"
                                + lines(197, 200)
                                + "error: broken\n"
                                + lines(201, 204)
                                + "[… 193 lines left out …]\n"
                                + lines(397, 400)
                                + "src/a.c:3: error: no\n"
                                + lines(401, 404)
                                + "[… 179 lines left out …]\n"
                                + lines(583, 600));
    }

    @Test
    void aLineThatIsTooLongLosesItsEnd() {
        String text = "a\n" + "é".repeat(5_000) + "\nb\n";

        assertThat(excerpt(text, 400))
                .isEqualTo("a\n" + "é".repeat(49) + "[… 9902 bytes left out …]\nb\n");
    }

    @Test
    void anErrorBehindAThousandOthersIsCountedWithThem() {
        String text = "error: again and again\n".repeat(1_000) + "the end\n";

        assertThat(excerpt(text, 500))
                .startsWith("error: again")
                .contains(" lines left out …]")
                .endsWith("error: again and again\nthe end\n");
    }

    @Test
    void budgetsThatAreNoneGiveNothingThatIsLonger() {
        for (int budget = -1; budget < 300; budget++) {
            assertThat(excerpt("error: one\n".repeat(100), budget).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(Math.max(0, budget));
        }
    }

    @Test
    void itHoldsForAnyOutputHoweverItArrives() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = output(random);
            int budget = 256 + random.nextInt(2_000);
            String excerpt = excerpt(text, budget);
            String told =
                    "seed %d, round %d, budget %d, output %s".formatted(seed, round, budget, text);

            assertThat(utf8(excerpt)).as(told).hasSizeLessThanOrEqualTo(budget);
            assertThat(excerpt(text, budget)).as(told).isEqualTo(excerpt);
            assertThat(inPieces(text, budget, random)).as(told).isEqualTo(excerpt);
            assertThat(excerpt).as(told).doesNotContain("\ufffd");
            if (utf8(text).length > budget) {
                everyLineIsAccountedFor(text, excerpt, told);
                text.lines()
                        .filter(line -> line.startsWith("error: "))
                        .findFirst()
                        .ifPresent(first ->
                                assertThat(excerpt)
                                        .as(told)
                                        .contains(
                                                first.substring(0, Math.min(30, first.length()))));
            } else {
                assertThat(excerpt).as(told).isEqualTo(text);
            }
        }
    }

    /// Walks through both: each line of the excerpt is the next one of the output, or counts those
    /// that are not there.
    private static void everyLineIsAccountedFor(String text, String excerpt, String told) {
        List<String> lines = text.lines().toList();
        int at = 0;
        for (String shown : excerpt.lines().toList()) {
            Matcher mark = MARK.matcher(shown);
            Matcher cut = CUT.matcher(shown);
            if (mark.matches()) {
                at += Integer.parseInt(mark.group(1));
            } else if (cut.matches()) {
                String line = lines.get(at++);
                assertThat(line).as(told).startsWith(cut.group(1));
                assertThat(utf8(line).length - utf8(cut.group(1)).length)
                        .as(told)
                        .isEqualTo(Integer.parseInt(cut.group(2)));
            } else {
                assertThat(shown).as(told).isEqualTo(lines.get(at++));
            }
        }
        assertThat(at).as(told).isEqualTo(lines.size());
    }

    private static String output(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(200);
        for (int i = 0; i < lines; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append("error: ").append(i).append(" is broken");
                case 1 -> text.append("日本語😀é".repeat(random.nextInt(300)));
                case 2 -> {}
                default -> text.append("line ").append(i).append(" passed");
            }
            text.append('\n');
        }
        return random.nextBoolean() ? text.toString() : text.append("no line feed").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String excerpt(String text, int budget) {
        Excerpt excerpt = new Excerpt(budget);
        byte[] bytes = utf8(text);
        excerpt.accept(bytes, 0, bytes.length);
        return excerpt.finish();
    }

    private static String inPieces(String text, int budget, Random random) {
        Excerpt excerpt = new Excerpt(budget);
        byte[] bytes = utf8(text);
        for (int at = 0; at < bytes.length; ) {
            int count = Math.min(bytes.length - at, 1 + random.nextInt(100));
            excerpt.accept(bytes, at, count);
            at += count;
        }
        return excerpt.finish();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "line " + i + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void theStringIsWhatTheBytesSay() throws CharacterCodingException {
        byte[] bytes = utf8(excerpt("😀".repeat(1_000), 300));
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    }
}
