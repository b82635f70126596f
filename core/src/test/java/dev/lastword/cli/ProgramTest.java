package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lastword.process.Became;
import dev.lastword.process.FakeKernel;
import dev.lastword.process.Script;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From the words of the command line to the verdict.
final class ProgramTest {

    private final FakeKernel kernel = new FakeKernel().variable("PATH", "/bin");

    @Test
    void anUnknownCommandIsAUsageErrorInOneLine() {
        assertThat(run("rum")).isEqualTo(2);
        assertThat(kernel.notes())
                .isEqualTo(
                        "lastword: unknown command rum; did you mean run? (see 'lastword help')\n");
        assertThat(kernel.text(1)).isEmpty();
    }

    @Test
    void aCommandOfTheOtherFrontEndIsNotUnknown() {
        assertThat(run("runs")).isEqualTo(125);
        assertThat(kernel.notes())
                .isEqualTo(
                        "lastword: runs needs lastword-jvm beside this program, and it is not"
                                + " there\n");
        assertThat(kernel.text(1)).isEmpty();
    }

    @Test
    void anUnknownOptionIsAUsageErrorInOneLine() {
        assertThat(run("--bogus")).isEqualTo(2);
        assertThat(kernel.notes())
                .isEqualTo("lastword: unknown option --bogus (see 'lastword help')\n");
    }

    @Test
    void noWordsAtAllIsAUsageErrorWithTheWholeUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(kernel.text(1)).isEmpty();
        assertThat(kernel.text(2)).isEqualTo(Help.overview());
    }

    @Test
    void whatTheHandoverKnowsHasItsVerdict() {
        Verdict verdict = new Verdict.Exit(7);
        assertThat(Program.run(kernel, Words.of("polish"), words -> Optional.of(verdict)))
                .isEqualTo(verdict);
        assertThat(kernel.notes()).isEmpty();
    }

    @Test
    void anUnknownCommandIsOfferedToTheOtherFrontEndWordForWord() {
        List<List<Word>> offered = new ArrayList<>();
        Handover handover =
                words -> {
                    offered.add(words);
                    return Optional.empty();
                };
        for (List<Word> words :
                List.of(Words.of("polish", "", "--x"), Words.of("help", "polish"))) {
            Program.run(kernel, words, handover);
            assertThat(offered.getLast()).isEqualTo(words);
        }
        for (List<Word> words : List.of(Words.of("help", "run"), Words.of("--version"))) {
            Program.run(kernel, words, handover);
        }
        assertThat(offered).hasSize(2);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        for (String word : List.of("--version", "-V")) {
            FakeKernel fresh = new FakeKernel();
            assertThat(Program.run(fresh, Words.of(word), Handover.NONE))
                    .isEqualTo(new Verdict.Exit(0));
            assertThat(fresh.text(1)).isEqualTo("lastword " + Version.TEXT + "\n");
        }
        assertThat(System.getProperty("lastword.version", Version.TEXT)).isEqualTo(Version.TEXT);
    }

    @Test
    void helpIsPrintedOnStdout() {
        for (List<Word> words :
                List.of(
                        Words.of("run", "--help"),
                        Words.of("run", "-h"),
                        Words.of("help", "run"),
                        Words.of("run", "--bogus", "--help", "--", "true"))) {
            FakeKernel fresh = new FakeKernel();
            assertThat(Program.run(fresh, words, Handover.NONE).shellCode()).isZero();
            assertThat(fresh.text(1)).isEqualTo(Help.of(Commands.RUN));
            assertThat(fresh.notes()).isEmpty();
        }
        for (String word : List.of("help", "--help", "-h")) {
            FakeKernel fresh = new FakeKernel();
            assertThat(Program.run(fresh, Words.of(word), Handover.NONE).shellCode()).isZero();
            assertThat(fresh.text(1)).isEqualTo(Help.overview());
        }
    }

    @Test
    void helpToABrokenStdoutIs3() {
        for (Errno errno : List.of(Errno.EPIPE, Errno.ENOSPC, Errno.EIO, Errno.EBADF)) {
            FakeKernel broken = new FakeKernel();
            broken.failAlways("write", errno);
            assertThat(Program.run(broken, Words.of("--help"), Handover.NONE))
                    .isEqualTo(new Verdict.Exit(3));
            assertThat(broken.notes())
                    .isEqualTo("lastword: cannot write to stdout: " + errno.text() + "\n");
        }
        assertThat(run(kernel.closed(1), "help")).isEqualTo(3);
    }

    @Test
    void runWithoutACommandIs125AndStdoutStaysEmpty() {
        for (List<Word> words :
                List.of(
                        Words.of("run"),
                        Words.of("run", "--"),
                        Words.of("run", "--bogus", "--", "true"),
                        Words.of("run", "--timeout", "soon", "true"),
                        Words.of("run", "--pty", "--no-pty", "true"),
                        Words.of("run", "--status-fd", "x", "true"),
                        Words.of("run", "--status-fd", "9", "true"),
                        Words.of("run", "--status-fd", "99999999999", "true"),
                        Words.of("run", "--status-fd", "-1", "true"),
                        Words.of("run", "--status-file", "", "true"))) {
            FakeKernel fresh = new FakeKernel();
            assertThat(Program.run(fresh, words, Handover.NONE))
                    .as("%s", words)
                    .isEqualTo(new Verdict.Exit(125));
            assertThat(fresh.text(1)).isEmpty();
            assertThat(fresh.notes().lines()).as("%s", words).hasSize(1);
            assertThat(fresh.commandsStarted()).isZero();
        }
    }

    @Test
    void runWithoutOptionsBecomesTheCommand() {
        kernel.program("/bin/ls", Script.of());
        Throwable gone = catchThrowable(() -> run("run", "ls", "--help"));
        assertThat(gone).isInstanceOf(Became.class);
        assertThat(((Became) gone).words()).isEqualTo(Words.of("ls", "--help"));
        assertThat(((Became) gone).path()).isEqualTo(Word.of("/bin/ls"));
    }

    @Test
    void aCommandThatIsNotThereIs127InOneLine() {
        for (String option : List.of("--no-pty", "--signal-as-code")) {
            FakeKernel fresh = new FakeKernel();
            assertThat(run(fresh, "run", option, "--", "no-such-command")).isEqualTo(127);
            assertThat(fresh.notes()).isEqualTo("lastword: no-such-command: not found\n");
            assertThat(fresh.text(1)).isEmpty();
        }
    }

    @Test
    void aCommandThatCannotRunIs126() {
        kernel.answer("./dir", Errno.EACCES);
        assertThat(run("run", "./dir")).isEqualTo(126);
        assertThat(kernel.notes()).isEqualTo("lastword: ./dir: permission denied\n");
    }

    @Test
    void aFaultOfLastwordsOwnIs125AndNoStackTrace() {
        kernel.throwAt(0);
        assertThat(run("--version")).isEqualTo(125);
        assertThat(kernel.notes().lines()).hasSize(1);
        assertThat(kernel.notes()).contains("internal fault");
    }

    private int run(String... words) {
        return run(kernel, words);
    }

    private static int run(FakeKernel kernel, String... words) {
        return Program.run(kernel, Words.of(words), Handover.NONE).shellCode();
    }
}
