package dev.lastword.contract.lint;

import dev.lastword.contract.lint.contract.ContractChecks;
import dev.lastword.contract.lint.powershell.PowerShellChecks;
import dev.lastword.contract.lint.python.PythonChecks;
import dev.lastword.contract.lint.shell.ShellChecks;
import java.util.List;

/// Holds a unit against every rule.
public final class Linter {

    private Linter() {}

    /// What all checks find in a unit, in the offsets of its file. Rules of which the profile takes
    /// nothing are not asked.
    public static void lint(Unit unit, Sink sink) {
        check(unit, unit.script().embedding().map(e -> e.inFile(sink)).orElse(sink));
    }

    private static void check(Unit unit, Sink sink) {
        all(ContractChecks.ALL, unit, sink);
        switch (unit) {
            case Unit.Shell shell -> all(ShellChecks.ALL, shell, sink);
            case Unit.Python python -> all(PythonChecks.ALL, python, sink);
            case Unit.PowerShell powerShell -> all(PowerShellChecks.ALL, powerShell, sink);
            case Unit.WorkflowFile _ -> {}
        }
    }

    private static <U extends Unit> void all(List<Check<U>> checks, U unit, Sink sink) {
        Profile profile = unit.script().effectiveProfile();
        for (Check<U> check : checks) {
            if (ProfileTable.severity(check.rule(), profile).isPresent()) {
                check.check(unit, sink);
            }
        }
    }
}
