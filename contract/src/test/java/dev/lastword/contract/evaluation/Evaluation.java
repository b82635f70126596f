package dev.lastword.contract.evaluation;

import dev.lastword.contract.lint.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Holds the linter against generated scripts that were run.
///
/// @param scores by dialect and rule
/// @param mistakes every finding that is false, and every one that is missing
record Evaluation(Map<Dialect, Map<Rule, Score>> scores, List<Mistake> mistakes) {

    /// A wrong answer.
    ///
    /// @param falseAlarm whether the linter said too much; else it said too little
    /// @param script the one it was asked about
    record Mistake(Rule rule, boolean falseAlarm, Case of, Script script) {}

    /// Generates samples.
    ///
    /// @param perRule how many pairs of scripts for each rule in each dialect
    static List<Sample> samples(int perRule) {
        List<Sample> samples = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            for (Rule rule : Sample.rules(dialect)) {
                Set<Script> distinct = new HashSet<>();
                for (int number = 0; number < perRule; number++) {
                    Optional<Sample> sample = Sample.of(dialect, rule, number);
                    if (sample.isPresent() && distinct.add(sample.get().bareChanged())) {
                        samples.add(sample.get());
                    }
                }
            }
        }
        return samples;
    }

    /// Runs samples, and writes the tables of their codes.
    static List<Case> cases(List<Sample> samples, Execution execution) {
        List<Script> scripts = new ArrayList<>();
        for (Sample sample : samples) {
            scripts.add(sample.bareClean());
            scripts.add(sample.bareChanged());
        }
        Function<Script, Statuses> statuses = execution.runs(scripts);
        return samples.stream()
                .map(s ->
                        s.withTables(
                                statuses.apply(s.bareClean()), statuses.apply(s.bareChanged())))
                .toList();
    }

    static Evaluation of(List<Case> cases) {
        Map<Dialect, Map<Rule, Score>> scores = new EnumMap<>(Dialect.class);
        List<Mistake> mistakes = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            Set<Rule> rules = EnumSet.noneOf(Rule.class);
            rules.addAll(Sample.rules(dialect));
            Map<Rule, Score> ofRules = new EnumMap<>(Rule.class);
            rules.forEach(rule -> ofRules.put(rule, Score.NONE));
            scores.put(dialect, ofRules);
            Map<Script, Set<Rule>> found = new HashMap<>();
            for (Case of : cases) {
                if (of.sample().dialect() == dialect) {
                    judge(of, rules, ofRules, mistakes, found);
                }
            }
        }
        return new Evaluation(scores, mistakes);
    }

    private static void judge(
            Case of,
            Set<Rule> rules,
            Map<Rule, Score> scores,
            List<Mistake> mistakes,
            Map<Script, Set<Rule>> found) {
        Rule rule = of.rule();
        boolean first = !found.containsKey(of.clean());
        scores.merge(rule, new Score(first ? 2 : 1, 0, 0, 0), Score::plus);
        Set<Rule> onClean = found.computeIfAbsent(of.clean(), Script::found);
        if (first) {
            alarms(of, of.clean(), onClean, rules, scores, mistakes);
        }
        if (of.changed().equals(of.clean())) {
            return;
        }
        Set<Rule> onChanged = of.changed().found();
        if (!of.isReal()) {
            alarms(of, of.changed(), onChanged, rules, scores, mistakes);
        } else if (onChanged.contains(rule)) {
            scores.merge(rule, new Score(0, 1, 0, 0), Score::plus);
        } else {
            scores.merge(rule, new Score(0, 0, 0, 1), Score::plus);
            mistakes.add(new Mistake(rule, false, of, of.changed()));
        }
    }

    /// Whatever a rule says of a script in which nothing is lost is false.
    private static void alarms(
            Case of,
            Script script,
            Set<Rule> found,
            Set<Rule> rules,
            Map<Rule, Score> scores,
            List<Mistake> mistakes) {
        for (Rule rule : found) {
            if (rules.contains(rule)) {
                scores.merge(rule, new Score(0, 0, 1, 0), Score::plus);
                mistakes.add(new Mistake(rule, true, of, script));
            }
        }
    }
}
