package dev.lastword.blackbox;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The two programs that must behave alike.
enum FrontEnd {
    NATIVE("lastword"),
    JVM("lastword-jvm");

    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

    private final String file;

    FrontEnd(String file) {
        this.file = file;
    }

    /// The executable in the distribution.
    ///
    /// A machine without a C compiler has no native front end: its tests are then skipped by name,
    /// and fail where `CI` is `true`, so that they cannot go missing unseen.
    Path path() {
        Path path = Distribution.file("bin/" + file);
        if (!Files.isExecutable(path)) {
            return fail("no front end at " + path);
        }
        if (this == NATIVE && !isElf(path)) {
            String why = path + " is no native executable: built without a C compiler?";
            return "true".equals(System.getenv("CI")) ? fail(why) : abort(why);
        }
        return path;
    }

    private static boolean isElf(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(ELF, in.readNBytes(ELF.length));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
