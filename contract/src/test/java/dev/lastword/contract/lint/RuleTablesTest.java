package dev.lastword.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The tables in the documents are those of the program.
class RuleTablesTest {

    @Test
    void theIndexListsEveryRule() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rows.add(
                    "| [%s](%s.md) | %s | %s%s | %s |"
                            .formatted(
                                    rule.id(),
                                    rule.id(),
                                    rule.title(),
                                    rule.severity().word(),
                                    rule.byDefault() ? "" : ", off by default",
                                    rule.fault()));
        }
        assertThat(rows("README.md", "| [LW")).isEqualTo(String.join("\n", rows));
    }

    @Test
    void thePageOnProfilesSaysWhichRulesSpeak() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            List<String> words = new ArrayList<>();
            boolean differs = false;
            for (Profile profile : Profile.values()) {
                Optional<Severity> severity = ProfileTable.severity(rule, profile);
                words.add(severity.map(Severity::word).orElse("—"));
                differs |= profile != Profile.OFF && !severity.equals(Optional.of(rule.severity()));
            }
            if (differs) {
                rows.add(
                        "| %s %s | %s |"
                                .formatted(rule.id(), rule.title(), String.join(" | ", words)));
            }
        }
        assertThat(rows("profiles.md", "| LW")).isEqualTo(String.join("\n", rows));
    }

    @Test
    void thePageOnProfilesSaysWhichCodesAreAllowed() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            String line = "| `" + profile.word() + "` | " + allowed(profile) + " |";
            lines.add(line);
        }
        assertThat(rows("profiles.md", "| `")).isEqualTo(String.join("\n", lines));
    }

    private static String allowed(Profile profile) {
        List<String> ranges = new ArrayList<>();
        int code = 0;
        while (code < 256) {
            int first = code;
            while (code < 256 && ProfileTable.allows(profile, code)) {
                code++;
            }
            if (code > first) {
                ranges.add(first == code - 1 ? "" + first : first + "–" + (code - 1));
            } else {
                code++;
            }
        }
        return String.join(", ", ranges);
    }

    @Test
    void whatIsNoCodeIsAllowedNowhere() {
        for (Profile profile : Profile.values()) {
            for (int code : new int[] {-1, 256, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThat(ProfileTable.allows(profile, code)).isEqualTo(profile == Profile.OFF);
            }
        }
    }

    private static String rows(String page, String start) throws IOException {
        return String.join(
                "\n",
                Files.readAllLines(RulePage.FOLDER.resolve(page)).stream()
                        .filter(line -> line.startsWith(start))
                        .toList());
    }
}
