package dev.lastword.jvm.history;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Removes runs: never what lies behind a symbolic link, and never half of a run that is listed.
final class Removing {

    /// Nothing of ours is nested at all.
    private static final int DEPTH = 32;

    private final Store store;

    Removing(Store store) {
        this.store = store;
    }

    /// What came of it.
    enum Result {
        REMOVED,

        /// Somebody else was faster.
        GONE,

        /// A recorder holds its lock.
        RUNNING
    }

    /// Removes a run. It gets its dot first, so that nobody lists it half removed.
    Result remove(String month, String id) throws IOException {
        Path folder = store.folder(month, id);
        if (RecorderLock.of(folder.resolve(Store.LOCK)) != RecorderLock.FREE) {
            return Result.RUNNING;
        }
        Path hidden = store.folder(month, "." + id);
        delete(hidden);
        try {
            Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return Result.GONE;
        } catch (AtomicMoveNotSupportedException odd) {
            throw new IOException("the run cannot be renamed", odd);
        }
        delete(hidden);
        return Result.REMOVED;
    }

    /// Removes what somebody left under a dot.
    Result removeHidden(String month, String name) throws IOException {
        Path folder = store.folder(month, name);
        if (RecorderLock.of(folder.resolve(Store.LOCK)) != RecorderLock.FREE) {
            return Result.RUNNING;
        }
        delete(folder);
        return Result.REMOVED;
    }

    /// Removes the folder of a month and its index, if no run is left in it.
    void removeMonth(String month) {
        try {
            Files.delete(store.runs().resolve(month));
            Files.deleteIfExists(store.index().resolve(month));
        } catch (IOException inUse) {
            // Somebody needs it still, or has removed it.
        }
    }

    private static void delete(Path file) throws IOException {
        Path parent = file.getParent();
        Path name = file.getFileName();
        if (parent == null || name == null) {
            return;
        }
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(parent, p -> false)) {
            if (folder instanceof SecureDirectoryStream<Path> secure) {
                delete(secure, name, 0);
            } else {
                deleteByPath(file);
            }
        } catch (NoSuchFileException gone) {
            // By another prune.
        }
    }

    /// By openat(2) and unlinkat(2): no part of a path can become a link meanwhile.
    private static void delete(SecureDirectoryStream<Path> folder, Path name, int depth)
            throws IOException {
        if (depth > DEPTH) {
            throw new IOException("it is nested too deep");
        }
        try {
            if (!isDirectory(folder, name)) {
                folder.deleteFile(name);
                return;
            }
            try (SecureDirectoryStream<Path> inner =
                    folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                for (Path entry : inner) {
                    Path last = entry.getFileName();
                    if (last != null) {
                        delete(inner, last, depth + 1);
                    }
                }
            }
            folder.deleteDirectory(name);
        } catch (NoSuchFileException gone) {
            // By another prune.
        }
    }

    private static boolean isDirectory(SecureDirectoryStream<Path> folder, Path name)
            throws IOException {
        return folder.getFileAttributeView(
                        name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .isDirectory();
    }

    private static void deleteByPath(Path file) throws IOException {
        Files.walkFileTree(
                file,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(entry);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path entry, @Nullable IOException trouble) throws IOException {
                        Files.deleteIfExists(entry);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// What the files of a run take together; those behind links do not count.
    ///
    /// @return 0 where it is not there
    static long bytes(Path folder) {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                bytes += Math.max(0, Stamp.of(file).bytes());
            }
        } catch (IOException gone) {
            return bytes;
        }
        return bytes;
    }

    /// When something was last changed in a folder.
    ///
    /// @return milliseconds since 1970 UTC; empty where it is not there
    static Optional<Long> modifiedMillis(Path folder) {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toMillis());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
