package dev.lastword.contract.lint;

import dev.lastword.contract.lint.Script.Unread;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Holds the units of a file against the rules, and makes findings of what the checks report.
public final class Inspector {

    /// A file that has more unreadable parts has nothing to say with them.
    private static final int MOST_UNREAD = 10;

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::line)
                    .thenComparingInt(Finding::column)
                    .thenComparing(Finding::rule)
                    .thenComparing(Finding::message);

    /// What finds the faults in a unit, in the offsets of its file; [Linter#lint] is all of it.
    @FunctionalInterface
    public interface Checks {
        void check(Unit unit, Sink sink);
    }

    private final Checks checks;
    private final Severities severities;

    public Inspector(Checks checks, Severities severities) {
        this.checks = checks;
        this.severities = severities;
    }

    /// What there is to say of a file.
    ///
    /// @param text of the file
    /// @param units all of the file; none where there is nothing to look at
    public Inspection inspect(String text, List<Unit> units) {
        List<Finding> findings = new ArrayList<>();
        List<NotAnalysed> notAnalysed = new ArrayList<>();
        List<Unit> counting = units.stream().filter(unit -> unit.profile() != Profile.OFF).toList();
        if (!counting.isEmpty()) {
            // The first unit is the file as a whole, or all of it.
            Lines lines = units.getFirst().script().lines();
            Suppressions suppressions = Suppressions.of(text, lines, counting);
            for (Unit unit : counting) {
                inspect(unit, new Placing(unit, text, lines), suppressions, findings, notAnalysed);
            }
            // Behind the checks, because only now it is known what was used.
            Unit whole = counting.getFirst();
            Placing placing = new Placing(whole, text, lines);
            suppressions.complaints(
                    notAnalysed.isEmpty(),
                    rule -> severities.isActive(rule, whole.profile()),
                    (rule, severity, range, message, fix) ->
                            severities
                                    .of(rule, severity, whole.profile())
                                    .ifPresent(counts ->
                                            findings.add(
                                                    placing.finding(
                                                            rule, counts, range, message, fix))));
        }
        findings.sort(BY_PLACE);
        return new Inspection(findings, notAnalysed);
    }

    private void inspect(
            Unit unit,
            Placing placing,
            Suppressions suppressions,
            List<Finding> findings,
            List<NotAnalysed> notAnalysed) {
        Script script = unit.script();
        Sink sink =
                (rule, severity, range, message, fix) -> {
                    Optional<Severity> counts = severities.of(rule, severity, script.profile());
                    if (counts.isPresent()) {
                        Finding finding = placing.finding(rule, counts.get(), range, message, fix);
                        if (!suppressions.silence(rule, finding.line(), finding.endLine())) {
                            findings.add(finding);
                        }
                    }
                };
        checks.check(unit, sink);
        List<Unread> unread = script.unparsed();
        for (Unread part : unread.subList(0, Math.min(MOST_UNREAD, unread.size()))) {
            Range range = placing.inFile(part.range());
            notAnalysed.add(
                    new NotAnalysed(script.path(), placing.line(range.start()), part.reason()));
            sink.report(Rule.NOT_ANALYSED, range, notAnalysed(part.reason()));
        }
    }

    static String notAnalysed(String reason) {
        return "not analysed: " + reason;
    }
}
