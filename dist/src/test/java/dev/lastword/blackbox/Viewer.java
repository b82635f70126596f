package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A test of the shorter view, with the user's profiles in `settings` and records below `state`.
abstract class Viewer extends Recorder {
    static final Pattern VERDICT =
            Pattern.compile(
                    "(?m)^lastword: (.+) · (\\S+) · \\S+ \\S+ · ([0-9,]+) of ([0-9,]+) lines hidden ·"
                            + " lastword show ([0-9a-f]{8})$");
    private static final Pattern MARK =
            Pattern.compile("lastword: (?:stdout |stderr )?lines? ([0-9]+)(?:-([0-9]+))? hidden.*");

    /// `lastword run …`, with records and settings of its own.
    Launch viewed(String... words) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(words));
        return settled(lastword(all.toArray(String[]::new)));
    }

    Launch settled(Launch launch) {
        return launch.with("LASTWORD_HOME", state().toString())
                .with("XDG_CONFIG_HOME", dir.resolve("settings").toString());
    }

    /// Writes the user's profiles.
    void profiles(String toml) {
        file("settings/lastword/profiles.toml", Bytes.text(Bytes.of(toml)));
    }

    /// What the verdict says, in UTF-8.
    static Matcher verdict(String bytes) {
        Matcher verdict = VERDICT.matcher(utf8(bytes));
        if (!verdict.find()) {
            throw new AssertionError("no verdict in:\n" + utf8(bytes));
        }
        return verdict;
    }

    static boolean hasVerdict(String bytes) {
        return VERDICT.matcher(utf8(bytes)).find();
    }

    static String utf8(String bytes) {
        return new String(Bytes.of(bytes), java.nio.charset.StandardCharsets.UTF_8);
    }

    static long number(String grouped) {
        return Long.parseLong(grouped.replace(",", ""));
    }

    /// The lines of a text with their line feeds, the last one perhaps without.
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    static boolean isMark(String line) {
        return MARK.matcher(line.strip()).matches();
    }

    /// How many lines the marks say are hidden.
    static long marked(List<String> lines) {
        long hidden = 0;
        for (String line : lines) {
            Matcher mark = MARK.matcher(line.strip());
            if (mark.matches()) {
                long from = Long.parseLong(mark.group(1));
                hidden += mark.group(2) == null ? 1 : Long.parseLong(mark.group(2)) - from + 1;
            }
        }
        return hidden;
    }

    /// That every line shown is one of the command's, in that order.
    static void assertSubsequence(List<String> shown, List<String> raw, String about) {
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            int from = at;
            while (at < raw.size() && !raw.get(at).equals(shown.get(i))) {
                at++;
            }
            assertThat(at)
                    .as(
                            "%s: line %d of %d, \"%s\", is none of those from %d on",
                            about, i + 1, shown.size(), shown.get(i), from + 1)
                    .isLessThan(raw.size());
            at++;
        }
    }
}
