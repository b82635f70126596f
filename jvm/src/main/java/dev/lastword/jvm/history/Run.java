package dev.lastword.jvm.history;

import java.util.List;

/// A recorded run, as far as its record can be understood.
///
/// @param month the folder that it lies in
/// @param startedMillis since 1970 UTC
/// @param command the words; empty where start.json cannot be understood
/// @param cwd the working directory; empty likewise
record Run(
        String month,
        String id,
        long startedMillis,
        List<String> command,
        String cwd,
        State state) {

    Run {
        command = List.copyOf(command);
    }

    /// The words in a row, as a person typed most of them.
    String line() {
        return command.isEmpty() ? "(unknown: start.json is damaged)" : String.join(" ", command);
    }
}
