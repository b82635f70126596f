package dev.lastword.jvm.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Another process that holds a lock, as a recorder does. It says when it does, and holds it until
/// its stdin ends.
final class LockHolder implements AutoCloseable {

    private final Process process;

    LockHolder(Path file) {
        try {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LockHolder.class.getName(),
                                    file.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            InputStream said = process.getInputStream();
            if (said.read() != '!') {
                throw new IllegalStateException("the lock was not taken");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                Path.of(args[0]),
                                StandardOpenOption.WRITE,
                                StandardOpenOption.CREATE);
                FileLock lock = channel.lock()) {
            System.out.print(lock.isValid() ? "!" : "?");
            System.out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
