package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lastword prune`.
final class PruneCommandTest {

    private static final long DAY = 86_400_000;

    @TempDir private Path temp;
    private Records records = new Records(Path.of(""));
    private Caller caller = new Caller(Path.of(""));

    @BeforeEach
    void begin() {
        records = new Records(temp.resolve("state"));
        caller = new Caller(temp.resolve("state")).at(Records.START + 10 * DAY);
    }

    @Test
    void withoutALimitNothingIsRemoved() {
        String id = records.finished(Records.START, Records.OK, "make");
        for (String[] words :
                new String[][] {
                    {"prune"},
                    {"prune", "--dry-run"},
                    {"prune", "--keep", "-1"},
                    {"prune", "--max-bytes", "big"},
                    {"prune", "--older-than", "old"},
                    {"prune", "--keep", "0", "x"}
                }) {
            assertThat(caller.call(words)).isEqualTo(2);
            assertThat(caller.err()).hasLineCount(1);
        }
        assertThat(left()).containsExactly(id);
    }

    @Test
    void byAgeEverythingOlderGoes() {
        String old = records.finished(Records.START, Records.exited(3), "make", "old");
        String cut = records.started(Records.START + DAY, "make", "cut");
        String young = records.finished(Records.START + 9 * DAY, Records.OK, "make");
        assertThat(caller.call("prune", "--older-than", "5d", "--dry-run")).isZero();
        assertThat(caller.out()).contains("would remove " + Ids.brief(old));
        assertThat(left()).containsExactlyInAnyOrder(old, cut, young);
        assertThat(caller.call("prune", "--older-than", "5d")).isZero();
        assertThat(caller.out().lines()).hasSize(3);
        assertThat(caller.out())
                .contains("removed " + Ids.brief(old) + "  2026-11-01 00:00  exit 3  make old")
                .contains("removed 2 runs, ", "; 1 run left");
        assertThat(left()).containsExactly(young);
    }

    @Test
    void byNumberTheOldestSuccessesGoFirst() {
        String failed = records.finished(Records.START, Records.exited(1), "make");
        String first = records.finished(Records.START + 1, Records.OK, "make");
        String cut = records.started(Records.START + 2, "make");
        String second = records.finished(Records.START + 3, Records.OK, "make");
        caller.call("prune", "--keep", "3");
        assertThat(left()).containsExactlyInAnyOrder(failed, cut, second).doesNotContain(first);
        caller.call("prune", "--keep", "2");
        assertThat(left()).containsExactlyInAnyOrder(failed, cut);
        caller.call("prune", "--keep", "1");
        assertThat(left()).containsExactly(cut);
        caller.call("prune", "--keep", "0");
        assertThat(left()).isEmpty();
    }

    @Test
    void bySizeTooAndJsonSaysSo() {
        String failed = records.finished(Records.START, Records.exited(1), "make");
        String success = records.finished(Records.START + 1, Records.OK, "make");
        records.write(success, "stdout.raw", "x".repeat(10_000));
        assertThat(caller.call("prune", "--max-bytes", "5k", "--json")).isZero();
        assertThat(caller.out().lines()).hasSize(1);
        assertThat(caller.out())
                .startsWith("{\"id\":\"" + success + "\",\"bytes\":1")
                .contains("\"reason\":\"max-bytes\",\"removed\":true");
        assertThat(left()).containsExactly(failed);
    }

    @Test
    void aRunThatRunsIsNeverTouched() {
        String running = records.started(Records.START, "make");
        String ending = records.finished(Records.START + 1, Records.OK, "make");
        try (LockHolder first = new LockHolder(records.folder(running).resolve("lock"));
                LockHolder second = new LockHolder(records.folder(ending).resolve("lock"))) {
            assertThat(first).isNotSameAs(second);
            assertThat(caller.call("prune", "--keep=0", "--older-than=1d", "--max-bytes=0"))
                    .isZero();
            assertThat(left()).containsExactlyInAnyOrder(running, ending);
            assertThat(caller.err()).contains(Ids.brief(ending) + " was kept");
        }
        caller.call("prune", "--keep=0");
        assertThat(left()).isEmpty();
    }

    @Test
    void nothingBehindALinkIsRemoved() throws IOException {
        Path precious = Files.createDirectories(temp.resolve("precious"));
        Files.writeString(precious.resolve("file"), "");
        String id = records.finished(Records.START, Records.OK, "make");
        Files.createSymbolicLink(records.folder(id).resolve("link"), precious);
        Files.createDirectories(records.folder(id).resolve("a/b"));
        Files.createSymbolicLink(records.folder(id).resolve("a/b/up"), temp);
        Path link = records.folder(id).resolveSibling(Records.id(Records.START, 99));
        Files.createSymbolicLink(link, precious);
        Files.createSymbolicLink(temp.resolve("state/runs/2026-10"), precious);
        assertThat(caller.call("prune", "--keep", "0")).isZero();
        assertThat(precious.resolve("file")).exists();
        assertThat(left()).containsExactly(Records.id(Records.START, 99));
        assertThat(caller.call("runs")).isZero();
        assertThat(caller.out()).isEmpty();
        assertThat(temp.resolve("state/runs/2026-10")).exists();
    }

    @Test
    void whatWasNeverSetUpIsRemovedAfterAnHour() throws IOException {
        records.finished(Records.START, Records.OK, "make");
        Path month = temp.resolve("state/runs/2026-11");
        List<Path> hidden = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path folder =
                    Files.createDirectory(month.resolve("." + Records.id(Records.START, 50 + i)));
            Files.writeString(folder.resolve("lock"), "");
            hidden.add(folder);
        }
        long now = Records.START + 10 * DAY;
        Files.setLastModifiedTime(hidden.get(0), FileTime.fromMillis(now - 7_200_000));
        Files.setLastModifiedTime(hidden.get(1), FileTime.fromMillis(now - 60_000));
        Files.setLastModifiedTime(hidden.get(2), FileTime.fromMillis(now - 7_200_000));
        try (LockHolder holder = new LockHolder(hidden.get(2).resolve("lock"))) {
            assertThat(holder).isNotNull();
            assertThat(caller.call("prune", "--keep", "9")).isZero();
            assertThat(caller.out()).contains("was never set up", "removed 0 runs", "1 run left");
            assertThat(hidden.get(0)).doesNotExist();
            assertThat(hidden.get(1)).exists();
            assertThat(hidden.get(2)).exists();
        }
    }

    @Test
    void aMonthThatIsOverAndEmptyGoesToo() {
        records.finished(Records.START, Records.OK, "make");
        caller.call("runs");
        caller.at(Records.START + 60 * DAY).call("prune", "--keep", "0");
        assertThat(temp.resolve("state/runs")).isEmptyDirectory();
        assertThat(temp.resolve("state/index")).isEmptyDirectory();
    }

    @Test
    void severalMayPruneAtOnce() throws Exception {
        for (int i = 0; i < 200; i++) {
            records.finished(Records.START + i, Records.exited(i % 2), "make");
        }
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            List<Future<String>> errors = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                errors.add(
                        others.submit(() -> {
                            Caller other = new Caller(temp.resolve("state"));
                            other.call("prune", "--keep", "0");
                            return other.err();
                        }));
            }
            for (Future<String> error : errors) {
                assertThat(error.get()).doesNotContain("cannot remove");
            }
        }
        // Two threads of one process see each other's trial of a lock; two processes would not.
        caller.call("prune", "--keep", "0");
        assertThat(left()).isEmpty();
    }

    @Test
    void plansKeepTheirLimitsAndFailuresGoLast() {
        for (int seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<PrunePlan.Candidate> runs = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                runs.add(
                        new PrunePlan.Candidate(
                                "m",
                                Records.id(i, i),
                                i,
                                random.nextBoolean(),
                                random.nextInt(4) == 0,
                                random.nextInt(100)));
            }
            Optional<Long> before = some(random, 12);
            Optional<Long> keep = some(random, 12);
            Optional<Long> most = some(random, 600);
            Set<PrunePlan.Candidate> gone = new HashSet<>();
            boolean failures = false;
            for (PrunePlan.Removal removal : new PrunePlan(before, keep, most).removals(runs)) {
                PrunePlan.Candidate run = removal.candidate();
                assertThat(run.untouchable()).as("seed %s", seed).isFalse();
                assertThat(gone.add(run)).as("seed %s", seed).isTrue();
                if (!removal.reason().equals("older-than")) {
                    assertThat(failures && run.success()).as("seed %s", seed).isFalse();
                    failures |= !run.success();
                }
            }
            List<PrunePlan.Candidate> left = runs.stream().filter(r -> !gone.contains(r)).toList();
            if (left.stream().anyMatch(r -> !r.untouchable())) {
                assertThat((long) left.size()).isLessThanOrEqualTo(keep.orElse(99L));
                assertThat(left.stream().mapToLong(PrunePlan.Candidate::bytes).sum())
                        .isLessThanOrEqualTo(most.orElse(9999L));
                assertThat(left)
                        .allMatch(r -> r.untouchable() || r.startedMillis() >= before.orElse(0L));
            }
        }
    }

    private static Optional<Long> some(SplittableRandom random, int bound) {
        return random.nextBoolean() ? Optional.empty() : Optional.of((long) random.nextInt(bound));
    }

    private List<String> left() {
        Complaints complaints = new Complaints();
        Store store = new Store(temp.resolve("state"));
        return store.months(complaints).stream()
                .flatMap(m -> store.ids(m, complaints).stream())
                .toList();
    }
}
