package dev.lastword.contract.evaluation;

import dev.lastword.contract.lint.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// A clean script and what an injection made of it, before their tables of codes are written.
///
/// @param number among those of its rule, from 0
/// @param words what the choices follow from
record Sample(
        Dialect dialect,
        int number,
        Template template,
        Injection injection,
        Writer.Pair pair,
        String words) {

    static final String SEED = "the last word";

    /// The n-th sample of a rule, by turns with a defect and with a decoy; empty where there is no
    /// such injection.
    static Optional<Sample> of(Dialect dialect, Rule rule, int number) {
        boolean defect = number % 2 == 0;
        List<Injection> injections =
                Injection.of(dialect, rule).stream().filter(i -> i.defect() == defect).toList();
        if (injections.isEmpty()) {
            return Optional.empty();
        }
        String words = SEED + " " + dialect + " " + rule + " " + number;
        Dice dice = new Dice(words);
        Injection injection = injections.get(number / 2 % injections.size());
        List<Template> fitting = Template.of(dialect).stream().filter(injection::fits).toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException("no template for " + injection);
        }
        Template template = dice.any(fitting);
        Writer.Pair pair = Writer.of(dialect).write(template, injection, dice);
        return Optional.of(new Sample(dialect, number, template, injection, pair, words));
    }

    /// The clean script as it is run, without a table: comments change no status.
    Script bareClean() {
        return new Script(dialect, pair.clean().text(List.of()));
    }

    Script bareChanged() {
        return new Script(dialect, pair.changed().text(List.of()));
    }

    /// Puts in the tables: the clean one lists what the clean script was seen to end with.
    Case withTables(Statuses clean, Statuses changed) {
        Dice dice = new Dice(words, "table");
        Set<Integer> codes = new TreeSet<>(clean.codes());
        codes.add(0);
        SortedMap<Integer, String> table = Meanings.of(codes, dice);
        SortedMap<Integer, String> edited = injection.header().apply(table, dice);
        int form = dice.below(1_000);
        List<String> lines = HeaderTable.lines(table, new Dice(words, form));
        List<String> changedLines = HeaderTable.lines(edited, new Dice(words, form));
        return new Case(
                this,
                new Script(dialect, pair.clean().text(lines)),
                clean,
                table.keySet(),
                new Script(dialect, pair.changed().text(changedLines)),
                changed,
                edited.keySet());
    }

    /// All rules that are evaluated in a dialect, by their numbers.
    static List<Rule> rules(Dialect dialect) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (!Injection.of(dialect, rule).isEmpty() && of(dialect, rule, 0).isPresent()) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
