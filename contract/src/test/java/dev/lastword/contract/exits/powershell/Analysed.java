package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.script.SourceText;
import dev.lastword.contract.script.powershell.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A script in a test, and where it can end.
record Analysed(String text, Facts facts) {

    static Analysed of(String text) {
        return of(text, Map.of());
    }

    /// Analyses a script with other files beside it, as `tools/a.ps1`.
    static Analysed of(String text, Map<String, String> others) {
        PowerShellAnalysis analysis =
                new PowerShellAnalysis(
                        path -> Optional.ofNullable(others.get(path)).map(SourceText::of));
        return new Analysed(text, analysis.analyse("tools/a.ps1", Script.parse(text)).facts());
    }

    /// Every code, in order; `?` for what is not known.
    String codes() {
        StringBuilder codes = new StringBuilder();
        facts.set().codes().forEach(code -> codes.append(codes.isEmpty() ? "" : " ").append(code));
        return codes.append(facts.set().unknown() ? (codes.isEmpty() ? "?" : " ?") : "").toString();
    }

    /// The codes that the author gave.
    String written() {
        TreeSet<Integer> codes = new TreeSet<>();
        for (Exit exit : facts.exits()) {
            if (exit.cause() == dev.lastword.contract.exits.Cause.WRITTEN
                    && exit.outcome() instanceof Outcome.Known known) {
                codes.add(known.code());
            }
        }
        return codes.toString();
    }

    /// The exits as text: the place, the cause, what is known of them.
    List<String> exits() {
        return facts.exits().stream()
                .map(exit ->
                        text.substring(exit.range().start(), exit.range().end())
                                + " | "
                                + exit.cause()
                                + " | "
                                + outcome(exit.outcome())
                                + exit.constant().map(it -> " | " + it).orElse("")
                                + exit.message().map(it -> " | " + it).orElse(""))
                .toList();
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Known it ->
                    it.written() == it.code() ? "" + it.code() : it.written() + " is " + it.code();
            case Outcome.PassedOn it -> "of " + it.command();
            case Outcome.Unknown it -> "? " + it.reason();
        };
    }
}
