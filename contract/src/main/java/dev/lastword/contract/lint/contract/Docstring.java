package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.List;
import java.util.Optional;

/// The docstring of a module.
///
/// @param range with its quotes
/// @param quotes how many of them, 3 or 1
record Docstring(Range range, int quotes) {

    static Optional<Docstring> of(Unit.Python unit) {
        List<Statement> body = unit.tree().body();
        if (body.isEmpty()
                || !(body.getFirst() instanceof Statement.Expr(_, Expression value))
                || !(value instanceof Expression.Constant(Range range, Value.Str _))) {
            return Optional.empty();
        }
        String text = unit.text();
        int end = range.end();
        boolean three =
                range.end() - range.start() >= 6
                        && text.charAt(end - 2) == text.charAt(end - 1)
                        && text.charAt(end - 3) == text.charAt(end - 1);
        return Optional.of(new Docstring(range, three ? 3 : 1));
    }

    /// Where its closing quotes begin.
    int close() {
        return range.end() - quotes;
    }
}
