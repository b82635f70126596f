package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.python.Names;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.Statement;
import java.util.HashSet;
import java.util.Set;

/// Finds `sys.exit` in what `atexit` runs: the code is settled by then.
final class ExitAtExit implements Check<Unit.Python> {

    @Override
    public Rule rule() {
        return Rule.TRAP_OVERRIDES;
    }

    @Override
    public void check(Unit.Python unit, Sink sink) {
        if (!unit.text().contains("atexit")) {
            return;
        }
        Set<String> registered = new HashSet<>();
        Set<String> called = new HashSet<>();
        unit.tree()
                .forEach(node -> {
                    if (node instanceof Expression.Call call) {
                        if (isRegister(call.function()) && !call.arguments().isEmpty()) {
                            registered.add(Names.dotted(call.arguments().getFirst()));
                            look(call, sink);
                        } else {
                            called.add(Names.dotted(call.function()));
                        }
                    }
                });
        registered.removeAll(called);
        unit.tree()
                .forEach(node -> {
                    if (node instanceof Statement.FunctionDef f
                            && (registered.contains(f.name().text())
                                    || f.decorators().stream().anyMatch(ExitAtExit::isRegister))) {
                        for (Statement statement : f.body()) {
                            look(statement, f.name().text(), sink);
                        }
                    }
                });
    }

    private static boolean isRegister(Expression expression) {
        return Names.dotted(expression).equals("atexit.register");
    }

    /// `atexit.register(os._exit, 0)`, and the same in a lambda.
    private static void look(Expression.Call register, Sink sink) {
        Expression first = register.arguments().getFirst();
        if (first instanceof Expression.Lambda lambda) {
            look(lambda.body(), "", sink);
            return;
        }
        boolean given = register.arguments().size() > 1;
        switch (Names.dotted(first)) {
            case "os._exit" -> {
                if (given) {
                    replaces(register.range(), "", sink);
                }
            }
            case "sys.exit" -> {
                if (given && !ExitCall.isZero(register.arguments().get(1))) {
                    ignored(register.range(), "", sink);
                }
            }
            default -> {
                // A function of the script, which is looked at where it stands.
            }
        }
    }

    /// @param what the name of the function, if it has one
    private static void look(Node within, String what, Sink sink) {
        within.forEachWhile(node -> {
            ExitCall.of(node)
                    .ifPresent(exit -> {
                        if (Names.dotted(exit.call().function()).equals("os._exit")) {
                            if (exit.isFixed()) {
                                replaces(exit.range(), what, sink);
                            }
                        } else if (!exit.isSuccess()) {
                            ignored(exit.range(), what, sink);
                        }
                    });
            return !(node instanceof Statement.FunctionDef);
        });
    }

    private static void replaces(Range range, String what, Sink sink) {
        sink.report(
                Rule.TRAP_OVERRIDES,
                range,
                "os._exit"
                        + (what.isEmpty() ? "" : " in " + what)
                        + ", which atexit runs, replaces the code that the script ends with; leave"
                        + " it out");
    }

    private static void ignored(Range range, String what, Sink sink) {
        sink.report(
                Rule.TRAP_OVERRIDES,
                range,
                "atexit runs "
                        + (what.isEmpty() ? "it" : what)
                        + " when the code is settled, so this one is ignored; exit before the end"
                        + " of the script");
    }
}
