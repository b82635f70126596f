package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Unit;
import java.util.List;

/// The checks of all languages.
public final class ContractChecks {

    public static final List<Check<Unit>> ALL = List.of();

    private ContractChecks() {}
}
