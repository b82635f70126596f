package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.lint.shell.Fate.End;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.SimpleCommand;
import java.util.Optional;
import java.util.SortedSet;

/// A status that was asked for is not the one that comes: `wait` alone ends with 0. Or one that is
/// given is not taken: `main` is called, and the script goes on.
final class ResultDiscarded implements Check<Unit.Shell> {

    @Override
    public Rule rule() {
        return Rule.RESULT_DISCARDED;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        Outline outline = unit.outline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof SimpleCommand command && command.words().size() > 0) {
                String name = command.name().orElse("");
                if (name.equals("wait")) {
                    waits(unit, i, command, sink);
                } else if (name.equals("main")) {
                    calls(unit, i, command, name, sink);
                }
            }
        }
    }

    private void waits(Unit.Shell unit, int at, SimpleCommand command, Sink sink) {
        if (command.words().size() > 1) {
            return;
        }
        End end = Fate.of(unit.outline(), at).end();
        boolean asked = end == End.TESTED || (end == End.READ && isPlainRead(unit.outline(), at));
        if (asked && !unit.outline().functionNames().contains("wait")) {
            sink.report(
                    rule(),
                    command.range(),
                    "wait without a process ends with 0 whatever the jobs end with; keep $! of each"
                            + " and wait for it: wait $pid || rc=$?");
        }
    }

    private static boolean isPlainRead(Outline outline, int at) {
        int statement = Fate.of(outline, at).at();
        return Statements.next(outline, statement)
                .flatMap(StatusRead::of)
                .filter(StatusRead::isPlain)
                .isPresent();
    }

    /// Only at the top of a script: in a function the caller may want it so.
    private void calls(Unit.Shell unit, int at, SimpleCommand command, String name, Sink sink) {
        Outline outline = unit.outline();
        Fate fate = Fate.of(outline, at);
        if (fate.end() != End.UNREAD || Statements.isInFunction(outline, at)) {
            return;
        }
        Optional<FunctionDeclaration> function = outline.function(name);
        if (function.isEmpty() || !Modes.errexitIsOff(unit, at)) {
            return;
        }
        SortedSet<Integer> codes = Functions.returned(unit, function.get());
        if (!codes.isEmpty()) {
            sink.report(
                    rule(),
                    command.range(),
                    name
                            + " returns "
                            + codes.first()
                            + " and nobody reads it; end the script with it: "
                            + name
                            + " \"$@\"; exit $?");
        }
    }
}
