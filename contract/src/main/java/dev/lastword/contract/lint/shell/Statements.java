package dev.lastword.contract.lint.shell;

import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.Statement;
import java.util.Optional;

/// The way from a statement to its neighbours.
final class Statements {

    private Statements() {}

    /// What runs after a statement in its list.
    static Optional<Statement> next(Outline outline, int statement) {
        return at(outline, statement, 1);
    }

    /// What runs so many statements later in its list.
    static Optional<Statement> at(Outline outline, int statement, int distance) {
        int parent = outline.parent(statement);
        int ordinal = outline.ordinal(statement) + distance;
        return parent >= 0
                        && outline.node(parent) instanceof CompoundList list
                        && ordinal >= 0
                        && ordinal < list.statements().size()
                ? Optional.of(list.statements().get(ordinal))
                : Optional.empty();
    }

    /// Whether a piece stands in a function.
    static boolean isInFunction(Outline outline, int index) {
        return function(outline, index) >= 0;
    }

    /// The number of the function that a piece stands in; -1 where it is in none.
    static int function(Outline outline, int index) {
        int at = index;
        while (at >= 0 && !(outline.node(at) instanceof FunctionDeclaration)) {
            at = outline.parent(at);
        }
        return at;
    }
}
