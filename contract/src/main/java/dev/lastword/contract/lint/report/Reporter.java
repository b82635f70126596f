package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Report;

/// A form that a report can take.
public interface Reporter {

    /// The whole report, with a newline at the end.
    String write(Report report);
}
