package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.exits.python.Piece.Unknown;
import dev.lastword.contract.script.python.Operator;
import dev.lastword.contract.script.python.UnaryOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Reckons with whole numbers, as far as that is worth it.
final class Arithmetic {

    private static final int MOST = 64;
    private static final int MOST_BITS = 62;
    private static final int MOST_POWER = 500;

    private Arithmetic() {}

    /// What does not fit is as large as can be: CPython makes 255 of it, as of -1.
    static long clamp(BigInteger value) {
        return value.bitLength() < 64
                ? value.longValue()
                : value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static boolean isClamped(long value) {
        return value == Long.MAX_VALUE || value == Long.MIN_VALUE;
    }

    static Values of(UnaryOperator operator, Values operand) {
        if (operator == UnaryOperator.NOT) {
            return switch (Truth.of(operand)) {
                case TRUE -> Values.num(0);
                case FALSE -> Values.num(1);
                case EITHER -> operand.isEmpty() ? Values.NONE : Values.ZERO_OR_ONE;
            };
        }
        return operand.map(p ->
                !(p instanceof Num n)
                        ? new Unknown("the result of " + operator.text())
                        : switch (operator) {
                            case MINUS -> new Num(negated(n.value()));
                            case INVERT -> new Num(~n.value());
                            default -> new Num(n.value());
                        });
    }

    private static long negated(long value) {
        return value == Long.MAX_VALUE ? Long.MIN_VALUE : -value;
    }

    static Values of(Values left, Operator operator, Values right) {
        if (left.pieces().size() * (long) right.pieces().size() > MOST) {
            return Values.unknown("the result of " + operator.text());
        }
        List<Piece> results = new ArrayList<>();
        for (Piece a : left.pieces()) {
            for (Piece b : right.pieces()) {
                results.add(
                        a instanceof Num x && b instanceof Num y
                                ? of(x.value(), operator, y.value())
                                : new Unknown("the result of " + operator.text()));
            }
        }
        return Values.of(results);
    }

    private static Piece of(long a, Operator operator, long b) {
        if (isClamped(a) || isClamped(b)) {
            return unknown(operator);
        }
        BigInteger x = BigInteger.valueOf(a);
        BigInteger y = BigInteger.valueOf(b);
        boolean small = Math.abs(b) <= MOST_BITS && b >= 0 && x.bitLength() <= MOST_BITS;
        return switch (operator) {
            case ADD -> num(x.add(y));
            case SUB -> num(x.subtract(y));
            case MULT -> num(x.multiply(y));
            case BIT_OR -> num(x.or(y));
            case BIT_AND -> num(x.and(y));
            case BIT_XOR -> num(x.xor(y));
            case LEFT_SHIFT -> small ? num(x.shiftLeft((int) b)) : unknown(operator);
            case RIGHT_SHIFT -> small ? num(x.shiftRight((int) b)) : unknown(operator);
            case POW ->
                    b >= 0 && b <= MOST_POWER && x.bitLength() <= 8
                            ? num(x.pow((int) b))
                            : unknown(operator);
            case FLOOR_DIV ->
                    b == 0 ? unknown(operator) : num(BigInteger.valueOf(Math.floorDiv(a, b)));
            case MOD -> b == 0 ? unknown(operator) : num(BigInteger.valueOf(Math.floorMod(a, b)));
            case DIV -> new Piece.Thing();
            case MAT_MULT -> unknown(operator);
        };
    }

    private static Piece num(BigInteger value) {
        return new Num(clamp(value));
    }

    private static Piece unknown(Operator operator) {
        return new Unknown("the result of " + operator.text());
    }
}
