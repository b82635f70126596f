package dev.lastword.contract.lint.python;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Unit;
import java.util.List;

/// The checks of Python scripts.
public final class PythonChecks {

    public static final List<Check<Unit.Python>> ALL =
            List.of(
                    new ExitInThread(),
                    new FinallyOverrides(),
                    new ExitAtExit(),
                    new ResultDiscarded(),
                    new FailureAsSuccess(),
                    new NonIntegerExit(),
                    new RawChildStatus());

    private PythonChecks() {}
}
