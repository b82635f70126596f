package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.ProfileTable;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.HashSet;
import java.util.Set;

/// LW104: a script uses a code from 5 to 99: where it is written, where it is given a name, or
/// where the header lists it and neither was found.
///
/// Of a step of a workflow nothing is said: nobody sees which code it fails with.
final class ReservedCode implements Check<Unit> {

    @Override
    public Rule rule() {
        return Rule.RESERVED_CODE;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (unit.script().step() || !Contract.isReadable(unit)) {
            return;
        }
        Profile profile = unit.script().effectiveProfile();
        Set<Long> told = new HashSet<>();
        for (Constant constant : Contract.constants(unit)) {
            if (isReserved(profile, constant.value())) {
                told.add(constant.value());
                sink.report(
                        rule(),
                        constant.range(),
                        constant.name() + " is " + constant.value() + advice());
            }
        }
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() == Cause.WRITTEN
                    && exit.outcome() instanceof Outcome.Known(long written, _)
                    && isReserved(profile, written)) {
                told.add(written);
                if (!Contract.isNamedHere(unit, exit, written)) {
                    sink.report(rule(), exit.range(), "ends with " + written + advice());
                }
            }
        }
        listed(unit, profile, told, sink);
    }

    /// Of the entries only those that can be the script's own.
    private void listed(Unit unit, Profile profile, Set<Long> told, Sink sink) {
        if (!Contract.hasTable(unit) || Contract.passesOn(unit)) {
            return;
        }
        for (Entry entry : unit.header().entries()) {
            if (isReserved(profile, entry.code()) && told.add(entry.code())) {
                sink.report(
                        rule(), Contract.range(unit, entry), "lists " + entry.code() + advice());
            }
        }
    }

    private static String advice() {
        return ", which the standard reserves (5-99); use 1-4 or, for a state that callers tell"
                + " apart, 100-123";
    }

    private static boolean isReserved(Profile profile, long code) {
        return Code.isWhole(code)
                && new Code((int) code).category() == Category.RESERVED
                && !ProfileTable.allows(profile, (int) code);
    }
}
