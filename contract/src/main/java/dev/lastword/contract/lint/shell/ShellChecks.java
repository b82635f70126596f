package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Unit;
import java.util.List;

/// The checks of shell scripts.
public final class ShellChecks {

    public static final List<Check<Unit.Shell>> ALL =
            List.of(
                    new LostInPipe(),
                    new LostInDeclaration(),
                    new StatusOverwritten(),
                    new DeadStatusCheck(),
                    new ExitInSubshell(),
                    new TrapOverrides(),
                    new ResultDiscarded(),
                    new FailureAsSuccess(),
                    new NonIntegerExit(),
                    new RawChildStatus());

    private ShellChecks() {}
}
