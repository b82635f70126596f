package dev.lastword.contract.script.python;

/// How close the operators between two values bind. `**` is none of these: it binds closer than a
/// sign at its left, and to the right.
final class BinaryOperators {

    /// The binding of `|`.
    static final int LOOSEST = 1;

    private BinaryOperators() {}

    /// From 1 up; 0 for what is no such operator.
    static int binding(Kind kind) {
        return switch (kind) {
            case BAR -> LOOSEST;
            case CARET -> 2;
            case AMPERSAND -> 3;
            case LEFT_SHIFT, RIGHT_SHIFT -> 4;
            case PLUS, MINUS -> 5;
            case STAR, SLASH, DOUBLE_SLASH, PERCENT, AT -> 6;
            default -> 0;
        };
    }

    /// The operator that a token is.
    static Operator operator(Kind kind) {
        return switch (kind) {
            case BAR, BAR_ASSIGN -> Operator.BIT_OR;
            case CARET, CARET_ASSIGN -> Operator.BIT_XOR;
            case AMPERSAND, AMPERSAND_ASSIGN -> Operator.BIT_AND;
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGN -> Operator.LEFT_SHIFT;
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGN -> Operator.RIGHT_SHIFT;
            case PLUS, PLUS_ASSIGN -> Operator.ADD;
            case MINUS, MINUS_ASSIGN -> Operator.SUB;
            case STAR, STAR_ASSIGN -> Operator.MULT;
            case SLASH, SLASH_ASSIGN -> Operator.DIV;
            case DOUBLE_SLASH, DOUBLE_SLASH_ASSIGN -> Operator.FLOOR_DIV;
            case PERCENT, PERCENT_ASSIGN -> Operator.MOD;
            case AT, AT_ASSIGN -> Operator.MAT_MULT;
            case DOUBLE_STAR, DOUBLE_STAR_ASSIGN -> Operator.POW;
            default -> throw new IllegalArgumentException(kind + " is no operator");
        };
    }

    /// Whether a token is `+=` or the like.
    static boolean isAssignment(Kind kind) {
        return kind.compareTo(Kind.PLUS_ASSIGN) >= 0 && kind.compareTo(Kind.CARET_ASSIGN) <= 0;
    }
}
