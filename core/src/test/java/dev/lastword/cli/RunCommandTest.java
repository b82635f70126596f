package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.StrictJson;
import dev.lastword.process.FakeKernel;
import dev.lastword.process.Script;
import dev.lastword.process.Step;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import dev.lastword.status.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `lastword run` with a status record: who said what, on every path.
final class RunCommandTest {

    private static final String FILE = "/tmp/status";

    private final FakeKernel kernel = new FakeKernel().variable("PATH", "/bin");

    @Test
    void everyExitCodeIsMirroredAndRecorded() {
        for (int code = 0; code <= 255; code++) {
            FakeKernel fresh = new FakeKernel().program("./x", Script.of(Step.exit(code)));
            assertThat(run(fresh, "./x")).isEqualTo(new Verdict.Exit(code));
            Map<?, ?> status = status(fresh);
            assertThat(status.get("origin")).isEqualTo("child");
            assertThat(status.get("exit")).isEqualTo((long) code);
            assertThat(status.get("self")).isEqualTo(Map.of("ok", true));
        }
    }

    @Test
    void everyDeadlySignalIsMirroredAndRecorded() {
        for (int number = 1; number <= Signal.LAST; number++) {
            FakeKernel fresh = new FakeKernel().program("./x", Script.of(Step.die(number)));
            assertThat(run(fresh, "./x")).isEqualTo(new Verdict.Die(new Signal(number)));
            assertThat(status(fresh).get("exit")).isEqualTo(128L + number);

            FakeKernel coded = new FakeKernel().program("./x", Script.of(Step.die(number)));
            assertThat(run(coded, "--signal-as-code", "./x"))
                    .isEqualTo(new Verdict.Exit(128 + number));
            assertThat(status(coded).get("origin")).isEqualTo("child");
        }
    }

    @Test
    void theCommands127IsNotLastwords() {
        kernel.program("./x", Script.of(Step.exit(127)));
        assertThat(run(kernel, "./x")).isEqualTo(new Verdict.Exit(127));
        assertThat(status(kernel).get("origin")).isEqualTo("child");

        FakeKernel empty = new FakeKernel();
        assertThat(run(empty, "./x")).isEqualTo(new Verdict.Exit(127));
        assertThat(status(empty).get("origin")).isEqualTo("lastword");
        assertThat(empty.notes()).isEqualTo("lastword: ./x: not found\n");
    }

    @Test
    void aUsageErrorIsRecordedToo() {
        assertThat(run(kernel, "--bogus", "--", "true")).isEqualTo(new Verdict.Exit(125));
        Map<?, ?> status = status(kernel);
        assertThat(status.get("origin")).isEqualTo("lastword");
        assertThat(status.get("ending")).isEqualTo(Map.of("kind", "notTried"));
        assertThat(status.get("command")).isEqualTo(List.of("true"));
        assertThat(status.get("self")).asString().contains("usage", "--bogus");
    }

    @Test
    void aTimeoutIsRecordedWithTheCommandsEnding() {
        kernel.program("./x", Script.of(Step.pause(9000)));
        assertThat(run(kernel, "--timeout=1", "./x")).isEqualTo(new Verdict.Exit(124));
        Map<?, ?> status = status(kernel);
        assertThat(status.get("origin")).isEqualTo("lastword");
        assertThat(status.get("ending")).asString().contains("timedOut", "1000", "SIGTERM");
    }

    @Test
    void aLogThatCannotBeOpenedIsRecorded() {
        kernel.program("./x", Script.of()).answer("/full", Errno.ENOSPC);
        assertThat(run(kernel, "--log", "/full", "./x")).isEqualTo(new Verdict.Exit(125));
        assertThat(status(kernel).get("self")).asString().contains("log", "no space left");
    }

    @Test
    void wordsThatAreNotUtf8AreRecordedByteForByte() {
        kernel.program("./x", Script.of());
        List<Word> words = new ArrayList<>(Words.of("run", "--status-file", FILE, "./x"));
        words.add(Word.of(new byte[] {(byte) 0xff}));
        Program.run(kernel, words, Handover.NONE);
        assertThat(status(kernel).get("command")).isEqualTo(List.of("./x", "\ufffd"));
        assertThat(status(kernel).get("commandBase64")).isEqualTo(List.of("Li94", "/w=="));
        assertThat(kernel.wordsOfCommand().getLast().bytes()).containsExactly(0xff);
    }

    @Test
    void aStatusFileThatCannotBeOpenedKeepsTheCommandFromStarting() {
        kernel.program("./x", Script.of()).answer(FILE, Errno.EACCES);
        assertThat(run(kernel, "./x")).isEqualTo(new Verdict.Exit(125));
        assertThat(kernel.commandsStarted()).isZero();
        assertThat(kernel.notes())
                .isEqualTo(
                        "lastword: cannot open the status file /tmp/status: permission denied; the"
                                + " command was not started\n");
    }

    @Test
    void aStatusRecordThatCannotBeWrittenChangesNothing() {
        kernel.program("./x", Script.of(Step.exit(7)));
        kernel.failAlways("write", Errno.ENOSPC);
        assertThat(run(kernel, "./x")).isEqualTo(new Verdict.Exit(7));
        assertThat(kernel.notes())
                .isEqualTo(
                        "lastword: cannot write the status record: no space left on the device\n");
    }

    @Test
    void theRecordGoesToADescriptorThatTheCommandDoesNotGet() {
        kernel.openPlain(9).program("./x", Script.of(Step.exit(7)));
        List<Word> words = Words.of("run", "--status-fd", "9", "./x");
        assertThat(Program.run(kernel, words, Handover.NONE)).isEqualTo(new Verdict.Exit(7));
        assertThat(kernel.text(9)).endsWith("}\n").contains("\"exit\":7");
        assertThat(kernel.hiddenFromCommand()).containsExactly(9);
    }

    @Test
    void theRecordMayGoToStderrWhichTheCommandKeeps() {
        kernel.program("./x", Script.of(Step.say(2, "hm\n"), Step.exit(7)));
        List<Word> words = Words.of("run", "--status-fd=2", "./x");
        assertThat(Program.run(kernel, words, Handover.NONE)).isEqualTo(new Verdict.Exit(7));
        assertThat(kernel.text(2)).startsWith("hm\n{\"schema\":1");
        assertThat(kernel.hiddenFromCommand()).isEmpty();
    }

    private static Verdict run(FakeKernel kernel, String... rest) {
        List<Word> words = new ArrayList<>(Words.of("run", "--status-file", FILE));
        words.addAll(Words.of(rest));
        return Program.run(kernel, words, Handover.NONE);
    }

    private static Map<?, ?> status(FakeKernel kernel) {
        String text = kernel.createdText(FILE);
        assertThat(text).endsWith("}\n");
        return (Map<?, ?>) StrictJson.parse(text.substring(0, text.length() - 1));
    }
}
