package dev.lastword.jvm.lint;

import dev.lastword.jvm.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Writes a file anew, so that at any moment it has all of its old content or all of its new one.
final class Replacing {

    private static final String UNIX = "unix:uid,gid,mode";
    private static final int MODE_BITS = 07777;

    private Replacing() {}

    /// Replaces what a file says.
    ///
    /// @param old what it is known to say
    /// @return why it could not be done; empty where it was
    static Optional<String> replace(Project project, Path file, byte[] old, byte[] content) {
        try {
            Path real = file.toRealPath();
            // A link of the project is not to lead the pen elsewhere.
            if (!project.holds(real) && !real.equals(file)) {
                return Optional.of("leads out of the project");
            }
            Optional<byte[]> now = Bytes.read(real, Bytes.MOST);
            if (now.isEmpty() || !Arrays.equals(now.get(), old)) {
                return Optional.of("has changed meanwhile");
            }
            write(real, content);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Trouble.reason(e));
        }
    }

    /// Writes a file that may not be there yet.
    ///
    /// @param file without links in its path
    static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file");
        }
        Path temporary = Files.createTempFile(folder, ".lastword", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            takeAfter(file, temporary);
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Gives the new file the mode of the old one, and its owner where we may.
    private static void takeAfter(Path old, Path fresh) throws IOException {
        if (!Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            return;
        }
        if (!Files.exists(old)) {
            Files.setAttribute(fresh, "unix:mode", 0644);
            return;
        }
        Map<String, Object> theirs = Files.readAttributes(old, UNIX);
        Map<String, Object> ours = Files.readAttributes(fresh, UNIX);
        for (String name : new String[] {"gid", "uid"}) {
            Object value = theirs.get(name);
            if (value != null && !value.equals(ours.get(name))) {
                try {
                    Files.setAttribute(fresh, "unix:" + name, value);
                } catch (IOException e) {
                    // Not ours to give away: then it is ours, as after any editor.
                }
            }
        }
        if (theirs.get("mode") instanceof Integer mode) {
            Files.setAttribute(fresh, "unix:mode", mode & MODE_BITS);
        }
    }
}
