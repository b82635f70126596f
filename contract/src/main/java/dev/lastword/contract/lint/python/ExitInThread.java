package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.python.Names;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.python.ExceptHandler;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Keyword;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Finds `sys.exit(3)` in what a thread runs: only the thread ends, and the script with 0.
final class ExitInThread implements Check<Unit.Python> {

    @Override
    public Rule rule() {
        return Rule.EXIT_IN_SUBSHELL;
    }

    @Override
    public void check(Unit.Python unit, Sink sink) {
        if (!unit.text().contains("Thread") && !unit.text().contains("Timer")) {
            return;
        }
        Set<String> targets = new HashSet<>();
        Set<String> called = new HashSet<>();
        unit.tree()
                .forEach(node -> {
                    if (node instanceof Expression.Call call) {
                        target(call).ifPresent(t -> targets.add(Names.last(t)));
                        called.add(Names.last(call.function()));
                    }
                });
        unit.tree()
                .forEach(node -> {
                    if (node instanceof Statement.FunctionDef f
                            && targets.contains(f.name().text())
                            && !called.contains(f.name().text())) {
                        look(f, f.name().text(), sink);
                    } else if (node instanceof Statement.ClassDef c && isThread(c)) {
                        for (Statement statement : c.body()) {
                            if (statement instanceof Statement.FunctionDef f
                                    && f.name().text().equals("run")) {
                                look(f, c.name().text() + ".run", sink);
                            }
                        }
                    }
                });
    }

    private static boolean isThread(Statement.ClassDef c) {
        return c.bases().stream()
                .anyMatch(b -> {
                    String name = Names.dotted(b);
                    return name.equals("threading.Thread") || name.equals("Thread");
                });
    }

    /// What `threading.Thread(target=…)` and `threading.Timer(5, …)` run.
    private static Optional<Expression> target(Expression.Call call) {
        String name = Names.dotted(call.function());
        boolean thread = name.equals("threading.Thread") || name.equals("Thread");
        boolean timer = name.equals("threading.Timer") || name.equals("Timer");
        if (timer && call.arguments().size() > 1) {
            return Optional.of(call.arguments().get(1));
        }
        for (Keyword keyword : call.keywords()) {
            String given = keyword.name().map(n -> n.text()).orElse("");
            if ((thread && given.equals("target")) || (timer && given.equals("function"))) {
                return Optional.of(keyword.value());
            }
        }
        return Optional.empty();
    }

    private static void look(Statement.FunctionDef function, String name, Sink sink) {
        for (Statement statement : function.body()) {
            statement.forEachWhile(node -> {
                ExitCall.of(node)
                        .filter(exit -> !exit.isSuccess())
                        .filter(exit -> !Names.dotted(exit.call().function()).equals("os._exit"))
                        .ifPresent(exit ->
                                sink.report(
                                        Rule.EXIT_IN_SUBSHELL,
                                        exit.range(),
                                        "only the thread that runs "
                                                + name
                                                + " ends here, and its code is lost; hand the"
                                                + " code to the main thread, and exit there"));
                return !isOther(node) && !catches(node);
            });
        }
    }

    private static boolean isOther(Node node) {
        return node instanceof Statement.FunctionDef
                || node instanceof Statement.ClassDef
                || node instanceof Expression.Lambda;
    }

    /// Whether it keeps `SystemExit` to itself.
    private static boolean catches(Node node) {
        if (node instanceof Statement.Try t) {
            for (ExceptHandler handler : t.handlers()) {
                String type = handler.type().map(Names::last).orElse("");
                if (handler.type().isEmpty()
                        || type.equals("SystemExit")
                        || type.equals("BaseException")) {
                    return true;
                }
            }
        }
        return false;
    }
}
