package dev.lastword.contract.lint.python;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Alias;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.PythonTree;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.Optional;

/// `import sys`, which fixes need.
final class SysImport {

    private SysImport() {}

    /// Whether the script imports it for all of its code.
    static boolean isThere(PythonTree tree) {
        for (Statement statement : tree.body()) {
            if (statement instanceof Statement.Import i) {
                for (Alias alias : i.names()) {
                    if (alias.name().text().equals("sys") && alias.asName().isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Adds it before the first import, or else before the first statement that is no text; empty
    /// where that does not begin its line.
    static Optional<Edit> added(Unit.Python unit) {
        Statement first = null;
        for (Statement statement : unit.tree().body()) {
            boolean isImport =
                    statement instanceof Statement.Import
                            || (statement instanceof Statement.ImportFrom i && !isFuture(i));
            if (isImport) {
                first = statement;
                break;
            }
            if (first == null && !isText(statement) && !isFuture(statement)) {
                first = statement;
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        int at = first.range().start();
        String text = unit.text();
        if (at > 0 && text.charAt(at - 1) != '\n') {
            return Optional.empty();
        }
        boolean isImport =
                first instanceof Statement.Import || first instanceof Statement.ImportFrom;
        String end = at > 1 && text.charAt(at - 2) == '\r' ? "\r\n" : "\n";
        String added = "import sys" + end + (isImport ? "" : end);
        return Optional.of(new Edit(new Range(at, at), added));
    }

    private static boolean isFuture(Statement statement) {
        return statement instanceof Statement.ImportFrom i
                && i.module().filter(m -> m.text().equals("__future__")).isPresent();
    }

    private static boolean isText(Statement statement) {
        return statement instanceof Statement.Expr e
                && e.value() instanceof Expression.Constant c
                && c.value() instanceof Value.Str;
    }
}
