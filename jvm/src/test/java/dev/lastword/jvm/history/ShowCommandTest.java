package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.HistorySpecs;
import dev.lastword.process.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lastword show` and `lastword replay`.
final class ShowCommandTest {

    @TempDir private Path temp;
    private Records records = new Records(Path.of(""));
    private Caller caller = new Caller(Path.of(""));

    @BeforeEach
    void begin() {
        records = new Records(temp);
        caller = new Caller(temp);
    }

    @Test
    void whatIsKnownComesBeforeTheOutput() {
        String id = records.finished(Records.START, Records.exited(3), "make", "all");
        records.cast(id, "[0.1,\"o\",\"hello\\n\"]", "[1.5,\"o\",\"world\\n\"]", "[0,\"x\",\"3\"]");
        assertThat(caller.call("show", "last")).isZero();
        assertThat(caller.err()).isEmpty();
        assertThat(caller.out())
                .isEqualTo(
                        """
                        id        %s
                        command   make all
                        cwd       /home/someone
                        host      box
                        started   2026-11-01 00:00:00
                        took      1.2s, user 1.0s, system 20ms, memory 2.0M
                        ending    exited with 3 (external)
                        output    stdout 2.0K in 7 lines; stderr 48 in 1 line
                        policy    require-trace = true (flag)
                        recording ok
                        path      %s

                        hello
                        world
                        """
                                .formatted(id, records.folder(id)));
    }

    @Test
    void linesAndStreamsAreChosen() {
        String id = records.finished(Records.START, Records.OK, "make");
        records.cast(
                id,
                "[0.1,\"o\",\"1\\n2\\n\"]",
                "# stderr",
                "[0.1,\"o\",\"e\\n\"]",
                "# stdout",
                "[0.1,\"o\",\"3\\n4\"]");
        assertOutput("1\n2\ne\n3\n4", "--raw");
        assertOutput("1\n2\n3\n4", "--stdout");
        assertOutput("e\n", "--stderr", "--raw");
        assertOutput("2\ne\n", "--lines", "2-3");
        assertOutput("3\n4", "--lines", "4-");
        assertOutput("1\n", "--lines", "-1");
        assertOutput("2\n", "--lines=2", "--stdout");
        assertOutput("", "--lines", "9-");
    }

    @Test
    void theBytesAreExactWhereTheEventsAreNot() {
        String id = records.finished(Records.START, Records.OK, "make");
        byte[] exact = {'a', 'b', (byte) 0xff, 'c', (byte) 0xfe};
        records.cast(
                id,
                "[0,\"o\",\"a\"]",
                "[0,\"o\",\"b\ufffd\"]",
                "# raw stdout 2",
                "[0,\"o\",\"c\ufffd\"]");
        records.write(id, "stdout.raw", exact);
        caller.call("show", "last", "--raw");
        assertThat(caller.outBytes()).isEqualTo(exact);
        // As a killed recorder leaves it: the beginning is a hole.
        records.write(id, "stdout.raw", new byte[] {0, 0, (byte) 0xff, 'c', (byte) 0xfe});
        caller.call("show", "last", "--stdout");
        assertThat(caller.outBytes()).isEqualTo(exact);
    }

    @Test
    void whereTheOrderIsNotExactAStreamHasToBeChosen() {
        String id = records.finished(Records.START, Records.OK, "make");
        records.cast(id, "[0,\"o\",\"a\"]", "# stderr", "[0,\"o\",\"b\ufffd\"]", "# raw stderr 1");
        records.write(id, "stderr.raw", new byte[] {'b', (byte) 0xff});
        assertThat(caller.call("show", "last", "--raw")).isEqualTo(2);
        assertThat(caller.out()).isEmpty();
        assertThat(caller.err()).hasLineCount(1).contains("--stdout or --stderr");
        caller.call("show", "last", "--raw", "--stderr");
        assertThat(caller.outBytes()).isEqualTo(new byte[] {'b', (byte) 0xff});
        assertOutput("a", "--raw", "--stdout");
        assertOutput("ab\ufffd", "--lines", "1-");
    }

    @Test
    void anInterruptedRunIsShownAsFarAsItIsKept() {
        String id = records.started(Records.START, "make");
        records.cast(id, "[0.1,\"o\",\"so far\\n\"]");
        assertThat(caller.call("show", "last")).isZero();
        assertThat(caller.out())
                .contains("interrupted: the recorder was killed")
                .endsWith("so far\n");
        assertThat(caller.call("show", "last", "--raw")).isZero();
        assertThat(caller.out()).isEqualTo("so far\n");
        assertThat(caller.err()).hasLineCount(1).contains("interrupted");
    }

    @Test
    void aLookAtWhatAProfileHidIsKeptInTheLedger() throws IOException {
        String id = records.finished(Records.START, Records.OK, "make");
        Path ledger = temp.resolve("gain.jsonl");
        caller.call("show", id);
        view(id, 0, 0);
        caller.call("show", id, "--raw");
        assertThat(caller.call("show", id, "--json")).isZero();
        assertThat(caller.out())
                .contains(
                        "\"view\":{\"profile\":\"make\",\"lines\":2310,\"hiddenLines\":0,"
                                + "\"bytes\":90000,\"hiddenBytes\":0}");
        assertThat(ledger).doesNotExist();

        view(id, 2000, 80_000);
        caller.call("show", id, "--json");
        caller.call("show", id, "--lines", "0");
        assertThat(ledger).doesNotExist();
        caller.call("show", id);
        assertThat(caller.out())
                .contains("view      make: 2,000 of 2,310 lines hidden, 78K of 88K\n");
        caller.call("show", id, "--lines", "1-");
        caller.call("show", id, "--raw");
        caller.call("replay", id);
        String look = "{\"t\":" + Caller.NOW + ",\"looked\":\"" + id + "\",\"raw\":";
        assertThat(ledger)
                .content()
                .isEqualTo(
                        String.join(
                                "\n",
                                look + "false}",
                                look + "false}",
                                look + "true}",
                                look + "false}",
                                ""));
    }

    @Test
    void aLedgerThatCannotBeWrittenKeepsNobodyFromLooking() throws IOException {
        String id = records.finished(Records.START, Records.OK, "make");
        view(id, 1, 1);
        Files.createDirectories(temp.resolve("gain.jsonl"));
        assertThat(caller.call("show", id)).isZero();
        assertThat(caller.err()).isEmpty();
    }

    private void view(String id, int hiddenLines, int hiddenBytes) {
        String view =
                "{\"profile\":\"make\",\"lines\":2310,\"hiddenLines\":"
                        + hiddenLines
                        + ",\"bytes\":90000,\"hiddenBytes\":"
                        + hiddenBytes
                        + "}";
        records.end(id, Records.OK, "{\"ok\":true},\"view\":" + view);
    }

    @Test
    void anOutputThatIsGoneIsSaid() {
        String id = records.finished(Records.START, Records.OK, "make");
        records.delete(id, "output.cast");
        assertThat(caller.call("show", id)).isEqualTo(3);
        assertThat(caller.out()).contains("command   make");
        assertThat(caller.err()).hasLineCount(1).contains("cannot read the output");
    }

    @Test
    void aTerminalSeesColoursAndNoOtherControl() {
        String id = records.finished(Records.START, Records.OK, "make");
        records.cast(id, "[0,\"o\",\"\\u001b[31mred\\u001b]52;c;aGk=\\u0007\\u001b[6n\\n\"]");
        caller.onTerminal(80);
        assertOutput("\u001b[31mred^[]52;c;aGk=^G^[[6n\n\u001b[0m", "--stdout");
        assertOutput("\u001b[31mred\u001b]52;c;aGk=\u0007\u001b[6n\n", "--raw");
        caller.onTerminal(0);
        assertOutput("\u001b[31mred\u001b]52;c;aGk=\u0007\u001b[6n\n", "--stdout");
    }

    @Test
    void aRunIsNamedByItsBeginningOrItsEnd() {
        String first = records.finished(Records.START, Records.OK, "make");
        String second = records.finished(Records.START + 1, Records.OK, "make");
        assertThat(shown("last")).isEqualTo(second);
        assertThat(shown(first)).isEqualTo(first);
        assertThat(shown(Ids.brief(first))).isEqualTo(first);
        assertThat(shown(Ids.brief(first).substring(8))).isEqualTo(first);
        assertThat(shown(first.substring(0, 13))).isEqualTo(first);
        assertThat(caller.call("show", first.substring(0, 8))).isEqualTo(2);
        assertThat(caller.err()).hasLineCount(1).contains(first, second);
        assertThat(caller.call("show", "123")).isEqualTo(2);
        assertThat(caller.call("show", "cafe")).isEqualTo(1);
        assertThat(caller.err()).hasLineCount(1).contains("no run cafe");
        assertThat(caller.call("show")).isEqualTo(2);
        assertThat(caller.call("show", "last", "last")).isEqualTo(2);
        assertThat(new Caller(temp.resolve("none")).call("replay", "last")).isEqualTo(1);
    }

    @Test
    void whatContradictsItselfIs2() {
        records.finished(Records.START, Records.OK, "make");
        for (String[] wrong :
                new String[][] {
                    {"show", "last", "--stdout", "--stderr"},
                    {"show", "last", "--json", "--raw"},
                    {"show", "last", "--lines", "0-1"},
                    {"show", "last", "--lines", "3-2"},
                    {"show", "last", "--lines", "-"},
                    {"show", "last", "--lines", "1-2-3"},
                    {"replay", "last", "--speed", "0"},
                    {"replay", "last", "--speed", "NaN"},
                    {"replay", "last", "--speed", "1e3"},
                    {"replay", "last", "--idle-limit", "soon"}
                }) {
            assertThat(caller.call(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(caller.err()).hasLineCount(1);
        }
    }

    @Test
    void aReplayPausesAsTheCommandDid() throws Problem {
        String id = records.finished(Records.START, Records.OK, "make");
        records.cast(
                id, "[0.5,\"o\",\"a\"]", "[0,\"o\",\"b\"]", "[30,\"o\",\"c\"]", "[2,\"x\",\"0\"]");
        assertThat(pauses()).containsExactly("500: ", "30000: ab");
        assertThat(caller.out()).isEqualTo("abc");
        assertThat(pauses("--speed", "2")).containsExactly("250: ", "15000: ab");
        assertThat(pauses("--idle-limit=1s")).containsExactly("500: ", "1000: ab");
        assertThat(pauses("--idle-limit=0")).isEmpty();
    }

    @Test
    void aReplayMovesTheCursorAndAsksNothing() {
        String id = records.finished(Records.START, Records.OK, "top");
        records.cast(
                id,
                "[0,\"o\",\"\\u001b[?1049h\\u001b[2J\\u001b[3;4Hx\\r\\u001b[6n\\u001b]0;t\\u0007y\\u001bP+q\\u001b\\\\z\\n\"]");
        caller.onTerminal(80);
        assertThat(caller.call("replay", "last")).isZero();
        assertThat(caller.out()).isEqualTo("\u001b[2J\u001b[3;4Hx\ryz\n");
    }

    /// What had been written when each pause began, with its milliseconds before it.
    private List<String> pauses(String... options) throws Problem {
        List<String> pauses = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        words.add(Word.of("last"));
        for (String option : options) {
            words.add(Word.of(option));
        }
        caller = new Caller(temp);
        new ReplayCommand(
                        caller.viewer(),
                        new Store(temp),
                        nanos -> pauses.add(nanos / 1_000_000 + ": " + caller.out()))
                .run(Arguments.parseAnywhere(HistorySpecs.REPLAY, words));
        return pauses;
    }

    private String shown(String name) {
        assertThat(caller.call("show", name, "--json")).as(name).isZero();
        return caller.out().substring(7, 43);
    }

    private void assertOutput(String output, String... options) {
        List<String> words = new ArrayList<>(List.of("show", "last"));
        words.addAll(List.of(options));
        assertThat(caller.call(words.toArray(String[]::new))).isZero();
        assertThat(new String(caller.outBytes(), StandardCharsets.UTF_8)).isEqualTo(output);
        assertThat(caller.err()).isEmpty();
    }
}
