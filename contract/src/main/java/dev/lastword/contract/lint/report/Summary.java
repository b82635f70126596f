package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Severity;

/// A run of the linter in one line.
final class Summary {

    private Summary() {}

    /// `0 findings in 381 scripts`, or `2 findings in 381 scripts: 1 error, 1 warning; 3 notes; 4
    /// more in the baseline`.
    ///
    /// @param places where scripts were looked for, to say so where there are none
    static String of(Report report, String places) {
        int errors = report.count(Severity.ERROR);
        int warnings = report.count(Severity.WARNING);
        StringBuilder text = new StringBuilder();
        if (report.examined() == 0 && errors + warnings == 0) {
            // Not "0 findings": nobody has looked at anything.
            text.append(report.notAnalysed().isEmpty() ? "no scripts found" : "nothing examined");
            text.append(" in ").append(places);
        } else {
            text.append(count(errors + warnings, "finding")).append(" in ");
            text.append(count(report.examined(), "script"));
        }
        String before = ": ";
        if (errors > 0) {
            text.append(before).append(count(errors, "error"));
            before = ", ";
        }
        if (warnings > 0) {
            text.append(before).append(count(warnings, "warning"));
        }
        int notes = report.count(Severity.NOTE);
        if (notes > 0) {
            text.append("; ").append(count(notes, "note"));
        }
        if (report.known() > 0) {
            text.append("; ").append(report.known()).append(" more in the baseline");
        }
        if (report.fixed() > 0) {
            text.append("; ").append(report.fixed()).append(" mended");
        }
        int mendable = mendable(report);
        if (mendable > 0) {
            text.append("; --fix mends ").append(mendable);
        }
        return text.toString();
    }

    private static int mendable(Report report) {
        int count = 0;
        for (Reported reported : report.findings()) {
            count += !reported.known() && reported.finding().fix().isPresent() ? 1 : 0;
        }
        return count;
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
