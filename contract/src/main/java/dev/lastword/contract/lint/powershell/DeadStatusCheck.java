package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `Write-Error` under `$ErrorActionPreference = 'Stop'` ends the script with 1, so that the `exit`
/// behind it never has its say (about_Preference_Variables).
final class DeadStatusCheck implements Check<Unit.PowerShell> {

    @Override
    public Rule rule() {
        return Rule.DEAD_STATUS_CHECK;
    }

    @Override
    public void check(Unit.PowerShell unit, Sink sink) {
        if (!Lists.mentions(unit.text(), "write-error")) {
            return;
        }
        Set<Range> errors = new HashSet<>();
        Set<Range> exits = new HashSet<>();
        for (Exit exit : unit.facts().exits()) {
            (exit.cause() == Cause.CRASH ? errors : exits).add(exit.range());
        }
        if (!errors.isEmpty()) {
            Lists.each(
                    unit.tree().body(), statements -> list(unit, statements, errors, exits, sink));
        }
    }

    private void list(
            Unit.PowerShell unit,
            List<Statement> statements,
            Set<Range> errors,
            Set<Range> exits,
            Sink sink) {
        for (int i = 1; i < statements.size(); i++) {
            if (statements.get(i) instanceof Statement.Exit exit && !exits.contains(exit.range())) {
                List<Statement> said = said(statements, i);
                if (!said.isEmpty()
                        && errors.contains(said.getFirst().range())
                        && !unit.tree().textOf(exit).strip().equals("exit 1")) {
                    report(unit, exit, said, sink);
                }
            }
        }
    }

    /// The `Write-Error` statements before an exit, with nothing but other words between.
    private static List<Statement> said(List<Statement> statements, int exit) {
        List<Statement> said = new ArrayList<>();
        for (int i = exit - 1; i >= 0 && Lists.name(statements.get(i)).startsWith("write-"); i--) {
            if (Lists.name(statements.get(i)).equals("write-error")) {
                said.addFirst(statements.get(i));
            }
        }
        return said;
    }

    private void report(
            Unit.PowerShell unit, Statement.Exit exit, List<Statement> said, Sink sink) {
        List<Edit> edits = new ArrayList<>();
        for (Statement statement : said) {
            int end = statement.range().end();
            if (!Lists.hasErrorAction(statement)) {
                edits.add(new Edit(new Range(end, end), " -ErrorAction Continue"));
            }
        }
        sink.report(
                rule(),
                exit.range(),
                unit.tree().textOf(exit)
                        + " is never reached: under Stop, Write-Error ends the script with 1; give"
                        + " it -ErrorAction Continue",
                new Fix("let Write-Error go on", edits));
    }
}
