package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.HashSet;
import java.util.Set;

/// LW102: the header lists a code that no path returns. Only where all codes are known.
///
/// Of 0 nothing is said, nor of what an interpreter or the kernel may say for the script: 1 where
/// an exception can end it, 126, 127 and signals anywhere.
final class DocumentedNeverReturned implements Check<Unit> {

    @Override
    public Rule rule() {
        return Rule.DOCUMENTED_NEVER_RETURNED;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!Contract.hasTable(unit) || !Contract.isReadable(unit)) {
            return;
        }
        ExitSet set = Contract.set(unit);
        if (set.unknown() || set.codes().isEmpty()) {
            return;
        }
        Set<Long> told = new HashSet<>();
        for (Entry entry : unit.header().entries()) {
            long code = entry.code();
            if (Code.isWhole(code)
                    && set.excludes((int) code)
                    && !isSaidByOthers(unit.script().language(), (int) code)
                    && told.add(code)) {
                sink.report(
                        rule(),
                        Contract.range(unit, entry),
                        "lists " + code + ", which no path returns; return it, or delete the line");
            }
        }
    }

    private static boolean isSaidByOthers(Language language, int code) {
        return code == 0
                || (code == 1 && language != Language.SHELL)
                || new Code(code).category() == Category.TAKEN;
    }
}
