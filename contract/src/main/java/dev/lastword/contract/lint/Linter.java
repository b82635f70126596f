package dev.lastword.contract.lint;

import dev.lastword.contract.lint.contract.ContractChecks;
import dev.lastword.contract.lint.powershell.PowerShellChecks;
import dev.lastword.contract.lint.python.PythonChecks;
import dev.lastword.contract.lint.shell.ShellChecks;
import java.util.List;

/// Holds a unit against every rule.
public final class Linter {

    private Linter() {}

    /// What all checks find in a unit, in the unit's own offsets.
    public static void lint(Unit unit, Sink sink) {
        all(ContractChecks.ALL, unit, sink);
        switch (unit) {
            case Unit.Shell shell -> all(ShellChecks.ALL, shell, sink);
            case Unit.Python python -> all(PythonChecks.ALL, python, sink);
            case Unit.PowerShell powerShell -> all(PowerShellChecks.ALL, powerShell, sink);
        }
    }

    private static <U extends Unit> void all(List<Check<U>> checks, U unit, Sink sink) {
        for (Check<U> check : checks) {
            check.check(unit, sink);
        }
    }
}
