package dev.lastword.contract.exits;

import dev.lastword.contract.script.SourceText;
import java.util.Optional;

/// The files around a script, for what it sources, imports and calls.
///
/// Paths are those of the project, with `/` and without `.` and `..`: `lib/errors.sh`. It is asked
/// from many threads at once.
@FunctionalInterface
public interface Library {

    /// No other file is known.
    Library NONE = path -> Optional.empty();

    /// The text of a file; empty where there is none, or where it cannot be read.
    Optional<SourceText> text(String path);
}
