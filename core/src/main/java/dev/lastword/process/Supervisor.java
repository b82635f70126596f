package dev.lastword.process;

import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import java.util.List;
import java.util.Optional;

/// Runs one command as its parent.
///
/// Everything that can go wrong before the command runs is found out here; from then on a [Watch]
/// sees it through.
public final class Supervisor {

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final Kernel kernel;
    private final Order order;
    private final Troubles troubles;
    private final Optional<Witness> witness;
    private final Capture capture;

    private Supervisor(Kernel kernel, Order order, Optional<Witness> witness, View view) {
        this.kernel = kernel;
        this.order = order;
        this.troubles = new Troubles(new Notes(kernel));
        this.witness = witness;
        this.capture = new Capture(kernel, troubles, witness, view);
    }

    /// Runs `words` and returns when the command has ended and its output has been passed on.
    ///
    /// @param words the command, not empty
    public static Outcome run(Kernel kernel, List<Word> words, Order order) {
        return new Supervisor(kernel, order, Optional.empty(), View.EVERYTHING).run(words);
    }

    /// The same before a witness, who may also prevent it.
    public static Outcome run(Kernel kernel, List<Word> words, Order order, Witness witness) {
        return run(kernel, words, order, witness, View.EVERYTHING);
    }

    /// The same with a reader who gets to see less.
    public static Outcome run(
            Kernel kernel, List<Word> words, Order order, Witness witness, View view) {
        return new Supervisor(kernel, order, Optional.of(witness), view).run(words);
    }

    /// Becomes the command, for a caller who asked for nothing that needs a parent.
    ///
    /// @return why that was not possible; empty where this machine cannot do it with any command
    public static Optional<Ending> become(Kernel kernel, List<Word> words) {
        int answer = new ExecutableSearch(kernel).execute(words, kernel::become);
        return Errno.ENOSYS.is(answer)
                ? Optional.empty()
                : Optional.of(new Ending.NotStarted(Errno.of(answer)));
    }

    private Outcome run(List<Word> words) {
        // Before anything else: from here on no signal can end lastword and leave a command behind.
        int signals = kernel.takeSignals();
        int ready =
                signals < 0
                        ? troubles.refuse(Mishap.Part.START, "take over the signals", signals)
                        : openStreams();
        long startedMillis = kernel.epochMillis();
        long startedNanos = kernel.monotonicNanos();
        int process = ready < 0 ? ready : spawn(words);
        Ending ending;
        Usage usage = Usage.NONE;
        if (process > 0) {
            capture.commandStarted();
            Child child = new Child(kernel, process);
            ending =
                    new Watch(kernel, order, troubles, capture, child, signals).watch(startedNanos);
            usage = child.usage();
        } else {
            ending =
                    troubles.all().isEmpty()
                            ? new Ending.NotStarted(Errno.of(process))
                            : new Ending.NotTried();
        }
        long wallMillis = (kernel.monotonicNanos() - startedNanos) / NANOS_PER_MILLI;
        return new Outcome(
                ending,
                Math.max(0, process),
                startedMillis,
                wallMillis,
                usage,
                capture.complete(),
                troubles.all());
    }

    private int openStreams() {
        boolean capturing = order.log().isPresent() || witness.isPresent();
        List<Channel> channels = Streams.plan(kernel, capturing, order.terminals());
        int answer = capture.open(channels, order.log());
        Optional<Mishap> objection =
                answer < 0 ? Optional.empty() : witness.flatMap(w -> w.begin(channels));
        if (objection.isPresent()) {
            troubles.note(objection.get());
            return -Errno.ECANCELED.number();
        }
        return answer;
    }

    /// Starts the command.
    ///
    /// @return its process id; otherwise a negated errno, which is lastword's own trouble where
    ///   [Troubles] say so
    private int spawn(List<Word> words) {
        int answer = new ExecutableSearch(kernel).execute(words, this::spawn);
        // execve(2) does not say these of a command: the fork failed.
        boolean forkFailed =
                Errno.EAGAIN.is(answer) || Errno.ENOMEM.is(answer) || Errno.ENOSYS.is(answer);
        return forkFailed ? troubles.refuse(Mishap.Part.START, "start a process", answer) : answer;
    }

    private int spawn(Word path, List<Word> words) {
        return kernel.spawn(new Spawn(path, words, capture.output(), capture.errors()));
    }
}
