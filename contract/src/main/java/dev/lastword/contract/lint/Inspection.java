package dev.lastword.contract.lint;

import java.util.List;
import java.util.Optional;

/// What there is to say of one file: suppressions and settings have had their say, the baseline has
/// not.
///
/// @param findings by their place
/// @param notAnalysed by their place
public record Inspection(List<Finding> findings, List<NotAnalysed> notAnalysed) {

    public Inspection {
        findings = List.copyOf(findings);
        notAnalysed = List.copyOf(notAnalysed);
    }

    /// A file of which nothing can be said.
    ///
    /// @param reason a phrase
    public static Inspection none(String path, String reason, Severities severities) {
        Finding finding =
                new Finding(
                        Rule.NOT_ANALYSED,
                        Rule.NOT_ANALYSED.severity(),
                        path,
                        1,
                        1,
                        1,
                        1,
                        Inspector.notAnalysed(reason),
                        "",
                        "",
                        Optional.empty());
        List<Finding> findings =
                severities
                        .of(Rule.NOT_ANALYSED, finding.severity(), Profile.STANDARD)
                        .map(s -> List.of(finding.withSeverity(s)))
                        .orElse(List.of());
        return new Inspection(findings, List.of(new NotAnalysed(path, 1, reason)));
    }
}
