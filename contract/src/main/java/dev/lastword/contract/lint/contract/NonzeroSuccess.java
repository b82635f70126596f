package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.ScriptHeader.Entry;

/// LW107: a table or a name speaks of a success, an information or a skip, and its code is one of
/// failures.
final class NonzeroSuccess implements Check<Unit> {

    private static final int FIRST_STATE = 100;

    @Override
    public Rule rule() {
        return Rule.NONZERO_SUCCESS;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!Contract.isReadable(unit)) {
            return;
        }
        if (Contract.hasTable(unit)) {
            for (Entry entry : unit.header().entries()) {
                if (isOfFailure(entry.code()) && Wording.isSuccess(entry.meaning())) {
                    sink.report(
                            rule(),
                            Contract.range(unit, entry),
                            "lists "
                                    + entry.code()
                                    + " as a success, but callers take it for a failure; use 0,"
                                    + " or 100-123 if they have to tell it apart");
                }
            }
        }
        for (Constant constant : Contract.constants(unit)) {
            if (isOfFailure(constant.value()) && ConstantName.isSuccess(constant.name())) {
                sink.report(
                        rule(),
                        constant.range(),
                        constant.name()
                                + " is "
                                + constant.value()
                                + ", which callers take for a failure; use 0, or 100-123 if they"
                                + " have to tell it apart");
            }
        }
    }

    private static boolean isOfFailure(long code) {
        return code > 0 && code < FIRST_STATE;
    }
}
