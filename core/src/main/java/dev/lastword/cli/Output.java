package dev.lastword.cli;

import dev.lastword.process.Kernel;
import dev.lastword.process.PollSet;
import dev.lastword.status.Errno;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes a whole text to a descriptor.
public final class Output {

    private Output() {}

    /// Writes all of it, however long the reader takes.
    ///
    /// @return why it could not be written, where it could not
    public static Optional<Errno> write(Kernel kernel, int descriptor, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int done = 0;
        int failures = 0;
        while (done < bytes.length) {
            int written = kernel.write(descriptor, bytes, done, bytes.length - done);
            if (written > 0) {
                done += written;
                failures = 0;
            } else if (Errno.EAGAIN.is(written)) {
                PollSet set = new PollSet();
                set.add(descriptor, PollSet.OUT);
                kernel.poll(set, -1);
            } else if (!Errno.EINTR.is(written) && ++failures > 1) {
                return Optional.of(written < 0 ? Errno.of(written) : Errno.EIO);
            }
        }
        return Optional.empty();
    }
}
