package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Nothing;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.script.python.BooleanOperator;
import dev.lastword.contract.script.python.Comparison;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.UnaryOperator;
import dev.lastword.contract.script.python.Value;
import java.util.Optional;

/// Leaves of the values of a name those with which a test has a given result.
final class Narrowing {

    private static final int DEEPEST = 20;

    private Narrowing() {}

    static Values of(Values values, Expression test, String name, boolean holds) {
        return of(values, test, name, holds, 0);
    }

    private static Values of(
            Values values, Expression test, String name, boolean holds, int depth) {
        if (depth > DEEPEST) {
            return values;
        }
        return switch (test) {
            case Expression.Name n when n.id().equals(name) -> truth(values, holds);
            case Expression.NamedExpr n when n.target().text().equals(name) -> truth(values, holds);
            case Expression.UnaryOp not when not.operator() == UnaryOperator.NOT ->
                    of(values, not.operand(), name, !holds, depth + 1);
            case Expression.BoolOp all when (all.operator() == BooleanOperator.AND) == holds -> {
                Values left = values;
                for (Expression part : all.values()) {
                    left = of(left, part, name, holds, depth + 1);
                }
                yield left;
            }
            case Expression.Compare c when c.operators().size() == 1 ->
                    compared(values, c, name, holds);
            case Expression.Call call -> instance(values, call, name, holds);
            default -> values;
        };
    }

    private static Values truth(Values values, boolean holds) {
        return values.only(p -> Truth.of(p) != (holds ? Truth.FALSE : Truth.TRUE));
    }

    private static Values compared(
            Values values, Expression.Compare test, String name, boolean holds) {
        Expression left = test.left();
        Expression right = test.comparators().getFirst();
        if (!(left instanceof Expression.Name n && n.id().equals(name))
                && !(left instanceof Expression.NamedExpr e && e.target().text().equals(name))) {
            return values;
        }
        if (right instanceof Expression.Constant c && c.value() instanceof Value.None) {
            return switch (test.operators().getFirst()) {
                case IS, EQ -> values.only(p -> isNothing(p) == holds || isOpen(p));
                case IS_NOT, NOT_EQ -> values.only(p -> isNothing(p) != holds || isOpen(p));
                default -> values;
            };
        }
        Optional<Long> number = number(right);
        if (number.isEmpty()) {
            return values;
        }
        long n0 = number.get();
        Comparison operator = test.operators().getFirst();
        if (operator.compareTo(Comparison.GT_E) > 0) {
            return values;
        }
        boolean equal =
                (operator == Comparison.EQ && holds) || (operator == Comparison.NOT_EQ && !holds);
        if (equal) {
            return values.only(p -> !(p instanceof Num m) ? isOpen(p) : m.value() == n0)
                    .map(p -> isOpen(p) ? new Num(n0) : p);
        }
        return values.only(p -> !(p instanceof Num m) || holds(operator, m.value(), n0) == holds);
    }

    private static boolean holds(Comparison operator, long a, long b) {
        return switch (operator) {
            case EQ -> a == b;
            case NOT_EQ -> a != b;
            case LT -> a < b;
            case LT_E -> a <= b;
            case GT -> a > b;
            case GT_E -> a >= b;
            default -> throw new IllegalArgumentException(operator.text());
        };
    }

    private static Optional<Long> number(Expression expression) {
        return expression instanceof Expression.Constant c
                        && c.value() instanceof Value.Int i
                        && i.value().bitLength() < 63
                ? Optional.of(i.value().longValue())
                : Optional.empty();
    }

    private static Values instance(
            Values values, Expression.Call call, String name, boolean holds) {
        if (!(call.function() instanceof Expression.Name f && f.id().equals("isinstance"))
                || call.arguments().size() != 2
                || !(call.arguments().get(0) instanceof Expression.Name n && n.id().equals(name))
                || !(call.arguments().get(1) instanceof Expression.Name type)) {
            return values;
        }
        return switch (type.id()) {
            case "int" -> values.only(p -> (p instanceof Num) == holds || isOpen(p));
            case "str" -> values.only(p -> (p instanceof Piece.Text) == holds || isOpen(p));
            default -> values;
        };
    }

    private static boolean isNothing(Piece piece) {
        return piece instanceof Nothing;
    }

    /// Whether it may be anything.
    private static boolean isOpen(Piece piece) {
        return piece instanceof Piece.Unknown
                || piece instanceof Piece.Given
                || piece instanceof Piece.Status;
    }
}
