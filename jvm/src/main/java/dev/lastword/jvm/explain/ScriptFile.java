package dev.lastword.jvm.explain;

import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.io.ByteArrayOutputStream;

/// Reads the beginning of a script, in which its header stands.
final class ScriptFile {

    /// Longer headers are not looked for: 1 MiB.
    private static final int MOST = 1 << 20;

    private static final int AT_ONCE = 65_536;

    private ScriptFile() {}

    static byte[] read(Kernel kernel, Word path) throws UnreadableException {
        int file = kernel.openForReading(path);
        if (file < 0) {
            throw unreadable(path, file);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[AT_ONCE];
        int failure = 0;
        while (bytes.size() < MOST) {
            int count = kernel.read(file, buffer, 0, buffer.length);
            if (count > 0) {
                bytes.write(buffer, 0, count);
            } else if (!Errno.EINTR.is(count)) {
                failure = count;
                break;
            }
        }
        kernel.close(file);
        if (failure < 0) {
            throw unreadable(path, failure);
        }
        return bytes.toByteArray();
    }

    private static UnreadableException unreadable(Word path, int result) {
        return new UnreadableException(
                path + ": " + Errno.of(result).text() + "; --script names the script to read");
    }
}
