package dev.lastword.view;

import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;

/// A file without a name that bytes are put into at one end and taken from at the other. Nobody
/// else can open it, and nothing of it is left when lastword has ended.
final class Spool {

    private final Kernel kernel;
    private int writeEnd = -1;
    private int readEnd = -1;

    Spool(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Makes the file.
    ///
    /// @param directory one that only we can write to
    boolean open(Word directory, String name) {
        Word path = directory.child(name);
        writeEnd = kernel.createNew(path);
        if (writeEnd < 0) {
            return false;
        }
        readEnd = kernel.openForReading(path);
        kernel.remove(path);
        if (readEnd < 0) {
            kernel.close(writeEnd);
        }
        return readEnd >= 0;
    }

    /// Appends bytes.
    ///
    /// @return how many were put; fewer than asked for where the disk takes no more
    int put(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int written = kernel.write(writeEnd, bytes, offset + done, length - done);
            if (written > 0) {
                done += written;
            } else if (!Errno.EINTR.is(written)) {
                return done;
            }
        }
        return done;
    }

    /// Reads on.
    ///
    /// @return how many bytes were taken; 0 where there are no more
    int take(byte[] into, int offset, int length) {
        if (readEnd < 0) {
            return 0;
        }
        int count;
        do {
            count = kernel.read(readEnd, into, offset, length);
        } while (Errno.EINTR.is(count));
        return Math.max(0, count);
    }

    void close() {
        if (readEnd >= 0) {
            kernel.close(readEnd);
            kernel.close(writeEnd);
            readEnd = -1;
        }
    }
}
