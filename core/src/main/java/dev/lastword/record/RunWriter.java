package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.process.Disk;
import dev.lastword.process.Stream;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes one run down, as `docs/record-format.md` says.
///
/// Whatever goes wrong is kept as a [RecordingFailure]; from then on nothing more is written but
/// the end, and whoever calls is never disturbed.
public final class RunWriter {

    private static final long NANOS_PER_MICRO = 1000;
    private static final int SCHEMA = 1;
    private static final String TOO_MANY_SECRETS =
            "there are too many secrets in the environment to look for them in the output";

    private final Disk disk;
    private final StartRecord start;
    private final StateDirectory state;
    private final Secrets secrets;
    private final long startNanos;
    private final String id;
    private final RunDirectory directory;

    private Optional<Open> open = Optional.empty();
    private Optional<RecordingFailure> failure = Optional.empty();
    private String dropReason = "";
    private long lastNanos;
    private boolean completed;

    /// What is open while the run is being recorded.
    private record Open(
            RecordFile castFile, CastWriter cast, StreamRecorder stdout, StreamRecorder stderr) {

        StreamRecorder of(Stream stream) {
            return stream == Stream.STDOUT ? stdout : stderr;
        }
    }

    /// @param startNanos CLOCK_MONOTONIC at the beginning
    public RunWriter(Disk disk, StartRecord start, StateDirectory state, long startNanos) {
        this.disk = disk;
        this.start = start;
        this.state = state;
        this.startNanos = startNanos;
        this.lastNanos = startNanos;
        this.secrets = Secrets.of(start.command(), start.environment());
        this.id = RunId.create(disk, start.startedMillis());
        this.directory =
                new RunDirectory(disk, state.path(), Timestamps.month(start.startedMillis()), id);
    }

    /// The secrets of this run.
    public Secrets secrets() {
        return secrets;
    }

    /// Its name; empty where none could be made.
    public String id() {
        return id;
    }

    /// Where it is recorded.
    public RunReference reference() {
        return new RunReference(id, directory.path(), failure.isEmpty());
    }

    /// Whether it is being recorded.
    public boolean isOpen() {
        return open.isPresent();
    }

    /// Whether all output so far is in the record, and more can go there.
    public boolean keepsEverything() {
        return open.isPresent() && failure.isEmpty() && dropReason.isEmpty();
    }

    /// Why output is not kept although nothing has failed; empty where it is.
    public String dropReason() {
        return dropReason;
    }

    /// Whether there is anything on the disk.
    public boolean isKept() {
        return open.isPresent() || completed;
    }

    /// Puts everything in place that has to be there before the command starts.
    ///
    /// @return why the run cannot be recorded
    public Optional<RecordingFailure> start() {
        if (id.isEmpty()) {
            return fail(ErrorCode.ERR_RECORDING_START, "no random bytes for its name");
        }
        int answer = directory.create();
        if (answer < 0) {
            directory.remove();
            directory.close();
            return fail(ErrorCode.ERR_STATE_DIRECTORY, answer);
        }
        answer = directory.file(RunDirectory.START, line(start.json(id, secrets)));
        if (answer >= 0) {
            answer = directory.reserve();
        }
        int cast = answer < 0 ? answer : directory.file(RunDirectory.CAST);
        if (cast >= 0) {
            RecordFile file = RecordFile.of(disk, cast);
            CastWriter writer = new CastWriter(file);
            answer = writer.header(header());
            if (answer >= 0) {
                answer = directory.show();
            }
            if (answer >= 0) {
                answer = directory.sync(RunDirectory.START);
            }
            open =
                    Optional.of(
                            new Open(
                                    file,
                                    writer,
                                    stream(Stream.STDOUT, writer),
                                    stream(Stream.STDERR, writer)));
        }
        if (cast < 0 || answer < 0) {
            abandon();
            return fail(ErrorCode.ERR_RECORDING_START, Math.min(cast, answer));
        }
        dropReason = secrets.isTooMuch() ? TOO_MANY_SECRETS : "";
        return Optional.empty();
    }

    private StreamRecorder stream(Stream stream, CastWriter cast) {
        return new StreamRecorder(
                stream, disk, directory, cast, secrets.trie(), start.policy().keepRaw());
    }

    private CastHeader header() {
        return new CastHeader(
                start.columns() > 0 ? start.columns() : 80,
                start.rows() > 0 ? start.rows() : 24,
                Math.floorDiv(start.startedMillis(), 1000L),
                secrets.command().stream().map(Word::text).toList(),
                secrets.redacted(Word.of(start.variable("TERM"))).text(),
                secrets.redacted(Word.of(start.variable("SHELL"))).text());
    }

