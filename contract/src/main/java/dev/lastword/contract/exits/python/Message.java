package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a script says before it ends.
final class Message {

    private static final Set<String> SAY =
            Set.of(
                    "print",
                    "write",
                    "error",
                    "warning",
                    "warn",
                    "critical",
                    "exception",
                    "fatal",
                    "info",
                    "echo",
                    "secho",
                    "log",
                    "eprint");

    private Message() {}

    /// The plain text that the statement before one of a list says.
    static Optional<String> before(List<Statement> statements, int index) {
        if (index > 0
                && statements.get(index - 1) instanceof Statement.Expr said
                && said.value() instanceof Expression.Call call
                && SAY.contains(Names.last(call.function()))) {
            return of(call);
        }
        return Optional.empty();
    }

    /// The first plain text that a call is given.
    static Optional<String> of(Expression.Call call) {
        for (Expression argument : call.arguments()) {
            if (argument instanceof Expression.Constant constant
                    && constant.value() instanceof Value.Str text) {
                return Optional.of(text.value());
            }
        }
        return Optional.empty();
    }
}
