package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.NotAnalysed;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Reports to be written in a test.
final class Reports {

    static final Report CLEAN = new Report(List.of(), 381, List.of(), 0);

    private Reports() {}

    static Report of(Reported... findings) {
        return new Report(List.of(findings), 2, List.of(), 0);
    }

    static Reported finding(Rule rule, Severity severity, String path, String message) {
        return reported(rule, severity, path, message, false);
    }

    static Reported known(Rule rule, Severity severity, String path, String message) {
        return reported(rule, severity, path, message, true);
    }

    private static Reported reported(
            Rule rule, Severity severity, String path, String message, boolean known) {
        Finding finding =
                new Finding(
                        rule,
                        severity,
                        path,
                        3,
                        5,
                        3,
                        12,
                        message,
                        "main",
                        "exit 7",
                        Optional.empty());
        return new Reported(finding, 0, known);
    }

    /// A report of anything that a report may hold.
    static Report random(Random random) {
        List<Reported> findings =
                random.ints(random.nextInt(6), 0, 1).mapToObj(_ -> randomFinding(random)).toList();
        List<NotAnalysed> not =
                random.nextBoolean()
                        ? List.of()
                        : List.of(new NotAnalysed(text(random), 1, text(random)));
        return new Report(findings, random.nextInt(500), not, random.nextInt(3));
    }

    private static Reported randomFinding(Random random) {
        int line = 1 + random.nextInt(1000);
        int column = 1 + random.nextInt(200);
        Edit edit = new Edit(new Range(line, line + random.nextInt(5)), text(random));
        Finding finding =
                new Finding(
                        any(random, List.of(Rule.values())),
                        any(random, List.of(Severity.values())),
                        text(random),
                        line,
                        column,
                        line + random.nextInt(2),
                        column + random.nextInt(9),
                        text(random),
                        text(random),
                        text(random),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Fix(text(random), edit)));
        return new Reported(finding, random.nextInt(3), random.nextBoolean());
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// A text with everything that one form or another has to escape.
    private static String text(Random random) {
        String alphabet =
                "ab/ .%:,;<>&\"'\\\n\r\t\0\u001b\u007f\u00e4\u2028\ud83d\ude00\ufffe\ud800]";
        StringBuilder text = new StringBuilder("a");
        random.ints(random.nextInt(20), 0, alphabet.length())
                .forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }
}
