package dev.lastword.jvm.history;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/// Reads the index of a month, newest run first.
///
/// What is damaged ends the reading, in silence: the runs from there on are read anew.
final class IndexReader implements Closeable {

    /// Another form gets another number.
    static final byte[] MAGIC = "lastword index 1\n".getBytes(StandardCharsets.US_ASCII);

    /// No block is larger, unless its one entry is.
    static final int BLOCK_BYTES = 1 << 16;

    private static final int LARGEST_BLOCK = 1 << 25;
    private static final int BUFFER_BYTES = 1 << 16;

    private final String month;
    private Optional<DataInputStream> in;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private Optional<IndexEntry> next = Optional.empty();

    private IndexReader(String month, Optional<DataInputStream> in) {
        this.month = month;
        this.in = in;
    }

    /// Opens the index of a month; an empty one where there is none that can be read.
    static IndexReader open(Path folder, String month) {
        Path file = folder.resolve(month);
        try {
            if (!Stamp.of(file).isFile()) {
                return new IndexReader(month, Optional.empty());
            }
            InputStream bytes = Files.newInputStream(file);
            IndexReader reader =
                    new IndexReader(
                            month,
                            Optional.of(
                                    new DataInputStream(
                                            new BufferedInputStream(bytes, BUFFER_BYTES))));
            reader.begin();
            return reader;
        } catch (IOException unreadable) {
            return new IndexReader(month, Optional.empty());
        }
    }

    private void begin() {
        try {
            byte[] magic = in.orElseThrow().readNBytes(MAGIC.length);
            if (Arrays.equals(magic, MAGIC)) {
                advance();
            } else {
                giveUp();
            }
        } catch (IOException unreadable) {
            giveUp();
        }
    }

    /// The entry that is read next, if there is one.
    Optional<IndexEntry> peek() {
        return next;
    }

    void advance() {
        Optional<IndexEntry> before = next;
        try {
            next = block.hasRemaining() || readBlock() ? Optional.of(entry()) : Optional.empty();
        } catch (IOException | RuntimeException wrong) {
            giveUp();
        }
        // The order is what names are compared by.
        if (before.isPresent()
                && next.isPresent()
                && before.get().run().id().compareTo(next.get().run().id()) <= 0) {
            giveUp();
        }
    }

    private IndexEntry entry() {
        IndexEntry entry = IndexEntry.read(block, month);
        if (!Ids.isRun(entry.run().id())) {
            throw new IllegalStateException(entry.run().id());
        }
        return entry;
    }

    private boolean readBlock() throws IOException {
        if (in.isEmpty()) {
            return false;
        }
        DataInputStream from = in.get();
        int length;
        try {
            length = from.readInt();
        } catch (EOFException end) {
            return false;
        }
        if (length <= 0 || length > LARGEST_BLOCK) {
            throw new IOException("block of " + length);
        }
        int sum = from.readInt();
        byte[] bytes =
                block.capacity() >= length
                        ? block.array()
                        : new byte[Math.max(length, BLOCK_BYTES)];
        // A length that is wrong must not cost more memory than there is in the file.
        if (from.readNBytes(bytes, 0, length) != length || checksum(bytes, length) != sum) {
            throw new IOException("block");
        }
        block = ByteBuffer.wrap(bytes).limit(length);
        return true;
    }

    static int checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private void giveUp() {
        next = Optional.empty();
        block = ByteBuffer.allocate(0);
        close();
    }

    @Override
    public void close() {
        try {
            if (in.isPresent()) {
                in.get().close();
            }
        } catch (IOException ignored) {
            // It was only read.
        }
        in = Optional.empty();
    }
}
