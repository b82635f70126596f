package dev.lastword.blackbox;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Programs that only these tests need, and that a machine may be without.
final class Tools {
    private Tools() {}

    /// The first of these commands that is there.
    ///
    /// Where none is, the test is skipped by name, and fails where `CI` is `true`, so that it
    /// cannot go missing unseen.
    static Path need(String... commands) {
        return Stream.of(commands)
                .flatMap(Tools::places)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> without("install " + String.join(" or ", commands)));
    }

    private static Stream<Path> places(String command) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, command));
    }

    private static Path without(String why) {
        return "true".equals(System.getenv("CI")) ? fail(why) : abort(why);
    }
}
