package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// What is known of a shell script.
public final class ShellFacts {

    private final Facts facts;
    private final Visits visits;
    private final Map<String, Fixed> fixed;

    ShellFacts(Facts facts, Visits visits, Map<String, Fixed> fixed) {
        this.fixed = fixed;
        this.facts = facts;
        this.visits = visits;
    }

    /// What all languages share.
    public Facts facts() {
        return facts;
    }

    /// What a word always is: its text, or the one value of a variable at the top of the script.
    public Optional<String> text(Word word) {
        Optional<String> literal = Words.literal(word);
        if (literal.isPresent()) {
            return literal;
        }
        Fixed value = fixed.get(Evaluation.variable(word.parts()));
        return value != null && value.from() < word.range().start()
                ? Optional.of(value.text())
                : Optional.empty();
    }

    /// The options in force just before a statement or a command, over all ways that lead there.
    /// All are unsure where nothing leads.
    public Options optionsAt(Node statement) {
        return visits.options(statement);
    }

    /// Whether the statement or command may run where errexit is suspended, so that its failure
    /// does not end the shell: in a condition, left of `&&` or `||`, behind `!`, or in a function
    /// that is called so.
    public boolean isTested(Node statement) {
        return visits.tested(statement) != Setting.OFF;
    }

    /// The numbers below 0 or above 255 that an `exit` or `return` is given, as far as they are
    /// known.
    public SortedSet<Long> strangeCodes(Node command) {
        return visits.written(command);
    }

    /// Whether the shell can end with a failure while the action of this `trap` is set for its end.
    public boolean mayHideFailure(Node trap) {
        return visits.mayFail(trap);
    }

    /// Whether a statement or command can be reached, as far as can be told.
    public boolean isReached(Node statement) {
        return visits.has(statement);
    }
}
