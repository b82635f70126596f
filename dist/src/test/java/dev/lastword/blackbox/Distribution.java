package dev.lastword.blackbox;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;

/// The unpacked distribution that is tested.
final class Distribution {
    private Distribution() {}

    /// One of its files, by its path in there.
    static Path file(String path) {
        String home = System.getProperty("lastword.dist");
        if (home == null) {
            return fail("set the system property lastword.dist to the unpacked distribution");
        }
        return Path.of(home, path).toAbsolutePath();
    }
}
