package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From the first word to a running command, or to why there is none.
final class StartTest {

    private static final Order PLAIN =
            new Order(
                    Optional.empty(),
                    TerminalChoice.AS_GIVEN,
                    Optional.empty(),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5));

    private final FakeKernel kernel = new FakeKernel().variable("PATH", "/bin:/usr/bin");

    @Test
    void everyErrorOfTheExecutionIsTold() {
        for (int number = 1; number <= 133; number++) {
            Errno errno = new Errno(number);
            FakeKernel refusing = new FakeKernel().answer("./x", errno);
            Ending ending = Supervisor.run(refusing, words("./x"), PLAIN).ending();
            // These mean that no process could be made at all.
            boolean ours = List.of(Errno.EAGAIN, Errno.ENOMEM, Errno.ENOSYS).contains(errno);
            assertThat(ending)
                    .isEqualTo(ours ? new Ending.NotTried() : new Ending.NotStarted(errno));
            assertThat(refusing.notes().isEmpty()).isEqualTo(!ours);
        }
    }

    @Test
    void theFirstExecutableInThePathIsTaken() {
        kernel.program("/bin/make", Script.of(Step.exit(1)));
        kernel.program("/usr/bin/make", Script.of(Step.exit(2)));
        assertThat(run("make")).isEqualTo(new Ending.Exited(1));
        kernel.answer("/bin/make", Errno.EISDIR);
        assertThat(run("make")).isEqualTo(new Ending.Exited(2));
    }

    @Test
    void whatCannotBeExecutedIsPassedOverForWhatCan() {
        kernel.answer("/bin/make", Errno.EACCES);
        kernel.program("/usr/bin/make", Script.of(Step.exit(2)));
        assertThat(run("make")).isEqualTo(new Ending.Exited(2));
    }

    @Test
    void whatIsThereAndCannotBeExecutedIsSaidToBe() {
        kernel.answer("/usr/bin/make", Errno.EACCES);
        assertThat(run("make")).isEqualTo(new Ending.NotStarted(Errno.EACCES));
    }

    @Test
    void whatIsNowhereIsNotFound() {
        assertThat(run("make")).isEqualTo(new Ending.NotStarted(Errno.ENOENT));
        assertThat(run("")).isEqualTo(new Ending.NotStarted(Errno.ENOENT));
    }

    @Test
    void anEmptyPartOfThePathIsTheWorkingFolder() {
        for (String path : List.of("", ":/usr/bin", "/bin::/usr/bin", "/bin:")) {
            FakeKernel here = new FakeKernel().variable("PATH", path);
            here.program("./make", Script.of(Step.exit(4)));
            assertThat(Supervisor.run(here, words("make"), PLAIN).ending())
                    .isEqualTo(new Ending.Exited(4));
        }
    }

    @Test
    void withoutAPathTheUsualPlacesAreSearched() {
        FakeKernel bare = new FakeKernel().program("/usr/bin/make", Script.of(Step.exit(4)));
        assertThat(Supervisor.run(bare, words("make"), PLAIN).ending())
                .isEqualTo(new Ending.Exited(4));
    }

    @Test
    void aScriptWithoutAnInterpreterGoesToTheShell() {
        kernel.answer("./script", Errno.ENOEXEC).contents("./script", bytes("exit 5\n"));
        kernel.program("/bin/sh", Script.of(Step.exit(5)));
        assertThat(run("./script", "--x", "")).isEqualTo(new Ending.Exited(5));
        assertThat(kernel.wordsOfCommand()).isEqualTo(words("/bin/sh", "./script", "--x", ""));
    }

    @Test
    void theCommandGetsItsWordsAsTheyAre() {
        Word raw = Word.of(new byte[] {'-', (byte) 0xff});
        kernel.program("/bin/make", Script.of());
        Supervisor.run(kernel, List.of(Word.of("make"), raw, Word.of("")), PLAIN);
        assertThat(kernel.wordsOfCommand()).containsExactly(Word.of("make"), raw, Word.of(""));
    }

    @Test
    void aCommandThatIsNotCapturedInheritsItsStreams() {
        kernel.program("/bin/make", Script.of());
        run("make");
        assertThat(kernel.spawned.getFirst().output()).isEqualTo(Spawn.INHERIT);
        assertThat(kernel.spawned.getFirst().errors()).isEqualTo(Spawn.INHERIT);
    }

    @Test
    void withoutSignalsNothingIsStarted() {
        kernel.faults.failAlways("takeSignals", Errno.EMFILE);
        kernel.program("/bin/make", Script.of());
        assertThat(run("make")).isEqualTo(new Ending.NotTried());
        assertThat(kernel.commandsStarted()).isZero();
    }

    @Test
    void signalsAreTakenBeforeTheCommandStarts() {
        kernel.program("/bin/make", Script.of());
        run("make");
        List<String> calls = kernel.faults.calls();
        assertThat(calls.indexOf("takeSignals")).isLessThan(calls.indexOf("spawn"));
    }

    @Test
    void aStreamThatCannotBeCapturedKeepsTheCommandFromStarting() {
        for (String call : List.of("pipe", "terminal")) {
            Stage stage = Stage.with(Step.exit(1)).stream(1, Kind.TERMINAL, 4096).logging();
            stage.kernel.faults.failAlways(call, Errno.EMFILE);
            Outcome outcome = stage.run();
            assertThat(outcome.ending()).isEqualTo(new Ending.NotTried());
            assertThat(outcome.mishaps())
                    .extracting(Mishap::part)
                    .containsExactly(Mishap.Part.START);
            assertThat(stage.kernel.commandsStarted()).isZero();
        }
    }

    @Test
    void aCommandThatIsLostIsNeverASuccess() {
        Stage stage = Stage.with(Step.pause(10), Step.exit(0));
        stage.kernel.faults.failAlways("nextChange", Errno.ECHILD);
        Outcome outcome = stage.run();
        assertThat(outcome.ending()).isInstanceOf(Ending.Unknown.class);
        assertThat(outcome.mishaps()).extracting(Mishap::part).containsExactly(Mishap.Part.WATCH);
    }

    @Test
    void otherChildrenAreReapedOnTheWay() {
        Stage stage = Stage.with(Step.pause(50), Step.exit(3));
        stage.kernel.adopt(Script.of(Step.pause(10), Step.exit(99)));
        assertThat(stage.run().ending()).isEqualTo(new Ending.Exited(3));
    }

    @Test
    void whatTheCommandUsedIsTold() {
        Outcome outcome = Stage.with(Step.pause(50), Step.exit(3)).run();
        assertThat(outcome.usage()).isEqualTo(new Usage(900_000, 120_000, 51_234));
        assertThat(outcome.processId()).isEqualTo(FakeKernel.COMMAND);
        assertThat(outcome.wallMillis()).isEqualTo(50);
    }

    @Test
    void whoBecomesTheCommandDoesNotReturn() {
        kernel.program("/bin/make", Script.of());
        Throwable gone = catchThrowable(() -> Supervisor.become(kernel, words("make", "-k")));
        assertThat(gone).isInstanceOf(Became.class);
        assertThat(((Became) gone).words()).isEqualTo(words("make", "-k"));
    }

    @Test
    void whoCannotBecomeTheCommandIsToldWhy() {
        Map<Errno, Optional<Ending>> expected =
                Map.of(
                        Errno.EACCES, Optional.of(new Ending.NotStarted(Errno.EACCES)),
                        Errno.ENOSYS, Optional.empty());
        expected.forEach((errno, ending) -> {
            kernel.answer("./x", errno);
            assertThat(Supervisor.become(kernel, words("./x"))).isEqualTo(ending);
        });
    }

    private Ending run(String... words) {
        return Supervisor.run(kernel, words(words), PLAIN).ending();
    }

    private static List<Word> words(String... words) {
        return List.of(words).stream().map(Word::of).toList();
    }

    private static byte[] bytes(String text) {
        return Word.of(text).bytes();
    }
}
