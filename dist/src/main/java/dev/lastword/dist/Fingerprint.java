package dev.lastword.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One short text for everything that decides a result: the same text, the same result.
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Takes in a text.
    Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /// Takes in the names and contents of files; of a folder, of all files in it.
    Fingerprint files(Path... paths) throws IOException {
        for (var path : paths) {
            for (var file : Trees.list(path)) {
                if (Files.isRegularFile(file)) {
                    text(file.toString());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return this;
    }

    /// The fingerprint of what was taken in; ends this object's use.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
