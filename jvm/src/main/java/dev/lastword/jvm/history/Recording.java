package dev.lastword.jvm.history;

import dev.lastword.process.Stream;
import dev.lastword.record.CastReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The output that was kept of a run.
///
/// The events of output.cast are the exact bytes, up to where a raw file is said to begin.
public final class Recording {

    private static final int CHUNK = 1 << 16;

    private final Path folder;

    /// Up to which byte the events of each stream are exact.
    private final long[] exact = {Long.MAX_VALUE, Long.MAX_VALUE};

    /// How many bytes of events there are of each stream.
    private final long[] seen = new long[2];

    /// Looks through output.cast.
    public Recording(Path folder) throws IOException {
        this.folder = folder;
        readEvents(
                new CastReader.Visitor() {
                    @Override
                    public void output(
                            Stream stream, long micros, byte[] bytes, int offset, int length) {
                        seen[index(stream)] += length;
                    }

                    @Override
                    public void rawFrom(Stream stream, long offset) {
                        int i = index(stream);
                        exact[i] = Math.min(exact[i], offset);
                    }
                },
                () -> true);
    }

    /// Whether there is an order of both streams in which every byte is exact.
    boolean isExactInOrder() {
        return only().isPresent() || (isExact(Stream.STDOUT) && isExact(Stream.STDERR));
    }

    private static int index(Stream stream) {
        return stream == Stream.STDOUT ? 0 : 1;
    }

    private boolean isExact(Stream stream) {
        return exact[index(stream)] == Long.MAX_VALUE;
    }

    /// The one stream that has any output, or may have.
    private Optional<Stream> only() {
        if (seen[index(Stream.STDERR)] == 0 && isExact(Stream.STDERR)) {
            return Optional.of(Stream.STDOUT);
        }
        return seen[index(Stream.STDOUT)] == 0 && isExact(Stream.STDOUT)
                ? Optional.of(Stream.STDERR)
                : Optional.empty();
    }

    /// Gives both streams as they came: exact where that [#isExactInOrder()], else as the events
    /// have them.
    public void writeBoth(ByteSink sink) throws IOException {
        Optional<Stream> only = only();
        if (only.isPresent()) {
            write(only.get(), sink);
            return;
        }
        readEvents(
                (stream, micros, bytes, offset, length) -> sink.accept(bytes, offset, length),
                sink::wantsMore);
    }

    /// Gives the exact bytes of one stream.
    public void write(Stream wanted, ByteSink sink) throws IOException {
        long limit = exact[index(wanted)];
        long[] left = {limit};
        readEvents(
                (stream, micros, bytes, offset, length) -> {
                    if (stream == wanted) {
                        int part = (int) Math.min(length, left[0]);
                        sink.accept(bytes, offset, part);
                        left[0] -= part;
                    }
                },
                () -> sink.wantsMore() && left[0] > 0);
        if (limit < Long.MAX_VALUE && sink.wantsMore()) {
            writeRaw(folder.resolve(rawFile(wanted)), limit, sink);
        }
    }

    private static String rawFile(Stream stream) {
        return stream == Stream.STDOUT ? "stdout.raw" : "stderr.raw";
    }

    private static void writeRaw(Path file, long from, ByteSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.skipNBytes(Math.min(from, Files.size(file)));
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0 && sink.wantsMore(); ) {
                sink.accept(chunk, 0, count);
                count = in.read(chunk);
            }
        }
    }

    /// Reads output.cast as far as somebody wants it.
    private void readEvents(CastReader.Visitor visitor, BooleanSupplier wanted) throws IOException {
        read(folder, visitor, wanted);
    }

    /// Tells of the events of a run.
    ///
    /// @param wanted whether to read on, asked now and then
    static void read(Path folder, CastReader.Visitor visitor, BooleanSupplier wanted)
            throws IOException {
        Path file = folder.resolve(Store.CAST);
        if (!Stamp.of(file).isFile()) {
            throw new NoSuchFileException(file.toString());
        }
        CastReader reader = new CastReader(visitor);
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0 && wanted.getAsBoolean(); ) {
                reader.accept(chunk, 0, count);
                count = in.read(chunk);
            }
        }
    }
}
