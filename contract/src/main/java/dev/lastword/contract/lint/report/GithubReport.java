package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Severity;

/// Annotations of GitHub Actions: `::error file=a.sh,line=3,col=1,…::message`.
///
/// What the baseline lists is left out, for it would hide what is new. Source: "Workflow commands
/// for GitHub Actions"; the escapes are those of `@actions/core`.
public final class GithubReport implements Reporter {

    @Override
    public String write(Report report) {
        StringBuilder text = new StringBuilder();
        for (Reported reported : report.findings()) {
            if (!reported.known()) {
                annotation(text, reported.finding());
            }
        }
        return text.append(Summary.of(report, "the project")).append('\n').toString();
    }

    private static void annotation(StringBuilder text, Finding finding) {
        text.append("::").append(command(finding.severity()));
        text.append(" file=").append(property(finding.path()));
        text.append(",line=").append(finding.line());
        text.append(",endLine=").append(finding.endLine());
        // GitHub takes columns only where they are of one line.
        if (finding.line() == finding.endLine()) {
            text.append(",col=").append(finding.column());
            text.append(",endColumn=").append(finding.endColumn());
        }
        text.append(",title=").append(property(finding.rule().id() + " " + finding.rule().title()));
        text.append("::").append(data(finding.message())).append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /// The text of a command: a line break would end it, and begin another one.
    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /// A value before the text, which a comma or a colon would end.
    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
