package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Unit;
import java.util.List;

/// The checks of PowerShell scripts.
public final class PowerShellChecks {

    public static final List<Check<Unit.PowerShell>> ALL =
            List.of(
                    new StatusOverwritten(),
                    new DeadStatusCheck(),
                    new TrapOverrides(),
                    new ResultDiscarded(),
                    new FailureAsSuccess(),
                    new NonIntegerExit(),
                    new RawChildStatus());

    private PowerShellChecks() {}
}
