package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.python.Names;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.python.ExceptHandler;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.Statement;
import java.util.List;
import java.util.Optional;

/// Finds `finally` that returns or exits: whatever code or exception led to it is gone.
final class FinallyOverrides implements Check<Unit.Python> {

    @Override
    public Rule rule() {
        return Rule.TRAP_OVERRIDES;
    }

    @Override
    public void check(Unit.Python unit, Sink sink) {
        if (!unit.text().contains("finally")) {
            return;
        }
        unit.tree()
                .forEach(node -> {
                    if (node instanceof Statement.Try t && !t.finalBody().isEmpty()) {
                        check(t, unit, sink);
                    }
                });
    }

    private static void check(Statement.Try t, Unit.Python unit, Sink sink) {
        for (Statement last : t.finalBody()) {
            Optional<ExitCall> exit = ExitCall.of(last);
            if (exit.isPresent() && exit.get().isFixed() && !isOfChild(exit.get())) {
                sink.report(
                        Rule.TRAP_OVERRIDES,
                        exit.get().range(),
                        "this replaces every code and every exception that leads here; exit"
                                + " behind the try statement instead");
            } else if (last instanceof Statement.Return r && losesSomething(t)) {
                sink.report(
                        Rule.TRAP_OVERRIDES,
                        r.range(),
                        unit.text(r.range())
                                + " in a finally block throws away what the try statement"
                                + " returns, raises or exits with; return behind it instead");
            }
        }
    }

    /// `os._exit` is how a forked child makes sure that it does not go on as its parent.
    private static boolean isOfChild(ExitCall exit) {
        return Names.dotted(exit.call().function()).equals("os._exit");
    }

    /// Whether the rest of the statement says how to end: returns something, raises, exits.
    private static boolean losesSomething(Statement.Try t) {
        return loses(t.body())
                || loses(t.orElse())
                || t.handlers().stream().map(ExceptHandler::body).anyMatch(b -> loses(b));
    }

    private static boolean loses(List<Statement> statements) {
        boolean[] found = {false};
        for (Statement statement : statements) {
            statement.forEachWhile(node -> {
                found[0] |=
                        (node instanceof Statement.Return r && r.value().isPresent())
                                || node instanceof Statement.Raise
                                || ExitCall.of(node).isPresent();
                return !found[0] && !isOther(node);
            });
        }
        return found[0];
    }

    private static boolean isOther(Node node) {
        return node instanceof Statement.FunctionDef
                || node instanceof Statement.ClassDef
                || node instanceof Expression.Lambda;
    }
}
