package dev.lastword.contract.evaluation;

import dev.lastword.contract.lint.Linted;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// A generated script.
record Script(Dialect dialect, String text) {

    /// The files beside every script, by their names.
    static final Map<String, String> LIBRARY =
            Map.of(
                    "lib/common.sh", Resource.text("shell/lib/common.sh").orElseThrow(),
                    "common.py", Resource.text("python/common.py").orElseThrow());

    /// The rules of which the linter says that the script breaks them. Notes do not count: they
    /// fail no run, and say no more than that something may be.
    Set<Rule> found() {
        Set<Rule> found = EnumSet.noneOf(Rule.class);
        for (Linted.Said said : linted().said()) {
            if (said.severity() != Severity.NOTE) {
                found.add(said.rule());
            }
        }
        return found;
    }

    Linted linted() {
        return Linted.of("script" + dialect.suffix(), text, LIBRARY);
    }

    /// The words that run it, which for a shell are those of its first line.
    String interpreter() {
        return switch (dialect) {
            case PYTHON -> "python3";
            case BASH, SH -> {
                String[] words = Words.of(text.lines().findFirst().orElseThrow().substring(2));
                String options = words.length > 1 && !words[0].endsWith("env") ? words[1] : "";
                yield ((dialect == Dialect.SH ? "dash " : "bash ") + options).strip();
            }
        };
    }
}
