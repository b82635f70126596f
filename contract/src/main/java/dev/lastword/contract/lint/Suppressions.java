package dev.lastword.contract.lint;

import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What the comments of a file silence: `# lastword: ignore[LW203] reason=…`.
///
/// One that gives no reason silences nothing. It keeps account of what was silenced, so one is made
/// for each look at a file.
final class Suppressions {

    /// So many comments may stand between a suppression and what it is about.
    private static final int MOST_COMMENTS_BETWEEN = 50;

    /// A rule that a comment silences.
    private static final class Silence {
        private final Rule rule;
        private final Range comment;
        private boolean used;

        Silence(Rule rule, Range comment) {
            this.rule = rule;
            this.comment = comment;
        }
    }

    /// A complaint that can be made before anything is silenced.
    private record Fault(Rule rule, Range range, String message) {}

    private record Place(Rule rule, int line) {}

    private final Lines lines;
    private final List<Silence> all = new ArrayList<>();
    private final Map<Place, Silence> inLines = new HashMap<>();
    private final Map<Rule, Silence> inFile = new EnumMap<>(Rule.class);
    private final List<Fault> faults = new ArrayList<>();

    private Suppressions(Lines lines) {
        this.lines = lines;
    }

    /// Those of all units of a file.
    static Suppressions of(String text, Lines lines, List<Unit> units) {
        Suppressions suppressions = new Suppressions(lines);
        Set<Integer> taken = new HashSet<>();
        for (Unit unit : units) {
            Placing placing = new Placing(unit, text, lines);
            for (Directive directive : unit.script().directives()) {
                Range range = placing.inFile(directive.range());
                if (taken.add(lines.line(range.start()))) {
                    suppressions.take(text, directive, range);
                }
            }
        }
        return suppressions;
    }

    private void take(String text, Directive directive, Range range) {
        switch (directive) {
            case Directive.Ignore ignore -> take(text, ignore, range);
            case Directive.Unknown unknown ->
                    fault(
                            Rule.UNUSED_SUPPRESSION,
                            range,
                            "'lastword: "
                                    + unknown.text()
                                    + "' is not understood and has no effect; write"
                                    + " ignore[RULE] reason=WHY, ignore-file[RULE] reason=WHY,"
                                    + " exits N..., advisory, passthrough or profile=NAME");
            case Directive.Profile profile when Profile.of(profile.name()).isEmpty() ->
                    fault(
                            Rule.UNUSED_SUPPRESSION,
                            range,
                            "there is no profile '" + profile.name() + "', so this has no effect");
            case Directive.Exits _,
                    Directive.Advisory _,
                    Directive.Passthrough _,
                    Directive.Profile _ -> {}
        }
    }

    private void take(String text, Directive.Ignore ignore, Range range) {
        if (ignore.rules().isEmpty()) {
            fault(Rule.UNUSED_SUPPRESSION, range, "names no rule; write ignore[LW203] reason=WHY");
            return;
        }
        if (ignore.reason().isEmpty()) {
            fault(
                    Rule.SUPPRESSION_WITHOUT_REASON,
                    range,
                    "silences nothing, because it does not say why; add reason=WHY");
            return;
        }
        for (String name : ignore.rules()) {
            Optional<Rule> rule = Rule.of(name);
            if (rule.isEmpty()) {
                fault(
                        Rule.UNUSED_SUPPRESSION,
                        range,
                        "there is no rule '" + name + "'; take it out or correct it");
                continue;
            }
            Silence silence = new Silence(rule.get(), range);
            all.add(silence);
            if (ignore.wholeFile()) {
                inFile.putIfAbsent(rule.get(), silence);
            } else {
                inLines.putIfAbsent(new Place(rule.get(), target(text, range)), silence);
            }
        }
    }

    private void fault(Rule rule, Range range, String message) {
        faults.add(new Fault(rule, range, message));
    }

    /// The line that a comment is about: its own, or, where nothing else stands in that, the next
    /// one that is not empty and no comment itself.
    private int target(String text, Range comment) {
        int line = lines.line(comment.start());
        int at = comment.start();
        while (at > 0 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        if (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            return line;
        }
        at = comment.end();
        for (int i = 0; i < MOST_COMMENTS_BETWEEN; i++) {
            while (at < text.length()
                    && (isBlank(text.charAt(at))
                            || text.charAt(at) == '\n'
                            || text.charAt(at) == '\r')) {
                at++;
            }
            if (at == text.length() || text.charAt(at) != '#') {
                break;
            }
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
        }
        return lines.line(at);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /// Whether a finding is silenced: in its first line, or by a comment behind its last one.
    boolean silence(Rule rule, int line, int endLine) {
        Silence silence = inLines.get(new Place(rule, line));
        if (silence == null) {
            silence = inLines.get(new Place(rule, endLine));
        }
        if (silence == null) {
            silence = inFile.get(rule);
        }
        if (silence == null) {
            return false;
        }
        silence.used = true;
        return true;
    }

    /// Reports what is wrong with the comments themselves.
    ///
    /// @param whole whether all of the file was read; otherwise what a comment silences may be in
    ///   the part that was not
    /// @param active the rules that were checked
    void complaints(boolean whole, Predicate<Rule> active, Sink sink) {
        for (Fault fault : faults) {
            sink.report(fault.rule(), fault.range(), fault.message());
        }
        if (!whole) {
            return;
        }
        for (Silence silence : all) {
            if (!silence.used && active.test(silence.rule)) {
                sink.report(
                        Rule.UNUSED_SUPPRESSION,
                        silence.comment,
                        silence.rule.id() + " says nothing here; take the suppression out");
            }
        }
    }
}
