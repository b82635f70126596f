package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Unit;
import java.util.List;

/// The checks of all languages.
public final class ContractChecks {

    public static final List<Check<Unit>> ALL =
            List.of(
                    new UndocumentedCode(),
                    new DocumentedNeverReturned(),
                    new MissingHeader(),
                    new ReservedCode(),
                    new CodeOutOfRange(),
                    new TwoMeanings(),
                    new NonzeroSuccess(),
                    new CategoryMismatch(),
                    new RetryNotExternal(),
                    new ImplicitCode(),
                    new UnresolvedExit());

    private ContractChecks() {}
}
