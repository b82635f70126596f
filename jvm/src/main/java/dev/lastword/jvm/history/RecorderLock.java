package dev.lastword.jvm.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The lock that a recorder holds while it lives. The kernel drops it on any death.
enum RecorderLock {
    HELD,
    FREE,

    /// The file cannot be looked at.
    UNKNOWN;

    /// Tries it with a shared lock, so that readers do not take each other for recorders.
    static RecorderLock of(Path file) {
        try {
            Stamp stamp = Stamp.of(file);
            if (stamp.isMissing()) {
                return FREE;
            }
            if (!stamp.isFile()) {
                return UNKNOWN;
            }
            return of(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException trouble) {
            return UNKNOWN;
        }
    }

    private static RecorderLock of(Path file, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null ? HELD : FREE;
        } catch (OverlappingFileLockException held) {
            // By this very process.
            return HELD;
        }
    }
}
