package dev.lastword.blackbox;

import java.util.List;

/// The three ways in which lastword runs a command, from what it was asked for.
enum Mode {
    /// Nothing asked: lastword becomes the command.
    PLAIN("", ""),
    /// A status record: lastword stays as the parent and touches no stream.
    SUPERVISED("--status-file", "status.json"),
    /// A log: the bytes pass through lastword.
    CAPTURED("--log", "log");

    private final String option;
    private final String file;

    Mode(String option, String file) {
        this.option = option;
        this.file = file;
    }

    /// The options, whose files are in the working directory.
    List<String> options() {
        return option.isEmpty() ? List.of() : List.of(option, file);
    }
}
