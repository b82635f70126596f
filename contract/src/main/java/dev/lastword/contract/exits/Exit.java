package dev.lastword.contract.exits;

import dev.lastword.contract.script.Range;
import java.util.Optional;

/// A place at which a script can end.
///
/// @param range in the script itself; where a function in another file ends it, the call
/// @param constant the name that the code was written as: `EXIT_AUTH`
/// @param message what is said just before, where that is a plain text
public record Exit(
        Range range,
        Outcome outcome,
        Cause cause,
        Optional<String> constant,
        Optional<String> message) {

    public Exit(Range range, Outcome outcome, Cause cause) {
        this(range, outcome, cause, Optional.empty(), Optional.empty());
    }
}
