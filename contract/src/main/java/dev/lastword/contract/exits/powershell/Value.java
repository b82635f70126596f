package dev.lastword.contract.exits.powershell;

import java.util.List;
import java.util.Optional;

/// What an expression can be, seen as an exit code. An expression has a list of them, of which any
/// may be the one.
sealed interface Value {

    /// A number that is known.
    ///
    /// @param constant the name that it was written as
    record Whole(long written, Optional<String> constant) implements Value {

        /// What the parent sees: on Unix the low eight bits, and 0 where the number is no `[int]`,
        /// for which `exit` falls back to it (about_Language_Keywords, `exit`). Windows hands on
        /// all 32 bits.
        int code() {
            return written == (int) written ? (int) (written & 0xff) : 0;
        }
    }

    /// What the function is given for a parameter, in lower case; `args:1` for `$args[1]`.
    record Given(String parameter) implements Value {}

    /// The status of another program.
    ///
    /// @param command its name; empty where it is not known
    record Status(String command) implements Value {}

    /// What cannot be told.
    ///
    /// @param reason a phrase: "the value of $rc"
    record Unclear(String reason) implements Value {}

    static List<Value> number(long written) {
        return List.of(new Whole(written, Optional.empty()));
    }

    static List<Value> unclear(String reason) {
        return List.of(new Unclear(reason));
    }
}
