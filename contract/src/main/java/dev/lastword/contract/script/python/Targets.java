package dev.lastword.contract.script.python;

import java.util.List;

/// What a value can be given to.
final class Targets {

    private Targets() {}

    /// A fault where that is not so.
    static void check(Expression target) {
        switch (target) {
            case Expression.Name _, Expression.Attribute _, Expression.Subscript _ -> {}
            case Expression.Starred starred -> check(starred.value());
            case Expression.Tuple tuple -> check(tuple.elements());
            case Expression.ListDisplay list -> check(list.elements());
            default -> throw new SyntaxFault("nothing can be assigned to this");
        }
    }

    private static void check(List<Expression> targets) {
        targets.forEach(Targets::check);
    }

    /// A fault where no single value can be given to it, as `+=` and annotations want.
    static void checkSingle(Expression target) {
        switch (target) {
            case Expression.Name _, Expression.Attribute _, Expression.Subscript _ -> {}
            default -> throw new SyntaxFault("only one thing can be assigned to here");
        }
    }
}
