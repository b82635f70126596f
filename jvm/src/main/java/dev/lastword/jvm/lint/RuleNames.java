package dev.lastword.jvm.lint;

import dev.lastword.config.Spelling;
import dev.lastword.contract.lint.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Rules as people name them.
final class RuleNames {

    private RuleNames() {}

    /// The rules of these names.
    ///
    /// @param option that they were given to
    static Set<Rule> read(List<String> names, String option) throws LintProblem {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String name : names) {
            rules.add(
                    Rule.of(name)
                            .orElseThrow(() -> LintProblem.usage(option + ": " + unknown(name))));
        }
        return rules;
    }

    /// That there is no such rule, and which was meant.
    static String unknown(String name) {
        List<String> names = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            names.add(rule.id());
            names.add(rule.title());
        }
        return "there is no rule " + name + Spelling.suggestion(name, names);
    }
}
