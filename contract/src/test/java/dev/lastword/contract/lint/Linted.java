package dev.lastword.contract.lint;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file in a test, and what the checks say of it.
///
/// @param text of the file
/// @param said in the order of the places
public record Linted(String text, List<Said> said) {

    /// A finding in the offsets of the file.
    public record Said(
            Rule rule, Severity severity, Range range, String message, Optional<Fix> fix) {}

    /// Lints a script that is started by itself.
    ///
    /// @param name of its file, which tells the language: `a.sh`
    public static Linted of(String name, String text) {
        return of(name, text, Map.of());
    }

    /// Lints a script with other files beside it.
    public static Linted of(String name, String text, Map<String, String> others) {
        return of(name, text, others, Profile.STANDARD);
    }

    public static Linted of(String name, String text, Map<String, String> others, Profile profile) {
        Library library = path -> Optional.ofNullable(others.get(path)).map(SourceText::of);
        List<Unit> units =
                new Examiner(library).examine(new Source(name, SourceText.of(text), profile, true));
        List<Said> said = new ArrayList<>();
        Sink sink =
                (rule, severity, range, message, fix) ->
                        said.add(new Said(rule, severity, range, message, fix));
        for (Unit unit : units) {
            Linter.lint(unit, sink);
            unit.script()
                    .unparsed()
                    .forEach(part -> sink.report(Rule.NOT_ANALYSED, part.range(), part.reason()));
        }
        Lines lines = Lines.of(text);
        Suppressions suppressions = Suppressions.of(text, lines, units);
        for (Said one : said) {
            suppressions.silence(
                    one.rule(), lines.line(one.range().start()), lines.line(one.range().end()));
        }
        suppressions.complaints(true, _ -> true, sink);
        said.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
        return new Linted(text, List.copyOf(said));
    }

    /// The findings of one rule, each as the text that it is about.
    public List<String> of(Rule rule) {
        return said.stream()
                .filter(s -> s.rule() == rule)
                .map(s -> text.substring(s.range().start(), s.range().end()))
                .toList();
    }

    /// What is said of one rule.
    public List<String> said(Rule rule) {
        return said.stream().filter(s -> s.rule() == rule).map(Said::message).toList();
    }

    /// The text after every fix of the rule.
    public String fixed(Rule rule) {
        return Fixes.apply(
                        text,
                        said.stream()
                                .filter(s -> s.rule() == rule)
                                .flatMap(s -> s.fix().stream())
                                .toList())
                .text();
    }
}
