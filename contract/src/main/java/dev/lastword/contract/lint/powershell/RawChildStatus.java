package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;

/// A script with a table of its codes hands on the status of a program, which may be any.
final class RawChildStatus implements Check<Unit.PowerShell> {

    @Override
    public Rule rule() {
        return Rule.RAW_CHILD_STATUS;
    }

    @Override
    public void check(Unit.PowerShell unit, Sink sink) {
        if (unit.header().entries().isEmpty() || unit.script().passesThrough()) {
            return;
        }
        Range seen = new Range(-1, -1);
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() == Cause.WRITTEN
                    && !exit.range().equals(seen)
                    && exit.outcome() instanceof Outcome.PassedOn(String command)) {
                seen = exit.range();
                sink.report(
                        rule(),
                        exit.range(),
                        "passes on whatever "
                                + (command.isEmpty() ? "a program" : command)
                                + " ends with, which the header cannot list: turn it into one of"
                                + " its codes, or say # lastword: passthrough");
            }
        }
    }
}
