package dev.lastword.jvm.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Files as bytes, up to a limit.
final class Bytes {

    /// Longer scripts nobody writes: 8 MiB.
    static final int MOST = 8 << 20;

    private Bytes() {}

    /// A whole file.
    ///
    /// @return empty where it is longer
    static Optional<byte[]> read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }

    /// The beginning of a file.
    static byte[] first(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    /// A small text that may be there: no link is followed, and nothing that is no file is opened.
    static Optional<String> text(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return read(file, MOST).map(b -> new String(b, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
