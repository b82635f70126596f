package dev.lastword.status;

/// The exit codes that are lastword's own. Help, man page and `docs/exit-codes.md` read this table.
///
/// 124 to 127 mean what they mean to timeout(1), env(1), nohup(1) and docker run.
public enum OwnCode {
    OK(0, "done"),
    NO(1, "no: what was asked for is not there, or what was checked is not in order"),
    USAGE(2, "the command line or a setting is wrong (commands that execute nothing)"),
    IO(3, "something could not be read or written"),
    TIMED_OUT(124, "--timeout ended the command"),
    FAILED(
            125,
            "lastword itself failed, or the command line is wrong: the command did not run, or its recording failed"),
    NOT_EXECUTABLE(126, "the command was found and could not be executed"),
    NOT_FOUND(127, "the command was not found");

    private final int number;
    private final String meaning;

    OwnCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /// 0–255.
    public int number() {
        return number;
    }

    /// One line for a table.
    public String meaning() {
        return meaning;
    }
}
