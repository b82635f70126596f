package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.Range;
import java.util.Map;
import java.util.Optional;

/// A place at which a function is left other than by `return`.
///
/// @param values the code, or the exception that is raised
/// @param origin where that is, with what is said there
record Site(Kind kind, Origin origin, Values values, Cause cause) {

    enum Kind {
        /// `SystemExit`, which handlers can catch.
        EXIT,
        /// `os._exit` and `exec`, which nothing stops.
        END,
        /// Any other exception.
        RAISE
    }

    static Site exit(Origin origin, Values values) {
        return new Site(Kind.EXIT, origin, values, Cause.WRITTEN);
    }

    /// The same as seen by the caller of a function.
    ///
    /// What depends on an argument, and what happens in another file, happens at the call.
    Site calledFrom(
            String file,
            Range call,
            Optional<String> said,
            Routine routine,
            Map<String, Values> arguments) {
        Values given = values.with(routine, arguments);
        boolean depends = !given.equals(values);
        boolean foreign = !origin.file().equals(file);
        if (!depends && !foreign) {
            return this;
        }
        Optional<String> message = depends && said.isPresent() ? said : origin.message();
        Origin here = new Origin(file, call, message);
        return new Site(kind, here, given.seenFrom(file, here), cause);
    }
}
