package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.powershell.Clause;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.Statement;
import dev.lastword.contract.script.powershell.Walk;
import java.util.List;

/// `exit` in a `finally`, which runs on every way out, also behind an error and behind another
/// `exit` (about_Language_Keywords, `finally`); or `exit 0` in a `trap`.
final class TrapOverrides implements Check<Unit.PowerShell> {

    @Override
    public Rule rule() {
        return Rule.TRAP_OVERRIDES;
    }

    @Override
    public void check(Unit.PowerShell unit, Sink sink) {
        boolean last = Lists.mentions(unit.text(), "finally");
        boolean trap = !unit.profile().isHook() && Lists.mentions(unit.text(), "trap");
        if (!last && !trap) {
            return;
        }
        Walk.through(
                unit.tree().body(),
                node -> {
                    if (node instanceof Statement.Try it && it.finallyBlock().isPresent()) {
                        guarded(unit, it, it.finallyBlock().get().statements(), sink);
                    } else if (node instanceof Statement.Trap it && trap) {
                        trap(it, sink);
                    }
                });
    }

    private void guarded(Unit.PowerShell unit, Statement.Try it, List<Statement> last, Sink sink) {
        for (Statement statement : last) {
            if (statement instanceof Statement.Exit exit && (isFixed(exit) || exitsBefore(it))) {
                sink.report(
                        rule(),
                        exit.range(),
                        unit.tree().textOf(exit)
                                + " in finally replaces every other ending, errors too: exit behind"
                                + " the try instead");
            }
        }
    }

    /// A value that does not depend on what happened.
    private static boolean isFixed(Statement.Exit exit) {
        return exit.status().isEmpty()
                || exit.status()
                        .flatMap(Lists::expression)
                        .map(it -> it instanceof Expression.NumberConstant)
                        .orElse(false);
    }

    /// Whether the `try` or a `catch` exits itself.
    private static boolean exitsBefore(Statement.Try it) {
        boolean exits = exits(it.body());
        for (Clause.CatchClause clause : it.catches()) {
            exits |= exits(clause.body());
        }
        return exits;
    }

    private static boolean exits(Node root) {
        boolean[] found = {false};
        Walk.into(
                root,
                node -> {
                    found[0] |= node instanceof Statement.Exit;
                    return !found[0]
                            && !(node instanceof Statement.FunctionDefinition)
                            && !(node instanceof Expression.ScriptBlockExpression);
                });
        return found[0];
    }

    private void trap(Statement.Trap it, Sink sink) {
        for (Statement statement : it.body().statements()) {
            if (statement instanceof Statement.Exit exit && endsWithZero(exit)) {
                sink.report(
                        rule(),
                        exit.range(),
                        "the trap makes a success of every error: exit with another code than 0, or"
                                + " let the error end the script");
            }
        }
    }

    /// Without a value it is 0.
    static boolean endsWithZero(Statement.Exit exit) {
        return exit.status().isEmpty()
                || exit.status()
                        .flatMap(Lists::expression)
                        .map(it ->
                                it instanceof Expression.NumberConstant number
                                        && number.integer().orElse(1) == 0)
                        .orElse(false);
    }
}
