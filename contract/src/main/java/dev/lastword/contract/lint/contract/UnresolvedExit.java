package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;

/// LW902: a place at which a script ends with a code that cannot be told. It is for those who want
/// to know what the linter does not.
final class UnresolvedExit implements Check<Unit> {

    @Override
    public Rule rule() {
        return Rule.UNRESOLVED_EXIT;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!unit.header().exits().isEmpty()) {
            return;
        }
        for (Exit exit : unit.facts().exits()) {
            switch (exit.outcome()) {
                case Outcome.Known _ -> {
                    // That is one that can be told.
                }
                case Outcome.PassedOn(String command) -> {
                    if (exit.cause() == Cause.WRITTEN || exit.cause() == Cause.END) {
                        report(
                                exit,
                                command.isEmpty()
                                        ? "the status of another program"
                                        : "the status of " + command,
                                sink);
                    }
                }
                case Outcome.Unknown(String reason) -> report(exit, reason, sink);
            }
        }
    }

    private void report(Exit exit, String reason, Sink sink) {
        sink.report(
                rule(),
                exit.range(),
                "ends with a code that cannot be told: "
                        + reason
                        + "; say which in `# lastword: exits …`");
    }
}
