package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import dev.lastword.status.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// One call fails once, whichever it is: the command's ending and its bytes are the same, or there
/// never was a command.
final class FaultsTest {

    /// How each call can fail; a call that is not here cannot.
    private static final Map<String, List<Errno>> PLAUSIBLE =
            Map.ofEntries(
                    Map.entry("read", List.of(Errno.EINTR, Errno.EAGAIN, Errno.EIO, Errno.ENOMEM)),
                    Map.entry("write", List.of(Errno.EINTR, Errno.EAGAIN, Errno.EIO, Errno.ENOMEM)),
                    Map.entry("write note", List.of(Errno.EINTR, Errno.EAGAIN, Errno.EIO)),
                    Map.entry("close", List.of(Errno.EINTR, Errno.EIO)),
                    Map.entry("create", List.of(Errno.EINTR, Errno.ENOMEM, Errno.EMFILE)),
                    Map.entry("reopenNonBlocking", List.of(Errno.EACCES, Errno.EMFILE)),
                    Map.entry("pipe", List.of(Errno.EMFILE, Errno.ENOMEM)),
                    Map.entry("terminal", List.of(Errno.EMFILE, Errno.EIO)),
                    Map.entry("copyWindowSize", List.of(Errno.EIO)),
                    Map.entry("sharesDescription", List.of(Errno.EPERM, Errno.ENOSYS)),
                    Map.entry("poll", List.of(Errno.EINTR, Errno.ENOMEM, Errno.EAGAIN)),
                    Map.entry("takeSignals", List.of(Errno.EMFILE, Errno.ENOMEM)),
                    Map.entry("nextSignal", List.of(Errno.EINTR, Errno.EAGAIN)),
                    Map.entry(
                            "spawn", List.of(Errno.EAGAIN, Errno.ENOMEM, Errno.EMFILE, Errno.EIO)),
                    Map.entry("nextChange", List.of(Errno.EINTR, Errno.ECHILD)),
                    Map.entry("executable", List.of(Errno.EIO, Errno.ENOMEM)));

    private static final Step TALK = new Step.Say(1, Bytes.COMMAND_STDOUT.make(0, 30_000));
    private static final Step GRUMBLE = new Step.Say(2, Bytes.COMMAND_STDERR.make(0, 9_000));

    @Test
    void inAPlainRun() {
        each(() -> Stage.with(TALK, GRUMBLE, Step.exit(3)));
    }

    @Test
    void inALoggedRun() {
        each(() -> Stage.with(TALK, GRUMBLE, Step.pause(5), TALK, Step.exit(3)).logging());
    }

    @Test
    void withPipesAsStreams() {
        each(() ->
                Stage.with(TALK, Step.pause(5), GRUMBLE, Step.die(6)).stream(1, Kind.PIPE, 8192)
                        .slowStream(2, Kind.SOCKET, 4096, 1000, 3)
                        .logging());
    }

    @Test
    void withBothStreamsInOne() {
        each(() ->
                Stage.with(TALK, GRUMBLE, TALK, Step.exit(255))
                        .slowStream(1, Kind.PIPE, 4096, 4096, 20)
                        .merged()
                        .logging());
    }

    @Test
    void onATerminal() {
        each(() -> {
            Stage stage =
                    Stage.with(TALK, Step.pause(20), GRUMBLE, Step.exit(1)).stream(
                                    1, Kind.TERMINAL, 4096)
                            .merged()
                            .logging();
            stage.kernel.world.after(
                    Duration.ofMillis(10), () -> stage.kernel.arrive(Signal.WINCH, false));
            return stage;
        });
    }

    @Test
    void withSomethingLeftBehind() {
        each(() ->
                Stage.with(
                                TALK,
                                Step.leave(Step.pause(100), Step.say(2, "\u00e9")),
                                GRUMBLE,
                                Step.exit(2))
                        .logging());
    }

    @Test
    void withATimeout() {
        each(() ->
                Stage.with(Script.of(TALK, Step.pause(5000)).ignoring(15))
                        .timeout(50, 20)
                        .logging());
    }

    @Test
    void withACommandThatStops() {
        each(() -> {
            Stage stage = Stage.with(TALK, new Step.Stop(20), GRUMBLE, Step.exit(8));
            stage.kernel.world.after(
                    Duration.ofMillis(100), () -> stage.kernel.arrive(Signal.CONT, true));
            return stage.logging();
        });
    }

    @Test
    void whileTheCommandIsSearched() {
        Supplier<FakeKernel> kernels =
                () ->
                        new FakeKernel()
                                .program("/usr/bin/make", Script.of(Step.say(1, "ok")))
                                .variable("PATH", "/bin:/usr/bin");
        FakeKernel calm = kernels.get();
        search(calm);
        for (int at = 0; at < calm.faults.calls().size(); at++) {
            for (Errno errno : plausible(calm.faults.calls().get(at))) {
                FakeKernel kernel = kernels.get();
                kernel.faults.failAt(at, errno);
                Ending ending = search(kernel).ending();
                assertThat(ending)
                        .as("%s at call %d, %s", errno.name(), at, calm.faults.calls().get(at))
                        .isIn(
                                new Ending.Exited(0),
                                new Ending.NotTried(),
                                new Ending.NotStarted(errno));
            }
        }
    }

    private static Outcome search(FakeKernel kernel) {
        Order order =
                new Order(
                        Optional.empty(),
                        TerminalChoice.AS_GIVEN,
                        Optional.empty(),
                        Duration.ZERO,
                        Duration.ZERO);
        return Supervisor.run(kernel, List.of(Word.of("make")), order);
    }

    private static void each(Supplier<Stage> stages) {
        Stage calm = stages.get();
        Outcome expected = calm.run();
        List<String> calls = calm.kernel.faults.calls();
        assertThat(expected.mishaps()).isEmpty();
        for (int at = 0; at < calls.size(); at++) {
            for (Errno errno : plausible(calls.get(at))) {
                Stage stage = stages.get();
                stage.kernel.faults.failAt(at, errno);
                String fault = errno.name() + " at call " + at + ", " + calls.get(at);
                try {
                    check(stage, stage.run(), expected);
                } catch (AssertionError failure) {
                    throw new AssertionError(fault + ": " + failure.getMessage(), failure);
                }
            }
        }
    }

    private static void check(Stage stage, Outcome outcome, Outcome expected) {
        if (stage.kernel.commandsStarted() == 0) {
            assertThat(outcome.ending())
                    .isInstanceOfAny(Ending.NotTried.class, Ending.NotStarted.class);
            return;
        }
        assertThat(outcome.ending()).isEqualTo(expected.ending());
        assertThat(outcome.complete()).isTrue();
        FakeProcess command = stage.kernel.command();
        assertThat(Bytes.COMMAND_STDOUT.in(stage.received(1))).isEqualTo(command.said(1));
        assertThat(Bytes.COMMAND_STDERR.in(stage.received(2))).isEqualTo(command.said(2));
        boolean logLost = outcome.mishaps().stream().anyMatch(m -> m.part() == Mishap.Part.LOG);
        if (stage.kernel.created.containsKey(Word.of(Stage.LOG)) && !logLost) {
            assertThat(Bytes.COMMAND_STDOUT.in(stage.log())).isEqualTo(command.said(1));
            assertThat(Bytes.COMMAND_STDERR.in(stage.log())).isEqualTo(command.said(2));
        }
    }

    private static List<Errno> plausible(String call) {
        return PLAUSIBLE.getOrDefault(call, List.of());
    }
}
