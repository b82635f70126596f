package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.Range;
import java.util.Optional;

/// Where a value became one that a function gives back.
///
/// @param file of the place; empty where there is none
/// @param message what is said just before
record Origin(String file, Range range, Optional<String> message) {

    static final Origin NONE = new Origin("", new Range(0, 0), Optional.empty());

    boolean isNone() {
        return file.isEmpty() && range.end() == 0;
    }
}
