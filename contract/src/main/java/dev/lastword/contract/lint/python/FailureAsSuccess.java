package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.exits.python.Names;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.ExceptHandler;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Keyword;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds handlers that say that something failed, and end the script with 0.
///
/// Hooks do so on purpose, and so does who prints a warning.
final class FailureAsSuccess implements Check<Unit.Python> {

    /// What ends a script without being a failure.
    private static final Set<String> ENDS =
            Set.of(
                    "KeyboardInterrupt",
                    "BrokenPipeError",
                    "SystemExit",
                    "EOFError",
                    "StopIteration",
                    "GeneratorExit",
                    "CancelledError");

    private static final List<String> FAILURE =
            List.of(
                    "error",
                    "fail",
                    "cannot",
                    "can't",
                    "could not",
                    "couldn't",
                    "unable",
                    "invalid",
                    "fatal",
                    "exception",
                    "not found");

    private static final List<String> MILD =
            List.of(
                    "warn",
                    "skip",
                    "ignor",
                    "note:",
                    "notice",
                    "continu",
                    "fall",
                    "using default",
                    "non-fatal",
                    "nonfatal",
                    "no error",
                    "nothing to",
                    "usage",
                    "not required",
                    "optional");

    @Override
    public Rule rule() {
        return Rule.FAILURE_AS_SUCCESS;
    }

    @Override
    public void check(Unit.Python unit, Sink sink) {
        if (unit.profile().isHook()
                || unit.header().advisory()
                || !unit.text().contains("except")) {
            return;
        }
        Set<Range> successes = successes(unit);
        unit.tree()
                .forEach(node -> {
                    if (node instanceof ExceptHandler handler) {
                        check(handler, successes, unit, sink);
                    }
                });
    }

    /// The statements that end the script with 0, whatever function they stand in.
    private static Set<Range> successes(Unit.Python unit) {
        Set<Range> ranges = new HashSet<>();
        for (Exit exit : unit.facts().exits()) {
            if (exit.outcome() instanceof Outcome.Known known && known.code() == 0) {
                ranges.add(exit.range());
            }
        }
        return ranges;
    }

    private static void check(
            ExceptHandler handler, Set<Range> successes, Unit.Python unit, Sink sink) {
        Statement last = handler.body().getLast();
        boolean success =
                last instanceof Statement.Return r
                        ? r.value().filter(ExitCall::isZero).isPresent()
                                && successes.contains(r.range())
                        : ExitCall.of(last).filter(ExitCall::isSuccess).isPresent();
        if (!success || isEnd(handler)) {
            return;
        }
        boolean reports = false;
        for (Statement statement : handler.body()) {
            Report report = report(statement, handler);
            if (report == Report.MILD) {
                return;
            }
            reports |= report == Report.FAILURE;
        }
        if (reports) {
            sink.report(
                    Rule.FAILURE_AS_SUCCESS,
                    last.range(),
                    "this handler says that something failed, and "
                            + unit.text(last.range())
                            + " says that nothing did; end with a code of failure, or declare"
                            + " the script advisory");
        }
    }

    private static boolean isEnd(ExceptHandler handler) {
        if (handler.type().isEmpty()) {
            return false;
        }
        Expression type = handler.type().get();
        return type instanceof Expression.Tuple tuple
                ? tuple.elements().stream().anyMatch(e -> ENDS.contains(Names.last(e)))
                : ENDS.contains(Names.last(type));
    }

    private enum Report {
        FAILURE,
        MILD,
        NONE
    }

    private static Report report(Statement statement, ExceptHandler handler) {
        if (!(statement instanceof Statement.Expr e)
                || !(e.value() instanceof Expression.Call call)) {
            return Report.NONE;
        }
        String said = said(call).toLowerCase(Locale.ROOT);
        for (String word : MILD) {
            if (said.contains(word)) {
                return Report.MILD;
            }
        }
        boolean failure =
                switch (Names.last(call.function())) {
                    case "print" ->
                            (isToStderr(call) && !call.arguments().isEmpty())
                                    || names(said)
                                    || isException(call, handler);
                    case "write" -> Names.dotted(call.function()).equals("sys.stderr.write");
                    case "error", "critical", "exception", "fatal", "print_exc" -> true;
                    default -> false;
                };
        return failure ? Report.FAILURE : Report.NONE;
    }

    private static boolean names(String said) {
        for (String word : FAILURE) {
            if (said.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Every text in the arguments of a call.
    private static String said(Expression.Call call) {
        StringBuilder said = new StringBuilder();
        for (Expression argument : call.arguments()) {
            argument.forEach(node -> {
                if (node instanceof Expression.Constant c && c.value() instanceof Value.Str s) {
                    said.append(s.value()).append(' ');
                }
            });
        }
        return said.toString();
    }

    private static boolean isToStderr(Expression.Call call) {
        for (Keyword keyword : call.keywords()) {
            if (keyword.name().filter(n -> n.text().equals("file")).isPresent()) {
                return Names.last(keyword.value()).equals("stderr");
            }
        }
        return false;
    }

    /// `print(e)`
    private static boolean isException(Expression.Call call, ExceptHandler handler) {
        Optional<String> name = handler.name().map(n -> n.text());
        return call.arguments().size() == 1
                && call.arguments().getFirst() instanceof Expression.Name n
                && name.filter(n.id()::equals).isPresent();
    }
}
