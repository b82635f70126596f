package dev.lastword.contract.lint;

import dev.lastword.contract.script.Range;
import java.util.Optional;

/// Takes what checks find.
public interface Sink {

    /// Takes a finding.
    ///
    /// @param severity how much it matters here
    /// @param range the statement, or what matters of it
    /// @param message what is wrong and what to do, in one line without a full stop
    void report(Rule rule, Severity severity, Range range, String message, Optional<Fix> fix);

    default void report(Rule rule, Range range, String message) {
        report(rule, rule.severity(), range, message, Optional.empty());
    }

    default void report(Rule rule, Severity severity, Range range, String message) {
        report(rule, severity, range, message, Optional.empty());
    }

    default void report(Rule rule, Range range, String message, Fix fix) {
        report(rule, rule.severity(), range, message, Optional.of(fix));
    }
}
