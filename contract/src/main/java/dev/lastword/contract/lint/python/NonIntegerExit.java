package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.python.Names;
import dev.lastword.contract.exits.python.PythonFacts.Misfit;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.Operator;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds `sys.exit` with what is no code: a text, a float, what `os.system` gives.
final class NonIntegerExit implements Check<Unit.Python> {

    @Override
    public Rule rule() {
        return Rule.NON_INTEGER_EXIT;
    }

    @Override
    public void check(Unit.Python unit, Sink sink) {
        for (Misfit misfit : unit.python().misfits()) {
            sink.report(
                    Rule.NON_INTEGER_EXIT,
                    misfit.range(),
                    misfit.what() + ", so the script always ends with 1; " + misfit.instead());
        }
        if (!unit.text().contains("exit") && !unit.text().contains("SystemExit")) {
            return;
        }
        IdentityHashMap<Node, Statement> statements = new IdentityHashMap<>();
        Set<String> waited = new HashSet<>();
        Set<String> others = new HashSet<>();
        List<Node> exits = new ArrayList<>();
        unit.tree()
                .forEach(node -> {
                    if (node instanceof Statement.Expr e && ExitCall.of(e.value()).isPresent()) {
                        statements.put(e.value(), e);
                    }
                    if (node instanceof Statement.Assign a
                            && a.targets().size() == 1
                            && a.targets().getFirst() instanceof Expression.Name name) {
                        (isSystem(a.value()) ? waited : others).add(name.id());
                    }
                    ExitCall.of(node).ifPresent(_ -> exits.add(node));
                });
        waited.removeAll(others);
        for (Node node : exits) {
            ExitCall.of(node)
                    .ifPresent(exit ->
                            exit.code()
                                    .ifPresent(code ->
                                            check(
                                                    exit,
                                                    code,
                                                    Optional.ofNullable(statements.get(node)),
                                                    waited,
                                                    unit,
                                                    sink)));
        }
    }

    private static boolean isSystem(Expression expression) {
        return expression instanceof Expression.Call call
                && Names.dotted(call.function()).equals("os.system");
    }

    private static void check(
            ExitCall exit,
            Expression code,
            Optional<Statement> statement,
            Set<String> waited,
            Unit.Python unit,
            Sink sink) {
        if (Names.dotted(exit.call().function()).equals("os._exit")) {
            return;
        }
        if (isText(code)) {
            text(exit, code, statement, unit, sink);
            return;
        }
        String written = unit.text(code.range());
        if (isSystem(code) || (code instanceof Expression.Name n && waited.contains(n.id()))) {
            sink.report(
                    Rule.NON_INTEGER_EXIT,
                    exit.range(),
                    "os.system gives a wait status: a command that fails with 3 gives 768, and"
                            + " that is 0 here; write os.waitstatus_to_exitcode("
                            + written
                            + ")");
            return;
        }
        object(code)
                .ifPresent(what ->
                        sink.report(
                                Rule.NON_INTEGER_EXIT,
                                exit.range(),
                                written
                                        + " is "
                                        + what
                                        + ", which is printed, and the script ends with 1;"
                                        + " give a whole number"));
    }

    private static Optional<String> object(Expression code) {
        return switch (code) {
            case Expression.Constant c when c.value() instanceof Value.Real ->
                    Optional.of("no whole number");
            case Expression.BinOp b when b.operator() == Operator.DIV ->
                    Optional.of("no whole number");
            case Expression.ListDisplay _, Expression.ListComp _ -> Optional.of("a list");
            case Expression.Dict _, Expression.DictComp _ -> Optional.of("a dictionary");
            case Expression.SetDisplay _, Expression.SetComp _ -> Optional.of("a set");
            case Expression.Tuple t when t.elements().size() > 1 -> Optional.of("a tuple");
            default -> Optional.empty();
        };
    }

    private static boolean isText(Expression code) {
        return switch (code) {
            case Expression.Constant c -> c.value() instanceof Value.Str;
            case Expression.JoinedStr _ -> true;
            case Expression.BinOp b
                    when b.operator() == Operator.MOD || b.operator() == Operator.ADD ->
                    isLiteral(b.left()) || (b.operator() == Operator.ADD && isLiteral(b.right()));
            case Expression.Call call ->
                    call.function() instanceof Expression.Attribute a
                            && isLiteral(a.value())
                            && List.of("format", "join").contains(a.name().text());
            default -> false;
        };
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.JoinedStr
                || (expression instanceof Expression.Constant c && c.value() instanceof Value.Str);
    }

    private static void text(
            ExitCall exit,
            Expression code,
            Optional<Statement> statement,
            Unit.Python unit,
            Sink sink) {
        if (isNumber(code)) {
            sink.report(
                    Rule.NON_INTEGER_EXIT,
                    exit.range(),
                    unit.text(code.range())
                            + " is a text, which is printed, and the script ends with 1; give the"
                            + " number without quotes");
            return;
        }
        String message =
                "a text is printed, and the script ends with 1; print it to sys.stderr and exit"
                        + " with the code that is meant";
        sink.report(
                Rule.NON_INTEGER_EXIT,
                promises(unit) ? Rule.NON_INTEGER_EXIT.severity() : Severity.NOTE,
                exit.range(),
                message,
                statement.flatMap(s -> fix(exit, code, s, unit)));
    }

    /// Whether the script says what its codes mean: then a text leaves the meaning out.
    private static boolean promises(Unit.Python unit) {
        return !unit.header().entries().isEmpty() || !unit.header().exits().isEmpty();
    }

    private static boolean isNumber(Expression code) {
        return code instanceof Expression.Constant c
                && c.value() instanceof Value.Str text
                && isNumber(text.value().strip());
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && !(c == '-' && i == 0 && text.length() > 1)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// The same in two statements.
    private static Optional<Fix> fix(
            ExitCall exit, Expression code, Statement statement, Unit.Python unit) {
        String text = unit.text();
        Expression.Call call = exit.call();
        String before = text.substring(call.function().range().end(), code.range().start());
        String behind = text.substring(code.range().end(), call.range().end() - 1).strip();
        if (!before.strip().equals("(")
                || !(behind.isEmpty() || behind.equals(","))
                || !SysImport.isThere(unit.tree())) {
            return Optional.empty();
        }
        int start = statement.range().start();
        int line = start;
        while (line > 0 && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
            line--;
        }
        boolean alone = line == 0 || text.charAt(line - 1) == '\n';
        String end = line > 1 && text.charAt(line - 2) == '\r' ? "\r\n" : "\n";
        String between = alone ? end + text.substring(line, start) : "; ";
        Range function = call.function().range();
        int behindCode = code.range().end();
        int behindCall = statement.range().end();
        return Optional.of(
                new Fix(
                        "print the text and exit with 1",
                        List.of(
                                new Edit(function, "print"),
                                new Edit(new Range(behindCode, behindCode), ", file=sys.stderr"),
                                new Edit(
                                        new Range(behindCall, behindCall),
                                        between
                                                + text.substring(function.start(), function.end())
                                                + "(1)"))));
    }
}
