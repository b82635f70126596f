package dev.lastword.contract.exits;

/// What a script ends with at one place.
public sealed interface Outcome {

    /// A code that the script gives.
    ///
    /// @param written the value in the script, which may be one that no process can end with
    /// @param code what the parent sees of it, 0–255
    record Known(long written, int code) implements Outcome {}

    /// The status of another program, whatever it is.
    ///
    /// @param command the program's name, or empty where that is not known either
    record PassedOn(String command) implements Outcome {}

    /// A code that cannot be told without running the script.
    ///
    /// @param reason a phrase: "the value of $rc"
    record Unknown(String reason) implements Outcome {}
}
