package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import java.util.HashSet;
import java.util.Set;

/// Finds scripts with a table of codes that end with whatever another program ended with.
final class RawChildStatus implements Check<Unit.Python> {

    @Override
    public Rule rule() {
        return Rule.RAW_CHILD_STATUS;
    }

    @Override
    public void check(Unit.Python unit, Sink sink) {
        if (unit.header().entries().isEmpty() || unit.script().passesThrough()) {
            return;
        }
        Set<Range> told = new HashSet<>();
        for (Exit exit : unit.facts().exits()) {
            if (exit.outcome() instanceof Outcome.PassedOn passed && told.add(exit.range())) {
                String whose = passed.command().isEmpty() ? "another program" : passed.command();
                sink.report(
                        Rule.RAW_CHILD_STATUS,
                        exit.range(),
                        "the status of "
                                + whose
                                + " becomes that of this script, whatever the table says, and a"
                                + " signal that kills it a code above 191; map it to codes of"
                                + " the table, or declare the script passthrough");
            }
        }
    }
}
