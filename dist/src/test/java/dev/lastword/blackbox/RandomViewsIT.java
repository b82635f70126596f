package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/// The promises of a view under random output, random profiles and every kind of ending.
class RandomViewsIT extends Viewer {
    private static final int ROUNDS = 24;
    private static final String ERROR = "error: it broke";

    private static final List<String> PATTERNS =
            List.of("^noise", "", "o", "^$", "[0-9]+$", "\\d{3}", "^[^e]*$", "never there", "x|y");

    @Test
    void holdTheirPromises() {
        long base = Long.getLong("lastword.seed", new Random().nextInt(1_000_000));
        for (int round = 0; round < ROUNDS; round++) {
            long seed = base + round;
            Random random = new Random(seed);
            check(random, "seed " + seed);
        }
    }

    private void check(Random random, String number) {
        String profile = profile(random);
        profiles(profile);
        String seed = number + ", with " + profile;
        List<String> out = output(random);
        List<String> err = output(random);
        file("out", String.join("", out));
        file("err", String.join("", err));
        boolean merged = random.nextBoolean();
        String ending =
                List.of("exit 0", "exit 0", "exit 1", "exit 7", "kill -TERM $$", "kill -KILL $$")
                        .get(random.nextInt(6));
        String script = merged ? "cat out; " + ending : "cat out & cat err >&2; wait; " + ending;
        Launch bare = direct("sh", "-c", script);
        Launch launch = viewed("--profile", "it", "--", "sh", "-c", script);
        Result raw = merged ? bare.merged().run() : bare.run();
        Result result = merged ? launch.merged().run() : launch.run();
        assertThat(result.ending()).as(seed).isEqualTo(raw.ending());

        boolean failed = !ending.equals("exit 0");
        String own = merged ? result.out() : result.err();
        boolean verdict = hasVerdict(own);
        List<String> shown = shown(result.out(), merged && verdict);
        verify(lines(raw.out()), shown, failed, seed);
        long hidden = lines(raw.out()).size() - shown.size();
        if (!merged) {
            List<String> errors = shown(result.err(), verdict);
            verify(lines(raw.err()), errors, failed, seed);
            hidden += lines(raw.err()).size() - errors.size();
        }
        assertThat(verdict).as(seed).isEqualTo(hidden > 0);
        if (verdict) {
            Matcher said = verdict(own);
            assertThat(number(said.group(3))).as(seed).isEqualTo(hidden);
            assertThat(marked(lines(own))).as("%s: %s", seed, utf8(own)).isEqualTo(hidden);
            assertThat(result.out().length() + result.err().length())
                    .as(seed)
                    .isLessThan(raw.out().length() + raw.err().length());
        } else {
            assertThat(result).as(seed).isEqualTo(raw);
        }
    }

    /// The command's own lines: without marks, and without the verdict at the end.
    private static List<String> shown(String text, boolean verdict) {
        List<String> lines = new ArrayList<>(lines(text));
        if (verdict) {
            assertThat(utf8(lines.removeLast())).matches("(?s)" + VERDICT.pattern() + "\n");
        }
        return lines.stream().filter(l -> !isMark(l)).map(RandomViewsIT::withoutOurs).toList();
    }

    /// A last line without a line feed gets one of lastword's, where a mark or the verdict follows.
    private static String withoutOurs(String line) {
        return line.endsWith("~\n") ? line.substring(0, line.length() - 1) : line;
    }

    private static void verify(List<String> raw, List<String> shown, boolean failed, String seed) {
        assertSubsequence(shown, raw, seed);
        long errors = raw.stream().filter(l -> l.startsWith(ERROR)).count();
        assertThat(shown.stream().filter(l -> l.startsWith(ERROR)))
                .as("%s: errors", seed)
                .hasSize((int) errors);
        if (failed) {
            int tail = Math.min(40, raw.size());
            assertThat(shown.subList(Math.max(0, shown.size() - tail), shown.size()))
                    .as("%s: the end", seed)
                    .isEqualTo(raw.subList(raw.size() - tail, raw.size()));
        }
    }

    private static String profile(Random random) {
        StringBuilder toml = new StringBuilder("[profiles.it]\n");
        toml.append("drop = [").append(patterns(random)).append("]\n");
        toml.append("keep = [").append(random.nextBoolean() ? patterns(random) : "").append("]\n");
        toml.append("head = ").append(random.nextInt(30)).append('\n');
        toml.append("tail = ").append(random.nextInt(80)).append('\n');
        if (random.nextBoolean()) {
            toml.append("collapse = 'repeats'\n");
        }
        if (random.nextBoolean()) {
            toml.append("max_lines = ").append(1 + random.nextInt(200)).append('\n');
        }
        return toml.append("when = '")
                .append(List.of("always", "always", "failed", "succeeded").get(random.nextInt(4)))
                .append("'\n")
                .toString();
    }

    private static String patterns(Random random) {
        List<String> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            some.add("'" + PATTERNS.get(random.nextInt(PATTERNS.size())) + "'");
        }
        return String.join(", ", some);
    }

    /// Lines of every kind; the last one ends with `~` and without a line feed, now and then.
    private static List<String> output(Random random) {
        List<String> lines = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(1500);
        for (int i = 0; i < count; i++) {
            lines.add(
                    switch (random.nextInt(40)) {
                        case 0 -> ERROR + " " + i + "\n";
                        case 1 -> "\n";
                        case 2 -> noise(random, 200) + "\n";
                        case 3 -> "a\0b\r\n";
                        case 4 ->
                                random.nextInt(20) == 0 ? "z".repeat(300_000) + "\n" : "unknown\n";
                        default -> "noise " + i + "\n";
                    });
        }
        if (random.nextBoolean()) {
            lines.add("the end~");
        }
        return lines;
    }

    /// Bytes that are no text.
    private static String noise(Random random, int most) {
        StringBuilder bytes = new StringBuilder("b");
        for (int i = random.nextInt(most); i > 0; i--) {
            int b = random.nextInt(256);
            bytes.append(
                    (char) (b == '\n' || b == '~' || b == 'e' || b == 'E' || b == 'l' ? '.' : b));
        }
        return bytes.toString();
    }
}
