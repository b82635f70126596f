package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// LW109: something heals by itself, a timeout or a rate limit, and has a code on which nobody
/// retries. Told of the table's line, or else of the exits.
final class RetryNotExternal implements Check<Unit> {

    private static final int EXTERNAL = 3;

    /// EX_TEMPFAIL of sysexits.h, on which mail servers retry.
    private static final int TEMPFAIL = 75;

    private static final int FIRST_STATE = 100;

    @Override
    public Rule rule() {
        return Rule.RETRY_NOT_EXTERNAL;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!Contract.isReadable(unit)) {
            return;
        }
        Set<Long> told = new HashSet<>();
        if (Contract.hasTable(unit)) {
            for (Entry entry : unit.header().entries()) {
                if (isNotRetried(entry.code()) && Wording.isTransient(entry.meaning())) {
                    told.add(entry.code());
                    sink.report(
                            rule(), Contract.range(unit, entry), message("lists", entry.code()));
                }
            }
        }
        if (unit.script().step()) {
            return;
        }
        for (Exit exit : unit.facts().exits()) {
            Optional<String> said = exit.message();
            if (exit.cause() == Cause.WRITTEN
                    && exit.outcome() instanceof Outcome.Known(_, int code)
                    && isNotRetried(code)
                    && !told.contains((long) code)
                    && said.isPresent()
                    && Wording.isTransient(said.get())) {
                sink.report(rule(), exit.range(), message("ends with", code));
            }
        }
    }

    private static boolean isNotRetried(long code) {
        return code > 0 && code < FIRST_STATE && code != EXTERNAL && code != TEMPFAIL;
    }

    private static String message(String verb, long code) {
        return verb
                + " "
                + code
                + " for something that heals by itself, but callers retry on 3 alone; use 3";
    }
}
