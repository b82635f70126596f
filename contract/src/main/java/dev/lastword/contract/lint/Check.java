package dev.lastword.contract.lint;

/// Looks for the faults that a rule is about.
///
/// Checks have no state; one serves all scripts, from many threads.
///
/// @param <U> what it looks at: scripts of one language, or any
public interface Check<U extends Unit> {

    /// The rule that it checks.
    Rule rule();

    void check(U unit, Sink sink);
}
