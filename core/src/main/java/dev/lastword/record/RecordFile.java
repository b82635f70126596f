package dev.lastword.record;

import dev.lastword.process.Disk;
import dev.lastword.status.Errno;

/// A file of the record that grows at its end.
///
/// What cannot be written whole is taken away again as far as it goes, so that a full disk leaves
/// no half of anything.
final class RecordFile {

    /// A call may fail once by chance; twice in a row is a fact.
    private static final int FAILURES_ALLOWED = 1;

    private final Disk disk;
    private final int descriptor;
    private long size;

    private RecordFile(Disk disk, int descriptor, long size) {
        this.disk = disk;
        this.descriptor = descriptor;
        this.size = size;
    }

    /// Of a descriptor that is open for writing.
    static RecordFile of(Disk disk, int descriptor) {
        return new RecordFile(disk, descriptor, 0);
    }

    int descriptor() {
        return descriptor;
    }

    /// Bytes in the file.
    long size() {
        return size;
    }

    /// Leaves a hole up to `offset` and goes on from there.
    ///
    /// @return 0 or a negated errno
    int skipTo(long offset) {
        int answer = disk.seek(descriptor, offset);
        if (answer >= 0) {
            size = offset;
        }
        return Math.min(answer, 0);
    }

    /// Writes all of it at the end.
    ///
    /// @param wholeLines after a failure, keep those lines that were written whole
    /// @return 0 or a negated errno
    int append(byte[] bytes, int offset, int length, boolean wholeLines) {
        int done = 0;
        int failures = 0;
        while (done < length) {
            int written = disk.write(descriptor, bytes, offset + done, length - done);
            if (written > 0) {
                done += written;
                failures = 0;
            } else if (!Errno.EINTR.is(written) && ++failures > FAILURES_ALLOWED) {
                int kept = wholeLines ? wholeLines(bytes, offset, done) : 0;
                disk.truncate(descriptor, size + kept);
                disk.seek(descriptor, size + kept);
                size += kept;
                return written < 0 ? written : -Errno.EIO.number();
            }
        }
        size += length;
        return 0;
    }

    private static int wholeLines(byte[] bytes, int offset, int length) {
        int kept = length;
        while (kept > 0 && bytes[offset + kept - 1] != '\n') {
            kept--;
        }
        return kept;
    }

    int close() {
        return disk.close(descriptor);
    }
}
