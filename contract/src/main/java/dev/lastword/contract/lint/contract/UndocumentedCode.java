package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.ProfileTable;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// LW101: a script ends with a code that its header does not list. Each code is told once.
///
/// 0 need not be listed, codes that are taken must not be, and what the interpreter adds is another
/// rule's.
final class UndocumentedCode implements Check<Unit> {

    @Override
    public Rule rule() {
        return Rule.UNDOCUMENTED_CODE;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!Contract.isDeclared(unit) || !Contract.isReadable(unit) || OpenTable.is(unit)) {
            return;
        }
        Set<Integer> told = new HashSet<>();
        for (Exit exit : unit.facts().exits()) {
            if ((exit.cause() == Cause.WRITTEN || exit.cause() == Cause.END)
                    && exit.outcome() instanceof Outcome.Known(long written, int code)
                    && written == code
                    && code != 0
                    && new Code(code).category() != Category.TAKEN
                    && !Contract.documents(unit, code)
                    && told.add(code)) {
                report(unit, exit, code, sink);
            }
        }
    }

    private void report(Unit unit, Exit exit, int code, Sink sink) {
        if (Contract.hasTable(unit)) {
            // A code that may not be used is not to be documented, but replaced.
            boolean allowed = ProfileTable.allows(unit.script().effectiveProfile(), code);
            Optional<Fix> fix = allowed ? AddedEntry.of(unit, code) : Optional.empty();
            sink.report(
                    rule(),
                    rule().severity(),
                    exit.range(),
                    "ends with "
                            + code
                            + ", which the header does not list"
                            + (allowed ? "; add it there" : ""),
                    fix);
        } else if (unit.header().advisory()) {
            sink.report(
                    rule(),
                    exit.range(),
                    "ends with "
                            + code
                            + ", but `# lastword: advisory` says that it always ends with 0");
        } else {
            sink.report(
                    rule(),
                    exit.range(),
                    "ends with "
                            + code
                            + ", which `# lastword: exits` does not declare; add it there");
        }
    }
}
