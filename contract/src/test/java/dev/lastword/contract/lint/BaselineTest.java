package dev.lastword.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Fingerprints, and the file that lists them.
class BaselineTest {

    private static Finding finding(String path, int line, String symbol, String statement) {
        return new Finding(
                Rule.STATUS_OVERWRITTEN,
                Severity.ERROR,
                path,
                line,
                1,
                line,
                2,
                "message " + line,
                symbol,
                statement,
                Optional.empty());
    }

    @Test
    void aFingerprintIsAboutTheCodeAndNotThePlace() {
        String one = Fingerprint.of(finding("a.sh", 1, "f", "exit $?"), 0);

        assertThat(one).matches("[0-9a-f]{32}");
        assertThat(Fingerprint.of(finding("a.sh", 99, "f", "exit $?"), 0)).isEqualTo(one);
    }

    @Test
    void everyPartOfItCounts() {
        Set<String> all = new HashSet<>();
        for (String path : List.of("a.sh", "b.sh")) {
            for (String symbol : List.of("", "f")) {
                for (String statement : List.of("", "f", "exit $?")) {
                    for (int occurrence = 0; occurrence < 3; occurrence++) {
                        all.add(Fingerprint.of(finding(path, 1, symbol, statement), occurrence));
                    }
                }
            }
        }
        assertThat(all).hasSize(2 * 2 * 3 * 3);
    }

    @Test
    void whatIsWrittenIsRead() {
        List<Baseline.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            entries.add(new Baseline.Entry("LW203", "dir \"" + i % 7, "f" + i, 0));
        }
        Baseline baseline = Baseline.of(entries);
        String text = baseline.write();

        assertThat(Baseline.read(text)).isInstanceOf(Baseline.Result.Read.class);
        List<Baseline.Entry> read = entries(text);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).line()).isEqualTo(i + 2);
            assertThat(text.lines().toList().get(i + 1)).contains(read.get(i).fingerprint());
        }
        assertThat(Baseline.of(read).write()).isEqualTo(text);
    }

    /// Two people who write the same findings write the same file.
    @Test
    void theOrderOfTheFindingsDoesNotMatter() {
        long seed = System.nanoTime();
        List<Baseline.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            entries.add(new Baseline.Entry("LW20" + i % 4, "p" + i % 3, "f" + i % 20, 0));
        }
        String text = Baseline.of(entries).write();
        Collections.shuffle(entries, new Random(seed));

        assertThat(Baseline.of(entries).write()).as("seed %d", seed).isEqualTo(text);
    }

    @Test
    void anEmptyOneIsOneToo() {
        assertThat(entries(Baseline.of(List.of()).write())).isEmpty();
    }

    @Test
    void whatLooksAlikeIsCounted() {
        List<Finding> findings =
                List.of(
                        finding("a.sh", 1, "", "x"),
                        finding("a.sh", 2, "", "y"),
                        finding("a.sh", 3, "", "x"));

        assertThat(new Known(Baseline.of(List.of()), false).sort(findings))
                .extracting(Reported::occurrence)
                .containsExactly(0, 0, 1);
    }

    @Test
    void anEntryThatOnlyTheNewerOneListsDoesNotCount() {
        Finding finding = finding("a.sh", 1, "", "x");
        Baseline current = Baseline.of(List.of(Baseline.Entry.of(new Reported(finding, 0, false))));
        Known known = new Known(current, false);

        assertThat(known.allowOnly(Baseline.of(List.of()))).isOne();
        assertThat(known.sort(List.of(finding)).getFirst().fails()).isTrue();
        assertThat(known.stale(_ -> true)).isEmpty();
        assertThat(known.updated(List.of()).entries()).isEmpty();
    }

    private static List<Baseline.Entry> entries(String text) {
        return ((Baseline.Result.Read) Baseline.read(text)).baseline().entries();
    }
}
