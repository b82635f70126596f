package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.python.PythonFacts.Discarded;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds `main()` under `if __name__ == "__main__":` where `main` gives back exit codes.
final class ResultDiscarded implements Check<Unit.Python> {

    @Override
    public Rule rule() {
        return Rule.RESULT_DISCARDED;
    }

    @Override
    public void check(Unit.Python unit, Sink sink) {
        for (Discarded discarded : unit.python().discarded()) {
            Optional<Statement.FunctionDef> function = function(unit, discarded.function());
            if (function.isEmpty() || !returnsCodes(function.get(), discarded)) {
                continue;
            }
            String message =
                    discarded.function()
                            + " returns "
                            + words(discarded)
                            + discarded
                                    .name()
                                    .map(name ->
                                            ", and nothing reads "
                                                    + name
                                                    + ", so the script ends with 0; write sys.exit("
                                                    + name
                                                    + ") at its end")
                                    .orElseGet(() ->
                                            ", and nobody takes it, so the script ends with 0;"
                                                    + " write sys.exit("
                                                    + unit.text(discarded.call())
                                                    + ")");
            Optional<Fix> fix = fix(unit, discarded);
            if (fix.isPresent()) {
                sink.report(Rule.RESULT_DISCARDED, discarded.call(), message, fix.get());
            } else {
                sink.report(Rule.RESULT_DISCARDED, discarded.call(), message);
            }
        }
    }

    private static String words(Discarded discarded) {
        List<String> all = new ArrayList<>();
        discarded.codes().codes().forEach(code -> all.add(Integer.toString(code)));
        if (discarded.codes().unknown()) {
            all.add("the status of a command");
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            words.append(i == 0 ? "" : i == all.size() - 1 ? " or " : ", ").append(all.get(i));
        }
        return words.toString();
    }

    private static Optional<Statement.FunctionDef> function(Unit.Python unit, String name) {
        for (Statement statement : unit.tree().body()) {
            if (statement instanceof Statement.FunctionDef f && f.name().text().equals(name)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }

    /// Whether they are meant as codes: numbers, no truth values, and 0 among them unless the name
    /// says that it is the script's main function. The status of a command is one only in that: of
    /// a function that runs one, few want to know how it went.
    private static boolean returnsCodes(Statement.FunctionDef function, Discarded discarded) {
        if (function.isAsync() || !function.decorators().isEmpty()) {
            return false;
        }
        boolean[] truth = {false};
        for (Statement statement : function.body()) {
            statement.forEachWhile(node -> {
                if (node instanceof Statement.Return r && r.value().isPresent()) {
                    truth[0] |= isTruth(r.value().get());
                }
                return !(node instanceof Statement.FunctionDef) && !(node instanceof Expression);
            });
        }
        return !truth[0]
                && (discarded.function().contains("main")
                        || (discarded.codes().codes().contains(0) && !discarded.codes().unknown()));
    }

    private static boolean isTruth(Expression value) {
        return switch (value) {
            case Expression.Constant c -> c.value() instanceof Value.Bool;
            case Expression.Compare _, Expression.BoolOp _ -> true;
            case Expression.UnaryOp u -> isTruth(u.operand()) || u.operator().text().equals("not");
            default -> false;
        };
    }

    /// Where something follows the call, exiting would leave it out.
    private static Optional<Fix> fix(Unit.Python unit, Discarded discarded) {
        if (discarded.name().isPresent()) {
            return Optional.empty();
        }
        boolean last = false;
        for (Statement statement : unit.tree().body()) {
            last =
                    statement instanceof Statement.If i
                            && i.branches()
                                    .getFirst()
                                    .body()
                                    .getLast()
                                    .range()
                                    .equals(discarded.call());
        }
        if (!last) {
            return Optional.empty();
        }
        Range call = discarded.call();
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(new Range(call.start(), call.start()), "sys.exit("));
        edits.add(new Edit(new Range(call.end(), call.end()), ")"));
        if (!SysImport.isThere(unit.tree())) {
            Optional<Edit> added = SysImport.added(unit);
            if (added.isEmpty()) {
                return Optional.empty();
            }
            edits.add(added.get());
        }
        return Optional.of(new Fix("exit with what " + discarded.function() + " returns", edits));
    }
}
