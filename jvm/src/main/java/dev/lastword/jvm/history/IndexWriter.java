package dev.lastword.jvm.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Writes the index of a month beside the old one and renames it in, so that any number of readers
/// may do so at once.
///
/// Where it cannot be written, nothing is said: listing works without.
final class IndexWriter implements AutoCloseable {

    private static final String TEMPORARY = ".tmp";

    /// What a killed reader has left behind is older.
    private static final long LEFT_BEHIND_MILLIS = 3_600_000;

    private static final Set<PosixFilePermission> OURS =
            PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final String month;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final DataOutputStream entries = new DataOutputStream(block);
    private Optional<Path> temporary = Optional.empty();
    private Optional<DataOutputStream> out = Optional.empty();

    private IndexWriter(Path folder, String month) {
        this.folder = folder;
        this.month = month;
    }

    /// One that forgets what it is given.
    static IndexWriter none(String month) {
        return new IndexWriter(Path.of(""), month);
    }

    /// Begins a new index.
    ///
    /// @param nowMillis by which what is left behind is told from what is being written
    static IndexWriter open(Path folder, String month, long nowMillis) {
        IndexWriter writer = new IndexWriter(folder, month);
        try {
            writer.begin(nowMillis);
        } catch (IOException | UnsupportedOperationException readOnly) {
            writer.close();
        }
        return writer;
    }

    /// Where runs may be written, but nobody has run any, no folder is made.
    private void begin(long nowMillis) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS));
        }
        removeLeftBehind(nowMillis);
        Path file = Files.createTempFile(folder, "." + month + "-", TEMPORARY);
        temporary = Optional.of(file);
        OutputStream bytes = Files.newOutputStream(file);
        out = Optional.of(new DataOutputStream(bytes));
        bytes.write(IndexReader.MAGIC);
    }

    private void removeLeftBehind(long nowMillis) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + TEMPORARY)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toMillis() < nowMillis - LEFT_BEHIND_MILLIS) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// Adds an entry; they come newest first.
    void add(IndexEntry entry) {
        if (out.isEmpty()) {
            return;
        }
        try {
            entry.write(entries);
            if (block.size() >= IndexReader.BLOCK_BYTES - IndexReader.BLOCK_BYTES / 4) {
                writeBlock(out.get());
            }
        } catch (IOException full) {
            close();
        }
    }

    private void writeBlock(DataOutputStream to) throws IOException {
        byte[] bytes = block.toByteArray();
        block.reset();
        if (bytes.length > 0) {
            to.writeInt(bytes.length);
            to.writeInt(IndexReader.checksum(bytes, bytes.length));
            to.write(bytes);
        }
    }

    /// Puts it in place of the old one.
    void commit() {
        if (out.isEmpty() || temporary.isEmpty()) {
            return;
        }
        try {
            writeBlock(out.get());
            out.get().close();
            out = Optional.empty();
            Files.move(
                    temporary.get(),
                    folder.resolve(month),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            temporary = Optional.empty();
        } catch (IOException full) {
            close();
        }
    }

    /// Leaves everything as it was, unless it was committed.
    @Override
    public void close() {
        try {
            if (out.isPresent()) {
                out.get().close();
            }
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get());
            }
        } catch (IOException gone) {
            // Whoever comes later removes it.
        }
        out = Optional.empty();
        temporary = Optional.empty();
    }
}
