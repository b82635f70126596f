package dev.lastword.contract.lint.shell;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;

/// A script with a contract of its own ends with whatever another program ended with.
final class RawChildStatus implements Check<Unit.Shell> {

    @Override
    public Rule rule() {
        return Rule.RAW_CHILD_STATUS;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        if (unit.header().entries().isEmpty() || unit.script().passesThrough()) {
            return;
        }
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() == Cause.WRITTEN
                    && exit.outcome() instanceof Outcome.PassedOn passed
                    && !unit.text(exit.range()).startsWith("exec ")
                    && isForeign(unit, passed.command())) {
                sink.report(
                        rule(),
                        exit.range(),
                        "the codes of "
                                + passed.command()
                                + " become this script's own, which its header does not list; map"
                                + " them, or say # lastword: passthrough");
            }
        }
    }

    /// A program that was installed: none of the project's scripts, nor what runs one.
    private static boolean isForeign(Unit.Shell unit, String command) {
        return !command.isEmpty()
                && command.indexOf('$') < 0
                && !Invocation.isInterpreter(command)
                && !Invocation.hasScriptEnding(command)
                && !unit.text().contains("/" + command);
    }
}
