package dev.lastword.contract.lint.python;

import dev.lastword.contract.exits.python.Names;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.Optional;

/// An end that is written out: `sys.exit(3)`, `raise SystemExit(3)`, `os._exit(3)`.
///
/// @param range of the call, or of the whole `raise`
/// @param call in a `raise` that of the exception
/// @param code empty where none is given
/// @param raise whether it is a `raise` statement
record ExitCall(Range range, Expression.Call call, Optional<Expression> code, boolean raise) {

    /// The end that a node is; of `raise SystemExit(3)` that is the statement.
    static Optional<ExitCall> of(Node node) {
        if (node instanceof Statement.Raise r
                && r.exception().orElse(null) instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.id().equals("SystemExit")) {
            return Optional.of(new ExitCall(r.range(), call, first(call), true));
        }
        if (node instanceof Expression.Call call && call.keywords().isEmpty()) {
            String name = Names.dotted(call.function());
            if (name.equals("sys.exit")
                    || name.equals("exit")
                    || name.equals("quit")
                    || name.equals("os._exit")) {
                return Optional.of(new ExitCall(call.range(), call, first(call), false));
            }
        }
        return Optional.empty();
    }

    /// The end that a statement is.
    static Optional<ExitCall> of(Statement statement) {
        return statement instanceof Statement.Expr e ? of(e.value()) : of((Node) statement);
    }

    private static Optional<Expression> first(Expression.Call call) {
        return call.arguments().stream().findFirst();
    }

    /// Whether it says that all is well.
    boolean isSuccess() {
        return code.isEmpty() || isZero(code.get());
    }

    /// Whether it is the same code whatever has happened: a number, or the name of a constant.
    boolean isFixed() {
        return isSuccess() || code.get() instanceof Expression.Constant;
    }

    static boolean isZero(Expression expression) {
        return expression instanceof Expression.Constant c
                && switch (c.value()) {
                    case Value.None _ -> true;
                    case Value.Bool b -> !b.value();
                    case Value.Int i -> i.value().signum() == 0;
                    default -> false;
                };
    }
}
