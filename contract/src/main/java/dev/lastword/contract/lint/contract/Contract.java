package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.standard.Place;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.ArrayList;
import java.util.List;

/// What a unit promises of its exit codes: the questions that several checks ask.
///
/// A table in the header promises, and so does `# lastword: exits 0 3`, which says nothing of
/// meanings. Prose about exit codes does not: programs cannot read it.
final class Contract {

    private Contract() {}

    /// Whether the rules of the contract say anything of it: a script of which a part could not be
    /// read may do anything there.
    static boolean isReadable(Unit unit) {
        return unit.script().unparsed().isEmpty();
    }

    /// Whether there is a table to hold the script against. A step of a workflow has none, whatever
    /// its comments look like, and that of a module which never ends a script speaks of others.
    static boolean hasTable(Unit unit) {
        return !unit.script().step()
                && !unit.header().entries().isEmpty()
                && (unit.script().entryPoint() || endsItself(unit));
    }

    private static boolean endsItself(Unit unit) {
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() == Cause.WRITTEN) {
                return true;
            }
        }
        return false;
    }

    /// Whether it says which codes it ends with, in any form.
    static boolean isDeclared(Unit unit) {
        ScriptHeader header = unit.header();
        return hasTable(unit)
                || (!unit.script().step() && (!header.exits().isEmpty() || header.advisory()));
    }

    static boolean documents(Unit unit, long code) {
        return unit.header().of(code).isPresent() || unit.header().declares(code);
    }

    /// Every code it can end with. An instruction that declares them leaves nothing unknown.
    static ExitSet set(Unit unit) {
        ExitSet found = unit.facts().set();
        ScriptHeader header = unit.header();
        if (header.exits().isEmpty()) {
            return found;
        }
        ExitSet all = new ExitSet(found.codes(), false);
        for (ScriptHeader.Declared declared : header.exits()) {
            if (declared.code() >= 0 && declared.code() <= 255) {
                all = all.or(ExitSet.of((int) declared.code()));
            }
        }
        return all;
    }

    /// Whether other programs' statuses are passed on somewhere, so that their codes may stand in
    /// the header.
    static boolean passesOn(Unit unit) {
        for (Exit exit : unit.facts().exits()) {
            if (exit.outcome() instanceof Outcome.PassedOn) {
                return true;
            }
        }
        return false;
    }

    /// The constants that are codes: an exit uses them, or their name says so. Others are numbers
    /// of whatever kind.
    static List<Constant> constants(Unit unit) {
        List<Constant> codes = new ArrayList<>();
        for (Constant constant : unit.facts().constants()) {
            if (ConstantName.saysExit(constant.name()) || isUsed(unit, constant)) {
                codes.add(constant);
            }
        }
        return codes;
    }

    private static boolean isUsed(Unit unit, Constant constant) {
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() == Cause.WRITTEN
                    && exit.outcome() instanceof Outcome.Known(long written, _)
                    && isNamed(exit, written, constant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Exit exit, long written, Constant constant) {
        if (exit.constant().isEmpty() || constant.value() != written) {
            return false;
        }
        String name = exit.constant().get();
        return constant.name().equals(name)
                || constant.name().equals(name.substring(name.lastIndexOf('.') + 1));
    }

    /// Whether an exit's code is that of a constant in the same script: the fault is there, then.
    static boolean isNamedHere(Unit unit, Exit exit, long written) {
        for (Constant constant : unit.facts().constants()) {
            if (isNamed(exit, written, constant)) {
                return true;
            }
        }
        return false;
    }

    /// The number of an entry.
    static Range range(Unit unit, ScriptHeader.Entry entry) {
        int start = offset(unit, entry.place());
        int end = start + 1;
        while (end < unit.text().length() && Character.isDigit(unit.text().charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }

    static int offset(Unit unit, Place place) {
        return unit.script().lines().start(place.line()) + place.column() - 1;
    }
}
