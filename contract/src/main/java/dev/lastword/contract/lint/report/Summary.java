package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Severity;

/// A run of the linter in one line.
final class Summary {

    private Summary() {}

    /// `0 findings in 381 scripts`, or `3 findings in 381 scripts: 1 error, 2 warnings; 4 in the
    /// baseline`.
    static String of(Report report) {
        if (report.examined() == 0) {
            return "no scripts found, nothing examined";
        }
        int errors = report.count(Severity.ERROR);
        int warnings = report.count(Severity.WARNING);
        int notes = report.count(Severity.NOTE);
        StringBuilder text = new StringBuilder();
        text.append(number(errors + warnings + notes, "finding"));
        text.append(" in ").append(number(report.examined(), "script"));
        String separator = ": ";
        separator = part(text, separator, errors, "error");
        separator = part(text, separator, warnings, "warning");
        part(text, separator, notes, "note");
        if (report.known() > 0) {
            text.append("; ").append(report.known()).append(" in the baseline");
        }
        if (report.fixed() > 0) {
            text.append("; ").append(report.fixed()).append(" fixed");
        }
        return text.toString();
    }

    private static String part(StringBuilder text, String separator, int count, String noun) {
        if (count == 0) {
            return separator;
        }
        text.append(separator).append(number(count, noun));
        return ", ";
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
