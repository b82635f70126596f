package dev.lastword.cli;

import dev.lastword.policy.RecorderPolicy;
import dev.lastword.process.Channel;
import dev.lastword.process.FileIdentity;
import dev.lastword.process.Kernel;
import dev.lastword.process.Outcome;
import dev.lastword.process.Stream;
import dev.lastword.process.Witness;
import dev.lastword.process.Word;
import dev.lastword.record.EndRecord;
import dev.lastword.record.RecordingFailure;
import dev.lastword.record.RunReference;
import dev.lastword.record.RunWriter;
import dev.lastword.record.StartRecord;
import dev.lastword.record.StateDirectory;
import dev.lastword.record.View;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.Mishap;
import dev.lastword.status.Policy;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;

/// One run of `record`, from the moment before its command starts: the witness that has everything
/// written down.
final class Recording implements Witness {

    private static final Word HOST = Word.of("/proc/sys/kernel/hostname");
    private static final int HOST_BYTES = 256;

    private final Kernel kernel;
    private final List<Word> command;
    private final RecorderPolicy policy;
    private Optional<RunWriter> writer = Optional.empty();
    private Optional<RecordingFailure> failure = Optional.empty();
    private List<Channel> channels = List.of();
    private long startedMillis;
    private long startedNanos;

    Recording(Kernel kernel, List<Word> command, RecorderPolicy policy) {
        this.kernel = kernel;
        this.command = command;
        this.policy = policy;
    }

    @Override
    public Optional<Mishap> begin(List<Channel> captured) {
        prepare(captured);
        return open();
    }

    /// Takes note of the moment before the command starts, to which the record belongs however late
    /// it is [#open()]ed.
    void prepare(List<Channel> captured) {
        channels = List.copyOf(captured);
        startedMillis = kernel.epochMillis();
        startedNanos = kernel.monotonicNanos();
    }

    /// Makes the record.
    ///
    /// @return why the command must not run without
    Optional<Mishap> open() {
        Optional<StateDirectory> state = state();
        if (state.isEmpty()) {
            failure =
                    Optional.of(
                            new RecordingFailure(
                                    ErrorCode.ERR_STATE_DIRECTORY,
                                    "there is no place for records: set LASTWORD_HOME to a folder"
                                            + " that only you can write to, or HOME"));
        } else {
            RunWriter fresh = new RunWriter(kernel, facts(), state.get(), startedNanos);
            writer = Optional.of(fresh);
            failure = fresh.start();
        }
        boolean goesOn = policy.disableOnRecorderError() && !policy.requireTrace();
        return goesOn
                ? Optional.empty()
                : failure.map(f -> new Mishap(Mishap.Part.RECORD, f.message()));
    }

    /// A directory of the command line is relative to where lastword was started.
    private StateDirectory absolute(StateDirectory state) {
        Word path = state.path();
        return path.byteAt(0) == '/'
                ? state
                : new StateDirectory(
                        kernel.workingDirectory().map(d -> d.child("").plus(path)).orElse(path),
                        state.source());
    }

    private StartRecord facts() {
        int[] size = new int[2];
        boolean pty = channels.stream().anyMatch(Channel::terminal);
        boolean sized =
                kernel.windowSize(1, size) >= 0
                        || kernel.windowSize(2, size) >= 0
                        || kernel.windowSize(0, size) >= 0;
        return new StartRecord(
                startedMillis,
                command,
                kernel.workingDirectory().orElse(Word.of("")),
                kernel.environment(),
                host(),
                kernel.processId(),
                new StartRecord.Terminals(isTerminal(0), isTerminal(1), isTerminal(2)),
                sized ? size[0] : 0,
                sized ? size[1] : 0,
                streams(),
                pty,
                policy,
                Version.TEXT);
    }

    private boolean isTerminal(int descriptor) {
        return kernel.identify(descriptor)
                .filter(f -> f.kind() == FileIdentity.Kind.TERMINAL)
                .isPresent();
    }

    private String streams() {
        if (channels.isEmpty()) {
            return "none";
        }
        if (channels.size() > 1) {
            return "stdout+stderr";
        }
        Channel only = channels.getFirst();
        return only.output() && only.errors() ? "output" : only.output() ? "stdout" : "stderr";
    }

    private String host() {
        int descriptor = kernel.openForReading(HOST);
        if (descriptor < 0) {
            return kernel.variable("HOSTNAME")
                    .or(() -> kernel.variable("COMPUTERNAME"))
                    .map(Word::text)
                    .orElse("");
        }
        byte[] name = new byte[HOST_BYTES];
        int length = kernel.read(descriptor, name, 0, name.length);
        kernel.close(descriptor);
        return Word.of(name, 0, Math.max(0, length)).stripped().text();
    }

    @Override
    public void output(Stream stream, long nanos, byte[] bytes, int offset, int length) {
        if (writer.isPresent()) {
            writer.get().output(stream, nanos, bytes, offset, length);
        }
    }

    @Override
    public void resized(long nanos, int columns, int rows) {
        if (writer.isPresent()) {
            writer.get().resized(nanos, columns, rows);
        }
    }

    /// Completes the record.
    ///
    /// @return the outcome, with the recording's failure among the troubles where there is one
    Outcome finish(Outcome outcome, Policy verdictPolicy) {
        return finish(outcome, verdictPolicy, Optional.empty());
    }

    /// The same for a run of which the caller was shown less.
    Outcome finish(Outcome outcome, Policy verdictPolicy, Optional<View> view) {
        if (writer.isEmpty() || !writer.get().isOpen()) {
            return withFailure(outcome);
        }
        List<Mishap> failed = List.of(new Mishap(Mishap.Part.RECORD, ""));
        EndRecord end =
                new EndRecord(
                        outcome.ending(),
                        Verdict.of(outcome.ending(), List.of(), verdictPolicy).shellCode(),
                        Verdict.of(outcome.ending(), failed, verdictPolicy).shellCode(),
                        outcome.processId(),
                        kernel.epochMillis(),
                        outcome.wallMillis(),
                        outcome.usage().userMicros(),
                        outcome.usage().systemMicros(),
                        outcome.usage().maxRssKiB(),
                        outcome.complete(),
                        outcome.mishaps(),
                        view);
        int shown = Verdict.of(outcome.ending(), List.of(), Policy.MIRROR).shellCode();
        failure = writer.get().finish(end, shown, kernel.monotonicNanos());
        return withFailure(outcome);
    }

    private Outcome withFailure(Outcome outcome) {
        Optional<Mishap> mishap = failure.map(f -> new Mishap(Mishap.Part.RECORD, f.message()));
        return mishap.isEmpty() || outcome.mishaps().contains(mishap.get())
                ? outcome
                : outcome.with(mishap.get());
    }

    Optional<RecordingFailure> failure() {
        return failure;
    }

    /// Why something of the output is not kept.
    Optional<String> whyNotEverything() {
        return failure.map(RecordingFailure::message)
                .or(() -> writer.map(RunWriter::dropReason).filter(r -> !r.isEmpty()));
    }

    /// Whether everything that came so far is kept.
    boolean keepsEverything() {
        return writer.isPresent() && writer.get().keepsEverything();
    }

    /// Where records are kept, absolute.
    Optional<StateDirectory> state() {
        return StateDirectory.find(policy, kernel::variable).map(this::absolute);
    }

    /// Where it was recorded; empty where nothing was kept.
    Optional<RunReference> reference() {
        return writer.filter(RunWriter::isKept).map(RunWriter::reference);
    }

    /// The words as they may be shown in files.
    List<Word> redacted() {
        return writer.map(w -> w.secrets().command()).orElse(command);
    }
}
