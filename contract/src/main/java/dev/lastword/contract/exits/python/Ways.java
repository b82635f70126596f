package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a function, or a module, can be left.
///
/// @param sites where it ends the script or raises what it does not catch
/// @param fails whether something in it may raise an exception that it does not name
/// @param mayFail the same, with what fails only where one waits for it
/// @param completes whether its end can be reached
/// @param returns those of its `return` statements that can be
record Ways(
        Set<Site> sites, boolean fails, boolean mayFail, boolean completes, List<Result> returns) {

    /// What is not known yet, or never will be.
    static final Ways NONE = new Ways(Set.of(), false, false, true, List.of());

    /// @param message what is said just before
    record Result(Statement.Return statement, Place place, Optional<String> message) {}

    boolean comesBack() {
        return completes || !returns.isEmpty();
    }
}
