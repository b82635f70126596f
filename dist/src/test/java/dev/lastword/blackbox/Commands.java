package dev.lastword.blackbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where the commands of this machine are.
final class Commands {
    private Commands() {}

    /// Looks a name up in `PATH`; a path stands for itself.
    static Path find(String command) {
        if (command.contains("/")) {
            return Path.of(command);
        }
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the tests need the command " + command));
    }
}
