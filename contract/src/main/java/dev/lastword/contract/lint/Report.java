package dev.lastword.contract.lint;

import java.util.List;

/// What a run of the linter has to say.
///
/// @param findings those that the baseline does not list first; within these by path and place
/// @param examined how many scripts were looked at
/// @param notAnalysed what could not be, by path and place
/// @param fixed how many findings were mended, and are no longer among the findings
public record Report(
        List<Reported> findings, int examined, List<NotAnalysed> notAnalysed, int fixed) {

    public Report {
        findings = List.copyOf(findings);
        notAnalysed = List.copyOf(notAnalysed);
    }

    /// How many findings of a severity are not listed in the baseline.
    public int count(Severity severity) {
        int count = 0;
        for (Reported reported : findings) {
            if (!reported.known() && reported.finding().severity() == severity) {
                count++;
            }
        }
        return count;
    }

    /// How many findings the baseline lists.
    public int known() {
        int count = 0;
        for (Reported reported : findings) {
            count += reported.known() ? 1 : 0;
        }
        return count;
    }

    /// Whether an error or a warning is left that the baseline does not list.
    public boolean fails() {
        return count(Severity.ERROR) + count(Severity.WARNING) > 0;
    }
}
