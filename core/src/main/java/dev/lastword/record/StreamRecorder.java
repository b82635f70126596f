package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.process.Disk;
import dev.lastword.process.Stream;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;

/// What is kept of one stream: its events in the cast, and its exact bytes where the cast cannot
/// hold them or somebody wants them.
final class StreamRecorder {

    /// A character that is cut in two leaves at most so many bytes behind.
    private static final int TAIL = Utf8.LONGEST - 1;

    private static final int BLOCK = 1 << 16;

    private final Stream stream;
    private final Disk disk;
    private final RunDirectory directory;
    private final CastWriter cast;
    private final boolean keepRaw;
    private final Redactor redactor;
    private final boolean redacting;

    private RecordFile raw;
    private boolean hasRaw;
    private final byte[] tail = new byte[TAIL];
    private int tailLength;

    private long bytes;
    private long droppedLines;
    private boolean lineOpen;
    private long dropped;
    private long settled;
    private long micros;
    private int failure;

    StreamRecorder(
            Stream stream,
            Disk disk,
            RunDirectory directory,
            CastWriter cast,
            SecretTrie secrets,
            boolean keepRaw) {
        this.stream = stream;
        this.disk = disk;
        this.directory = directory;
        this.cast = cast;
        this.keepRaw = keepRaw;
        this.redactor = new Redactor(secrets, this::settle);
        this.redacting = !secrets.isEmpty();
        this.raw = RecordFile.of(disk, -1);
    }

    /// Keeps a chunk.
    ///
    /// @return 0 or a negated errno
    int accept(long nowMicros, byte[] chunk, int offset, int length) {
        bytes += length;
        lineOpen = length > 0 ? chunk[offset + length - 1] != '\n' : lineOpen;
        micros = nowMicros;
        if (redacting) {
            redactor.accept(chunk, offset, length);
        } else {
            settle(chunk, offset, length);
        }
        return failure;
    }

    /// Does not keep a chunk.
    void drop(byte[] chunk, int offset, int length) {
        bytes += length;
        dropped += length;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            droppedLines += chunk[i] == '\n' ? 1 : 0;
        }
        lineOpen = length > 0 ? chunk[end - 1] != '\n' : lineOpen;
    }

    private void settle(byte[] chunk, int offset, int length) {
        if (failure < 0) {
            return;
        }
        long start = settled;
        settled += length;
        fail(cast.output(stream, micros, chunk, offset, length));
        keep(start, chunk, offset, length);
        remember(chunk, offset, length);
    }

    /// Writes the exact bytes, from where they are needed.
    private void keep(long start, byte[] chunk, int offset, int length) {
        long from = keepRaw ? 0 : cast.rawFrom(stream);
        if (from < 0 || failure < 0 || !open(from)) {
            return;
        }
        if (from < start && raw.size() < start) {
            int late = (int) (start - raw.size());
            fail(raw.append(tail, tailLength - late, late, false));
        }
        int skipped = (int) Math.max(0, from - start);
        fail(raw.append(chunk, offset + skipped, length - skipped, false));
    }

    private boolean open(long from) {
        if (hasRaw) {
            return true;
        }
        int descriptor = directory.file(rawName());
        if (fail(descriptor)) {
            return false;
        }
        raw = RecordFile.of(disk, descriptor);
        hasRaw = true;
        return !fail(raw.skipTo(from));
    }

    private String rawName() {
        return stream.word() + ".raw";
    }

    private boolean fail(int answer) {
        if (answer < 0 && failure == 0) {
            failure = answer;
        }
        return answer < 0;
    }

    /// Keeps the last bytes, which may turn out to be the beginning of no character.
    private void remember(byte[] chunk, int offset, int length) {
        int taken = Math.min(TAIL, length);
        int kept = Math.min(tailLength, TAIL - taken);
        System.arraycopy(tail, tailLength - kept, tail, 0, kept);
        System.arraycopy(chunk, offset + length - taken, tail, kept, taken);
        tailLength = kept + taken;
    }

    /// The stream has ended.
    ///
    /// @return 0 or a negated errno
    int end(long nowMicros) {
        if (failure < 0) {
            return failure;
        }
        micros = nowMicros;
        if (redacting) {
            redactor.finish();
        }
        fail(cast.end(stream, nowMicros));
        keep(settled, tail, 0, 0);
        return failure;
    }

    /// Fills in the beginning of the raw file from the cast, which has it exactly, and closes it.
    ///
    /// @param castPath the cast, written to its end
    /// @return 0 or a negated errno
    int complete(Word castPath) {
        if (!hasRaw) {
            return failure;
        }
        if (!keepRaw && cast.rawFrom(stream) > 0 && failure == 0) {
            fail(disk.seek(raw.descriptor(), 0));
            fill(castPath, cast.rawFrom(stream));
        }
        fail(raw.close());
        hasRaw = false;
        return failure;
    }

    private void fill(Word castPath, long wanted) {
        int source = disk.openForReading(castPath);
        if (fail(source)) {
            return;
        }
        Filler filler = new Filler(wanted);
        CastReader reader = new CastReader(filler);
        byte[] block = new byte[BLOCK];
        int count = disk.read(source, block, 0, block.length);
        while (filler.missing > 0 && (count > 0 || Errno.EINTR.is(count))) {
            reader.accept(block, 0, Math.max(0, count));
            count = disk.read(source, block, 0, block.length);
        }
        filler.flush();
        if (filler.missing > 0 && failure == 0) {
            failure = count < 0 ? count : -Errno.EIO.number();
        }
        disk.close(source);
    }

    /// Takes this stream's bytes out of the cast, in blocks.
    private final class Filler implements CastReader.Visitor {
        private final byte[] gathered = new byte[BLOCK];
        private int length;
        private long missing;

        Filler(long missing) {
            this.missing = missing;
        }

        @Override
        public void output(Stream from, long at, byte[] data, int offset, int count) {
            if (from != stream) {
                return;
            }
            int taken = (int) Math.min(missing, count);
            if (length + taken > gathered.length) {
                flush();
            }
            if (taken <= gathered.length) {
                System.arraycopy(data, offset, gathered, length, taken);
                length += taken;
            }
            missing -= taken;
        }

        private void flush() {
            int done = 0;
            while (done < length && failure == 0) {
                int written = disk.write(raw.descriptor(), gathered, done, length - done);
                if (written > 0) {
                    done += written;
                } else if (!Errno.EINTR.is(written)) {
                    fail(Math.min(-1, written));
                }
            }
            length = 0;
        }
    }

    /// Gives up without another write.
    void close() {
        if (hasRaw) {
            raw.close();
            hasRaw = false;
        }
    }

    /// Asks for the exact bytes to be on the disk.
    int sync() {
        return hasRaw ? disk.sync(raw.descriptor()) : 0;
    }

    /// Bytes that were not kept.
    long dropped() {
        return dropped;
    }

    long redactions() {
        return redactor.count();
    }

    void writeCounts(JsonWriter json) {
        json.name(stream.word()).object().name("bytes").value(bytes);
        long lines = cast.lineFeeds(stream) + droppedLines;
        json.name("lines").value(lines + (lineOpen ? 1 : 0)).end();
    }

    void writeDropped(JsonWriter json, String why) {
        if (dropped > 0) {
            json.object().name("what").value(stream.word()).name("bytes").value(dropped);
            json.name("why").value(why).end();
        }
    }
}
