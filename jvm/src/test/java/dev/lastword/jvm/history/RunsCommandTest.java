package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Errno;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lastword runs`.
final class RunsCommandTest {

    private static final long DAY = 86_400_000;

    @TempDir private Path temp;
    private Records records = new Records(Path.of(""));
    private Caller caller = new Caller(Path.of(""));

    @BeforeEach
    void begin() {
        records = new Records(temp);
        caller = new Caller(temp);
    }

    @Test
    void theNewestRunIsFirst() {
        records.finished(Records.START, Records.OK, "make", "all");
        records.finished(Records.START + 40 * DAY, Records.SIGTERM, "sleep", "9");
        records.started(Records.START + DAY, "cargo", "build");
        assertThat(caller.call("runs")).isZero();
        assertThat(caller.err()).isEmpty();
        assertThat(caller.out())
                .isEqualTo(
                        """
                        ID            STARTED             TOOK  ENDING       OUTPUT  COMMAND
                        000000020002  2026-12-11 00:00    1.2s  SIGTERM        2.0K  sleep 9
                        000000030003  2026-11-02 00:00       -  interrupted       -  cargo build
                        000000010001  2026-11-01 00:00    1.2s  exit 0         2.0K  make all
                        """);
    }

    @Test
    void noRunsIsNoFailure() {
        assertThat(caller.call("runs")).isZero();
        assertThat(caller.out()).isEmpty();
        assertThat(caller.err()).isEqualTo("lastword: no runs in " + temp + "/runs\n");
        records.finished(Records.START, Records.OK, "make");
        assertThat(caller.call("runs", "--failed")).isZero();
        assertThat(caller.out()).isEmpty();
        assertThat(caller.err()).startsWith("lastword: no such runs in ");
    }

    @Test
    void everyFilterFilters() {
        String ok = records.finished(Records.START, Records.OK, "make", "all");
        String three = records.finished(Records.START + DAY, Records.exited(3), "curl", "x y");
        String term = records.finished(Records.START + 2 * DAY, Records.SIGTERM, "sleep");
        String state = records.finished(Records.START + 3 * DAY, Records.exited(101), "check");
        String cut = records.started(Records.START + 4 * DAY, "make", "install");
        String bad = records.started(Records.START + 5 * DAY, "make");
        records.end(bad, Records.OK, "{\"ok\":false,\"message\":\"full\"}");

        assertListed(List.of(bad, cut, state, term, three, ok));
        assertListed(List.of(bad, cut), "--limit", "2");
        assertListed(List.of(), "--limit=0");
        assertListed(List.of(bad, cut, ok), "--command", "make");
        assertListed(List.of(three), "--command", "curl x");
        assertListed(List.of(bad, state, three, ok), "--ending", "exited");
        assertListed(List.of(three), "--ending", "3");
        assertListed(List.of(term), "--ending", "SIGTERM");
        assertListed(List.of(term), "--ending", "term");
        assertListed(List.of(term), "--ending", "signaled");
        assertListed(List.of(cut), "--ending", "interrupted");
        assertListed(List.of(), "--ending", "running");
        assertListed(List.of(three), "--category", "external");
        assertListed(List.of(state), "--category", "script-specific");
        assertListed(List.of(term), "--category", "taken");
        assertListed(List.of(bad, cut, state, term, three), "--failed");
        assertListed(List.of(bad, cut, state), "--since", "2026-11-04");
        assertListed(List.of(three, ok), "--until", "2026-11-03T00:00");
        assertListed(List.of(three), "--since=2026-11-02", "--until=2026-11-02T00:00:01Z");
        caller.at(Records.START + 5 * DAY + 1000);
        assertListed(List.of(bad, cut), "--since", "25h");
        assertListed(List.of(), "--until", "400d");
    }

    @Test
    void aRecordingThatFailedIsMarked() {
        String id = records.started(Records.START, "make");
        records.end(id, Records.OK, "{\"ok\":false,\"code\":\"ERR_X\",\"message\":\"full\"}");
        caller.call("runs");
        assertThat(caller.out()).contains("recording failed (exit 0)");
        caller.call("runs", "--json");
        assertThat(caller.out())
                .contains(
                        "\"success\":false",
                        "\"recording\":{\"ok\":false,\"message\":\"ERR_X: full\"}");
    }

    @Test
    void aCommandIsCutToTheWidth() {
        records.finished(Records.START, Records.OK, "x".repeat(500));
        caller.call("runs");
        assertThat(caller.out().lines()).allMatch(line -> line.length() <= 100);
        caller.onTerminal(80).call("runs");
        assertThat(caller.out().lines().toList().getLast()).hasSize(80).endsWith("x…");
    }

    @Test
    void aCommandDoesNotControlTheTerminal() {
        records.finished(Records.START, Records.OK, "a\u001b[2J\nb\u009bc\u202e");
        caller.call("runs");
        assertThat(caller.out().lines()).hasSize(2);
        assertThat(caller.out()).contains("a^[[2J^Jb\ufffdc\ufffd");
    }

    @Test
    void damageIsToldInOneLineAndTheRestIsListed() throws IOException {
        records.finished(Records.START, Records.OK, "make");
        for (int i = 1; i < 4; i++) {
            String id = records.finished(Records.START + i, Records.OK, "make");
            records.write(id, "end.json", "");
        }
        String start = records.finished(Records.START + 9, Records.exited(3), "make");
        records.write(start, "start.json", "?");
        Files.createDirectories(temp.resolve("runs/2026-11/lost+found"));
        Files.writeString(temp.resolve("runs/2026-12"), "");
        Files.createSymbolicLink(temp.resolve("runs/2026-10"), temp.resolve("runs/2026-11"));
        assertThat(caller.call("runs")).isZero();
        assertThat(caller.out().lines()).hasSize(6);
        assertThat(caller.out())
                .containsOnlyOnce("exit 0")
                .contains("unknown: start.json is damaged");
        assertThat(caller.err()).hasLineCount(1).contains("cannot understand", "3 more");
    }

    @Test
    void aReaderThatHasGoneIsNotWrittenTo() {
        records.finished(Records.START, Records.OK, "make");
        assertThat(caller.whoseStdoutIs(Errno.EPIPE).call("runs")).isEqualTo(3);
        assertThat(caller.err()).isEmpty();
        assertThat(caller.whoseStdoutIs(Errno.ENOSPC).call("runs")).isEqualTo(3);
        assertThat(caller.err())
                .isEqualTo("lastword: cannot write to stdout: no space left on the device\n");
    }

    @Test
    void aWrongCommandLineIs2AndOneLine() {
        for (List<String> wrong :
                List.of(
                        List.of("x"),
                        List.of("--limit", "-1"),
                        List.of("--limit", "many"),
                        List.of("--ending", "well"),
                        List.of("--ending", "256"),
                        List.of("--category", "x"),
                        List.of("--since", "yesterday"),
                        List.of("--since", "2026"),
                        List.of("--since", "2026-13-01"),
                        List.of("--bogus"))) {
            List<String> words = new ArrayList<>(List.of("runs"));
            words.addAll(wrong);
            assertThat(caller.call(words.toArray(String[]::new))).as("%s", wrong).isEqualTo(2);
            assertThat(caller.out()).isEmpty();
            assertThat(caller.err()).hasLineCount(1).startsWith("lastword: runs: ");
        }
    }

    @Test
    void everyCommandHelps() {
        for (String name : List.of("runs", "show", "replay", "prune", "gain")) {
            assertThat(caller.call(name, "--help")).isZero();
            assertThat(caller.out()).startsWith("lastword " + name + " - ");
        }
        assertThat(caller.call("lint")).isEqualTo(-1);
    }

    private void assertListed(List<String> ids, String... options) {
        List<String> words = new ArrayList<>(List.of("runs", "--json"));
        words.addAll(List.of(options));
        assertThat(caller.call(words.toArray(String[]::new))).isZero();
        assertThat(caller.out().lines().map(line -> line.substring(7, 43)).toList())
                .as("%s", words)
                .isEqualTo(ids);
    }
}
