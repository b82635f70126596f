package dev.lastword.jvm.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which script a command line runs: the program itself, or the file that an interpreter is given.
final class ScriptOfRun {

    private static final Set<String> INTERPRETERS =
            Set.of("sh", "bash", "dash", "ksh", "zsh", "python", "python3", "pwsh", "powershell");

    /// Options with a text or a module behind them instead of a file.
    private static final Set<String> NO_FILE =
            Set.of("-c", "-m", "-command", "-encodedcommand", "-s");

    private ScriptOfRun() {}

    /// The script as the command line names it.
    static Optional<String> of(List<String> command) {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        String program = command.getFirst();
        if (!INTERPRETERS.contains(name(program))) {
            return Optional.of(program);
        }
        for (String word : command.subList(1, command.size())) {
            if (NO_FILE.contains(word.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            if (!word.startsWith("-")) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
