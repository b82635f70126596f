package dev.lastword.jvm.lint;

import dev.lastword.cli.LintOptions;
import dev.lastword.cli.Version;
import dev.lastword.contract.lint.report.GithubReport;
import dev.lastword.contract.lint.report.JsonReport;
import dev.lastword.contract.lint.report.JunitReport;
import dev.lastword.contract.lint.report.Reporter;
import dev.lastword.contract.lint.report.SarifReport;
import java.util.Optional;

/// Who writes which form of a report. Text is written line by line, as it is found.
final class Reporters {

    private Reporters() {}

    /// Empty for text.
    static Optional<Reporter> of(LintOptions.Format format) {
        return switch (format) {
            case TEXT -> Optional.empty();
            case JSON -> Optional.of(new JsonReport());
            case SARIF -> Optional.of(new SarifReport(Version.TEXT));
            case GITHUB -> Optional.of(new GithubReport());
            case JUNIT -> Optional.of(new JunitReport());
        };
    }
}
