package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.powershell.Clause;
import dev.lastword.contract.script.powershell.Statement;
import java.util.List;
import java.util.Locale;

/// `Write-Error` and then `exit 0`, or the end of the script, which is 0 too (about_Pwsh).
final class FailureAsSuccess implements Check<Unit.PowerShell> {

    @Override
    public Rule rule() {
        return Rule.FAILURE_AS_SUCCESS;
    }

    @Override
    public void check(Unit.PowerShell unit, Sink sink) {
        if (unit.profile().isHook()
                || unit.header().advisory()
                || unit.script().path().toLowerCase(Locale.ROOT).endsWith(".psm1")
                || !Lists.mentions(unit.text(), "write-error")) {
            return;
        }
        Lists.each(unit.tree().body(), statements -> list(unit, statements, sink));
        if (unit.script().entryPoint()
                && !unit.script().step()
                && !Lists.mentions(unit.text(), "erroraction")
                && unit.tree().isComplete()) {
            end(unit, unit.tree().body().statements(), sink);
        }
    }

    private void list(Unit.PowerShell unit, List<Statement> statements, Sink sink) {
        for (int i = 1; i < statements.size(); i++) {
            if (statements.get(i) instanceof Statement.Exit exit
                    && TrapOverrides.endsWithZero(exit)
                    && says(statements.get(i - 1))
                    && isReached(unit, exit.range())) {
                sink.report(
                        rule(),
                        exit.range(),
                        "reports an error and ends with 0: exit with the code of the failure");
            }
        }
    }

    /// Under `Stop` the error ends the script, and what stands behind is not among the exits.
    private static boolean isReached(Unit.PowerShell unit, Range range) {
        for (Exit exit : unit.facts().exits()) {
            if (exit.range().equals(range)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Statement statement) {
        return Lists.name(statement).equals("write-error") && !Lists.hasErrorAction(statement);
    }

    /// The script comes to its end right behind the report.
    private void end(Unit.PowerShell unit, List<Statement> statements, Sink sink) {
        if (statements.isEmpty()) {
            return;
        }
        switch (statements.getLast()) {
            case Statement.If it -> {
                for (Clause.IfClause clause : it.clauses()) {
                    end(unit, clause.body().statements(), sink);
                }
                it.otherwise().ifPresent(block -> end(unit, block.statements(), sink));
            }
            case Statement.Try it -> {
                for (Clause.CatchClause clause : it.catches()) {
                    end(unit, clause.body().statements(), sink);
                }
            }
            case Statement last when says(last) ->
                    sink.report(
                            rule(),
                            last.range(),
                            "reports an error, and the script ends with 0 behind it: exit with the"
                                    + " code of the failure");
            default -> {}
        }
    }
}