    private static byte[] line(String json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Keeps what the command wrote.
    ///
    /// @param nanos CLOCK_MONOTONIC when that was
    public void output(Stream stream, long nanos, byte[] bytes, int offset, int length) {
        lastNanos = Math.max(lastNanos, nanos);
        if (open.isEmpty()) {
            return;
        }
        StreamRecorder recorder = open.get().of(stream);
        if (failure.isPresent() || !dropReason.isEmpty()) {
            recorder.drop(bytes, offset, length);
            return;
        }
        try {
            int answer = recorder.accept(micros(nanos), bytes, offset, length);
            if (answer < 0) {
                fail(ErrorCode.ERR_RECORDING_WRITE, answer);
            }
        } catch (RuntimeException fault) {
            fail(ErrorCode.ERR_INTERNAL, "internal fault: " + fault + "; please report it");
        }
    }

    /// Keeps a new window size.
    public void resized(long nanos, int columns, int rows) {
        if (open.isPresent() && failure.isEmpty()) {
            int answer = open.get().cast().resized(micros(nanos), columns, rows);
            if (answer < 0) {
                fail(ErrorCode.ERR_RECORDING_WRITE, answer);
            }
        }
    }

    /// Has everything on the disk that was written so far.
    public Optional<RecordingFailure> flush() {
        if (open.isPresent() && failure.isEmpty()) {
            Open all = open.get();
            int answer =
                    Math.min(
                            disk.sync(all.castFile().descriptor()),
                            Math.min(all.stdout().sync(), all.stderr().sync()));
            if (answer < 0) {
                fail(ErrorCode.ERR_RECORDING_WRITE, answer);
            }
        }
        return failure;
    }

    /// Completes the record.
    ///
    /// @param shellCode what a shell would show of the command's ending
    /// @param nanos CLOCK_MONOTONIC when that was known
    /// @return why the recording failed, now or before
    public Optional<RecordingFailure> finish(EndRecord end, int shellCode, long nanos) {
        if (open.isEmpty()) {
            return failure;
        }
        Open all = open.get();
        try {
            streams(all, shellCode, nanos);
            requireEverything();
            if (failure.isPresent() && !start.policy().keepPartialTrace()) {
                abandon();
                return failure;
            }
            int answer = commit(all, end);
            if (answer < 0) {
                fail(ErrorCode.ERR_RECORDING_STOP, answer);
            }
        } catch (RuntimeException fault) {
            fail(ErrorCode.ERR_INTERNAL, "internal fault: " + fault + "; please report it");
        }
        close();
        completed = true;
        return failure;
    }

    /// The last events, and the raw files as far as they are wanted.
    private void streams(Open all, int shellCode, long nanos) {
        if (failure.isPresent()) {
            return;
        }
        long micros = micros(Math.max(lastNanos, nanos));
        int answer = Math.min(all.stdout().end(micros), all.stderr().end(micros));
        if (answer >= 0) {
            answer = all.cast().exited(micros, shellCode);
        }
        if (answer >= 0) {
            Word cast = directory.path().child(RunDirectory.CAST);
            answer = Math.min(all.stdout().complete(cast), all.stderr().complete(cast));
        }
        if (answer < 0) {
            fail(ErrorCode.ERR_RECORDING_STOP, answer);
        }
    }

    private void requireEverything() {
        if (start.policy().requireTrace() && failure.isEmpty() && !dropReason.isEmpty()) {
            fail(ErrorCode.ERR_TRACE_REQUIRED, dropReason);
        }
    }

    /// Writes end.json into the room that was put aside, and gives it its name.
    private int commit(Open all, EndRecord end) {
        // Opened anew, since a descriptor more for the whole run could be one too many.
        Word reserve = directory.path().child(RunDirectory.RESERVE);
        int descriptor = disk.openForWriting(reserve);
        if (descriptor < 0) {
            return descriptor;
        }
        byte[] json = line(endJson(all, end));
        RecordFile file = RecordFile.of(disk, descriptor);
        int answer = file.append(json, 0, json.length, false);
        if (answer >= 0) {
            answer = disk.truncate(descriptor, json.length);
        }
        if (answer >= 0) {
            answer = disk.sync(descriptor);
        }
        int closed = file.close();
        answer = answer < 0 ? answer : closed;
        if (answer >= 0) {
            answer = disk.rename(reserve, directory.path().child(RunDirectory.END));
        }
        return answer;
    }

    private String endJson(Open all, EndRecord end) {
        JsonWriter json = new JsonWriter();
        json.object().name("schema").value(SCHEMA).name("id").value(id);
        end.write(json, failure.isPresent());
        json.name("output").object();
        all.stdout().writeCounts(json);
        all.stderr().writeCounts(json);
        json.end().name("redactions").value(all.stdout().redactions() + all.stderr().redactions());
        json.name("dropped").array();
        String why = failure.map(RecordingFailure::message).orElse(dropReason);
        all.stdout().writeDropped(json, why);
        all.stderr().writeDropped(json, why);
        json.end().name("recording").object().name("ok").value(failure.isEmpty());
        failure.ifPresent(
                f -> json.name("code").value(f.code().name()).name("message").value(f.message()));
        return json.end().end().toString();
    }

    private long micros(long nanos) {
        return Math.max(0, nanos - startNanos) / NANOS_PER_MICRO;
    }

    private Optional<RecordingFailure> fail(ErrorCode code, int answer) {
        boolean full = RecordingFailures.isFull(answer);
        String message = RecordingFailures.message(state, directory.culprit(), Errno.of(answer));
        return fail(full ? ErrorCode.ERR_DISK_FULL : code, message);
    }

    private Optional<RecordingFailure> fail(ErrorCode code, String message) {
        if (failure.isEmpty()) {
            failure = Optional.of(new RecordingFailure(code, message));
        }
        return failure;
    }

    /// Leaves nothing behind.
    private void abandon() {
        close();
        directory.remove();
    }

    private void close() {
        open.ifPresent(all -> {
            all.stdout().close();
            all.stderr().close();
            all.castFile().close();
        });
        open = Optional.empty();
        directory.close();
    }
}
