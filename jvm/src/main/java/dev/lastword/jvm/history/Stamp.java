package dev.lastword.jvm.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// By which one notices that a file is not the one that was read before.
///
/// @param bytes its size; -1 where it is not there, -2 where it is something else than a file
/// @param modifiedNanos nanoseconds since 1970 UTC
record Stamp(long bytes, long modifiedNanos) {

    static final Stamp MISSING = new Stamp(-1, 0);
    private static final Stamp NO_FILE = new Stamp(-2, 0);

    /// A file changed later than this before now may change again without a new time: clocks of
    /// file systems are coarse, some to two seconds.
    private static final long MARGIN_NANOS = TimeUnit.SECONDS.toNanos(3);

    /// Looks at a file. Does not follow a symbolic link.
    static Stamp of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? new Stamp(
                            attributes.size(),
                            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS))
                    : NO_FILE;
        } catch (NoSuchFileException missing) {
            return MISSING;
        }
    }

    boolean isMissing() {
        return equals(MISSING);
    }

    boolean isFile() {
        return bytes >= 0;
    }

    /// Whether a change that comes after now shows.
    boolean isSettled(long nowMillis) {
        return modifiedNanos < TimeUnit.MILLISECONDS.toNanos(nowMillis) - MARGIN_NANOS;
    }
}
