package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Statement;

/// Functions whose call runs none of their body.
final class Generators {

    private Generators() {}

    /// Whether `yield` stands in it.
    static boolean is(Routine routine) {
        boolean[] found = {false};
        for (Statement statement : routine.definition().body()) {
            statement.forEachWhile(node -> {
                found[0] |=
                        node instanceof Expression.Yield || node instanceof Expression.YieldFrom;
                return !found[0]
                        && !(node instanceof Statement.FunctionDef)
                        && !(node instanceof Statement.ClassDef)
                        && !(node instanceof Expression.Lambda);
            });
        }
        return found[0];
    }
}
