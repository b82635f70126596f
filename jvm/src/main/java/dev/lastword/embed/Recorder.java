package dev.lastword.embed;

import dev.lastword.cli.Version;
import dev.lastword.config.PolicySources;
import dev.lastword.jvm.PortableKernel;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.PolicyUpdate;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.policy.Setting;
import dev.lastword.process.Kernel;
import dev.lastword.process.Stream;
import dev.lastword.process.Word;
import dev.lastword.record.EndRecord;
import dev.lastword.record.RecordingFailure;
import dev.lastword.record.RunReference;
import dev.lastword.record.RunWriter;
import dev.lastword.record.StartRecord;
import dev.lastword.record.StateDirectory;
import dev.lastword.status.Ending;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.Mishap;
import dev.lastword.status.Policy;
import dev.lastword.status.Problem;
import dev.lastword.status.Verdict;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records one run of a Java program, or of a part of it.
///
/// Whatever happens to the record after the start, no method throws for it: the program is not to
/// suffer from its recorder. [#stop] tells whether the recording worked. Any number of threads may
/// use one recorder.
public final class Recorder implements AutoCloseable {

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final Kernel kernel;
    private final RecorderPolicy policy;
    private final Optional<RunWriter> writer;
    private final Optional<RecordingFailure> startFailure;
    private final long startNanos;
    private Optional<Recording> result = Optional.empty();

    private Recorder(
            Kernel kernel,
            RecorderPolicy policy,
            Optional<RunWriter> writer,
            Optional<RecordingFailure> startFailure,
            long startNanos) {
        this.kernel = kernel;
        this.policy = policy;
        this.writer = writer;
        this.startFailure = startFailure;
        this.startNanos = startNanos;
    }

    /// The policy that holds for this process and working directory: what the program says, then
    /// the environment, the project's `lastword.toml`, the user's configuration, the defaults.
    ///
    /// @throws RecordingException where a variable or a file is wrong; the message names it, its
    ///   value and what would be accepted
    public static RecorderPolicy policy(PolicyUpdate update) throws RecordingException {
        PolicySources sources =
                PolicySources.read(
                        new PortableKernel(), new PolicyLayer(update.settings()), List.of());
        Optional<Problem> problem = sources.problem();
        if (problem.isPresent()) {
            throw new RecordingException(problem.get().code(), problem.get().message());
        }
        return sources.policy();
    }

    /// Begins to record. The record is on the disk when this returns.
    ///
    /// @param policy what to do; under `on_recorder_error = disable` or `record_disabled` the
    ///   answer may be a recorder that keeps nothing
    /// @param command what the record says was run: a name and perhaps arguments, not empty
    /// @throws RecordingException where the run cannot be recorded and has to be
    public static Recorder start(RecorderPolicy policy, List<String> command)
            throws RecordingException {
        Kernel kernel = new PortableKernel();
        long now = kernel.monotonicNanos();
        if (policy.recordDisabled()) {
            if (policy.requireTrace()) {
                throw new RecordingException(
                        ErrorCode.ERR_TRACE_REQUIRED,
                        "recording is disabled and required; take one of them back");
            }
            return new Recorder(kernel, policy, Optional.empty(), Optional.empty(), now);
        }
        Optional<StateDirectory> state = StateDirectory.find(policy, kernel::variable);
        Optional<RunWriter> writer =
                state.map(s -> new RunWriter(kernel, facts(kernel, policy, command), s, now));
        Optional<RecordingFailure> failure =
                writer.map(RunWriter::start)
                        .orElse(
                                Optional.of(
                                        new RecordingFailure(
                                                ErrorCode.ERR_STATE_DIRECTORY,
                                                "there is no place for records: set out_dir or"
                                                        + " LASTWORD_HOME")));
        boolean matters = !policy.disableOnRecorderError() || policy.requireTrace();
        if (failure.isPresent() && matters) {
            throw new RecordingException(failure.get().code(), failure.get().message());
        }
        return new Recorder(kernel, policy, writer, failure, now);
    }

    private static StartRecord facts(Kernel kernel, RecorderPolicy policy, List<String> command) {
        return new StartRecord(
                kernel.epochMillis(),
                command.stream().map(Word::of).toList(),
                kernel.workingDirectory().orElse(Word.of("")),
                kernel.environment(),
                host(),
                kernel.processId(),
                new StartRecord.Terminals(false, false, false),
                0,
                0,
                "stdout+stderr",
                false,
                policy,
                Version.TEXT);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "";
        }
    }

    /// What is written there is recorded as stdout. It is never closed, and never throws.
    public OutputStream output() {
        return new Recorded(Stream.STDOUT);
    }

    /// What is written there is recorded as stderr. It is never closed, and never throws.
    public OutputStream errors() {
        return new Recorded(Stream.STDERR);
    }

    private synchronized void keep(Stream stream, byte[] bytes, int offset, int length) {
        if (result.isEmpty() && length > 0) {
            writer.ifPresent(w -> w.output(stream, kernel.monotonicNanos(), bytes, offset, length));
        }
    }

    /// Has everything on the disk that was written so far: fsync(2).
    ///
    /// @return whether the recording has worked up to now
    public synchronized boolean flush() {
        return startFailure.isEmpty() && writer.flatMap(RunWriter::flush).isEmpty();
    }

    /// The run's UUIDv7; empty where nothing is recorded.
    public synchronized String id() {
        return writer.filter(RunWriter::isKept).map(RunWriter::id).orElse("");
    }

    /// Every setting with its effective value and where that came from.
    public Map<PolicyKey, Setting> snapshot() {
        return policy.snapshot();
    }

    /// Completes the record.
    ///
    /// @param ending how the run ended
    /// @return what the recording came to; the same again for every later call
    public synchronized Recording stop(Ending ending) {
        if (result.isEmpty()) {
            result = Optional.of(complete(ending));
        }
        return result.get();
    }

    private Recording complete(Ending ending) {
        Policy verdict =
                new Policy(
                        true,
                        policy.propagateScriptExit(),
                        !policy.disableOnRecorderError() || policy.requireTrace());
        List<Mishap> failed = List.of(new Mishap(Mishap.Part.RECORD, ""));
        int exit = Verdict.of(ending, List.of(), verdict).shellCode();
        int exitOnFailure = Verdict.of(ending, failed, verdict).shellCode();
        long now = kernel.monotonicNanos();
        EndRecord end =
                new EndRecord(
                        ending,
                        exit,
                        exitOnFailure,
                        kernel.processId(),
                        kernel.epochMillis(),
                        (now - startNanos) / NANOS_PER_MILLI,
                        0,
                        0,
                        0,
                        true,
                        List.of(),
                        Optional.empty());
        int shown = Verdict.of(ending, List.of(), Policy.MIRROR).shellCode();
        Optional<RecordingFailure> failure =
                startFailure.or(() -> writer.flatMap(w -> w.finish(end, shown, now)));
        Optional<RunReference> kept = writer.filter(RunWriter::isKept).map(RunWriter::reference);
        return new Recording(
                kept.map(RunReference::id).orElse(""),
                kept.map(r -> Path.of(r.directory().text()).toAbsolutePath()),
                failure.isPresent() ? exitOnFailure : exit,
                failure);
    }

    /// Completes the record of a run whose ending nobody told.
    @Override
    public void close() {
        stop(new Ending.Unknown("the recorder was closed before anybody said how the run ended"));
    }

    /// A stream into the record.
    private final class Recorded extends OutputStream {
        private final Stream stream;

        Recorded(Stream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) {
            keep(stream, new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            keep(stream, bytes, offset, length);
        }
    }
}
