package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import java.util.Optional;
import java.util.TreeSet;

/// LW103: a script that is started by itself, that says no, and whose header does not tell how.
///
/// What an interpreter adds does not count: every Python program can end with 1.
final class MissingHeader implements Check<Unit> {

    @Override
    public Rule rule() {
        return Rule.MISSING_HEADER;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (unit.script().step()
                || !unit.script().entryPoint()
                || Contract.isDeclared(unit)
                || !Contract.isReadable(unit)) {
            return;
        }
        TreeSet<Integer> codes = new TreeSet<>();
        Optional<Range> first = Optional.empty();
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() == Cause.WRITTEN
                    && exit.outcome() instanceof Outcome.Known(_, int code)
                    && code != 0) {
                codes.add(code);
                first = first.isPresent() ? first : Optional.of(exit.range());
            }
        }
        if (first.isEmpty()) {
            return;
        }
        // People who read the prose know; only programs do not.
        Severity severity = HeaderProse.speaksOfExits(unit) ? Severity.NOTE : rule().severity();
        sink.report(
                rule(),
                severity,
                first.get(),
                "ends with "
                        + Sentences.list(codes)
                        + " and has no table of exit codes; add `EXIT CODES:` to its header",
                HeaderStub.of(unit));
    }
}
