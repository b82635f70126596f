package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.Origin;
import dev.lastword.record.LedgerEntry;
import dev.lastword.record.SavingsLedger;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger of savings on a real disk.
final class SavingsLedgerTest {

    private static final int PROCESSES = 3;
    private static final int THREADS = 4;
    private static final int LINES = 500;

    @TempDir private Path temp;

    @Test
    void itBelongsToItsOwnerAlone() throws IOException {
        Path state = temp.resolve("not/there/yet");
        assertThat(Ledgers.append(state, Ledgers.look(1))).isZero();
        for (Path path : List.of(state.resolve("gain.jsonl"), state)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .endsWith("------");
        }
    }

    @Test
    void aPlaceThatIsNoneIsAnAnswer() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThat(Ledgers.append(file, Ledgers.look(1))).isNegative();
        Path state = Files.createDirectories(temp.resolve("state"));
        Files.createDirectories(state.resolve("gain.jsonl"));
        assertThat(Ledgers.append(state, Ledgers.look(1))).isNegative();
    }

    @Test
    void linesOfThreadsDoNotMix() throws Exception {
        appendFromThreads(temp, 0, THREADS);
        assertThat(numbers(temp)).hasSize(THREADS * LINES);
    }

    @Test
    void linesOfProcessesDoNotMix() throws Exception {
        assertThat(appendFromProcesses(temp, THREADS)).containsOnly(0);
        assertThat(numbers(temp)).hasSize(PROCESSES * THREADS * LINES);
    }

    /// With one thread in each process, as POSIX locks are none between threads.
    @Test
    void whoeverComesFirstPutsAFullLedgerAsideAndNobodysLineIsLost() throws Exception {
        long blank = SavingsLedger.LARGEST_BYTES - 4096;
        try (FileChannel file = open("gain.jsonl")) {
            // Most of it is a hole, whose bytes are skipped as one line that makes no sense.
            file.write(ByteBuffer.wrap(new byte[] {'\n'}), blank);
        }
        Files.writeString(temp.resolve("gain.1.jsonl"), "the former one\n");
        assertThat(appendFromProcesses(temp, 1)).containsOnly(0);
        assertThat(numbers(temp)).hasSize(PROCESSES * LINES);
        assertThat(Files.size(temp.resolve("gain.1.jsonl")))
                .isGreaterThanOrEqualTo(SavingsLedger.LARGEST_BYTES);
        assertThat(Files.size(temp.resolve("gain.jsonl"))).isLessThan(blank);
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                temp.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// The numbers of all runs that the ledger of a directory tells of.
    private static Set<Long> numbers(Path state) {
        Set<Long> numbers = new HashSet<>();
        Complaints complaints = new Complaints();
        new LedgerReader(
                        entry -> {
                            assertThat(entry).isInstanceOf(LedgerEntry.Savings.class);
                            assertThat(numbers.add(((LedgerEntry.Savings) entry).rawBytes()))
                                    .isTrue();
                        })
                .read(new Store(state), complaints);
        assertThat(complaints.isUnreadable()).isFalse();
        return numbers;
    }

    private static void appendFromThreads(Path state, int first, int count) throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int thread = 0; thread < count; thread++) {
                int start = first + thread * LINES;
                answers.add(threads.submit(() -> appendLines(state, start)));
            }
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isZero();
        }
    }

    /// @return the first answer that is none of success, else 0
    private static int appendLines(Path state, int first) {
        for (int i = first; i < first + LINES; i++) {
            String command = "x".repeat(i % 300);
            int answer =
                    Ledgers.append(state, Ledgers.run(1, "p", Origin.Kind.USER, command, i, 0));
            if (answer != 0) {
                return answer;
            }
        }
        return 0;
    }

    private static List<Integer> appendFromProcesses(Path state, int threads) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    SavingsLedgerTest.class.getName(),
                                    state.toString(),
                                    Integer.toString(i * threads * LINES),
                                    Integer.toString(threads))
                            .inheritIO()
                            .start());
        }
        List<Integer> codes = new ArrayList<>();
        for (Process process : processes) {
            codes.add(process.waitFor());
        }
        return codes;
    }

    /// One of the processes.
    public static void main(String[] args) throws Exception {
        appendFromThreads(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }
}
