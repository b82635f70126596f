package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Expressions with their operators: "expression mode".
final class Expressions {
    private final Grammar grammar;
    private final Cursor cursor;

    /// Whether a comma makes an array here; between the arguments of a method it separates.
    boolean commas = true;

    Expressions(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// Whether a pipeline element that begins here is an expression, and no command.
    boolean startsHere() {
        char c = cursor.peek();
        return switch (c) {
            case '$', '(', '{', '[', '!', ',', '@' -> true;
            case '+' -> true;
            default -> {
                if (Characters.isQuote(c)) {
                    yield true;
                }
                if (Characters.isDigit(c) || c == '.') {
                    yield isNumber(cursor.at);
                }
                yield Characters.isDash(c) && dashStartsExpression();
            }
        };
    }

    private boolean dashStartsExpression() {
        char next = cursor.peek(1);
        return next == '$'
                || next == '('
                || Characters.isDash(next)
                || Characters.isBlank(next)
                || !Operators.unaryWord(cursor).isEmpty()
                || isNumber(cursor.at + 1);
    }

    private boolean isNumber(int start) {
        int end = Numbers.end(cursor, start);
        return end > 0 && Characters.endsNumber(cursor.charAt(end));
    }

    /// An expression between commas.
    Expression single() {
        boolean before = commas;
        commas = false;
        Expression expression = expression();
        commas = before;
        return expression;
    }

    Expression expression() {
        cursor.deeper();
        int start = cursor.at;
        Expression condition = binary(0);
        int end = cursor.at;
        cursor.skipBlanks();
        if (cursor.peek() != '?' || cursor.peek(1) == '?') {
            cursor.at = end;
            cursor.depth--;
            return condition;
        }
        cursor.at++;
        cursor.skipLines();
        Expression yes = expression();
        cursor.skipLines();
        if (!cursor.take(':')) {
            throw cursor.fail("':' expected behind '?', not " + cursor.here());
        }
        cursor.skipLines();
        Expression no = expression();
        cursor.depth--;
        return new Expression.Ternary(cursor.from(start), condition, yes, no);
    }

    private Expression binary(int lowest) {
        int chained = cursor.chained;
        cursor.chained = 0;
        int start = cursor.at;
        Expression left = array();
        while (true) {
            int end = cursor.at;
            cursor.skipBlanks();
            Optional<Operators.Found> found = Operators.binary(cursor);
            if (found.isEmpty() || found.get().precedence() < lowest) {
                cursor.at = end;
                cursor.chained = Math.max(chained, cursor.chained);
                return left;
            }
            Operators.Found operator = found.get();
            cursor.at += operator.length();
            cursor.skipLines();
            Expression right = binary(operator.precedence() + 1);
            cursor.chain();
            left = new Expression.Binary(cursor.from(start), operator.operator(), left, right);
        }
    }

    private Expression array() {
        int start = cursor.at;
        Expression first = unary();
        if (!commas) {
            return first;
        }
        int end = cursor.at;
        cursor.skipBlanks();
        if (cursor.peek() != ',') {
            cursor.at = end;
            return first;
        }
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (cursor.take(',')) {
            cursor.skipLines();
            elements.add(unary());
            end = cursor.at;
            cursor.skipBlanks();
        }
        cursor.at = end;
        return new Expression.ArrayLiteral(cursor.from(start), elements);
    }

    private Expression unary() {
        cursor.deeper();
        int start = cursor.at;
        Expression expression = prefixed();
        int end = cursor.at;
        cursor.skipBlanks();
        String postfix = doubled();
        if (postfix.isEmpty() || startsOperand(cursor.at + 2)) {
            cursor.at = end;
        } else {
            cursor.at += 2;
            expression = new Expression.Unary(cursor.from(start), postfix, true, expression);
        }
        cursor.depth--;
        return expression;
    }

    /// `$a --$b` subtracts; `$a--` counts down.
    private boolean startsOperand(int offset) {
        char c = cursor.charAt(offset);
        return c == '$' || c == '(' || Characters.isDigit(c);
    }

    /// `++` or `--`; empty where neither stands here.
    private String doubled() {
        char c = cursor.peek();
        if (c == '+' && cursor.peek(1) == '+') {
            return "++";
        }
        return Characters.isDash(c) && Characters.isDash(cursor.peek(1)) ? "--" : "";
    }

    private Expression prefixed() {
        int start = cursor.at;
        char c = cursor.peek();
        if (c == '[') {
            return typed();
        }
        if (c == ',' && commas) {
            cursor.at++;
            cursor.skipLines();
            Expression only = unary();
            return new Expression.ArrayLiteral(cursor.from(start), List.of(only));
        }
        if (c == '!') {
            return prefix(start, "!", 1);
        }
        String doubled = doubled();
        if (!doubled.isEmpty()) {
            return prefix(start, doubled, 2);
        }
        if (c == '+' || Characters.isDash(c)) {
            int number = Numbers.end(cursor, start + 1);
            if (number > 0 && Characters.endsNumber(cursor.charAt(number))) {
                return grammar.primaries.members(start, Numbers.upTo(cursor, number));
            }
            String word = Operators.unaryWord(cursor);
            if (!word.isEmpty()) {
                return prefix(start, "-" + word, word.length() + 1);
            }
            return prefix(start, c == '+' ? "+" : "-", 1);
        }
        return grammar.primaries.value(false);
    }

    private Expression prefix(int start, String operator, int length) {
        cursor.at += length;
        cursor.skipLines();
        Expression operand = unary();
        return new Expression.Unary(cursor.from(start), operator, false, operand);
    }

    /// `[type]`, `[type]::member`, `[type] operand` or `[attribute(…)] operand`.
    private Expression typed() {
        int start = cursor.at;
        AttributeBase before = grammar.types.attribute();
        if (before instanceof AttributeBase.Attribute attribute) {
            cursor.skipLines();
            Expression operand = unary();
            return new Expression.Attributed(cursor.from(start), attribute, operand);
        }
        AttributeBase.TypeConstraint type = (AttributeBase.TypeConstraint) before;
        int end = cursor.at;
        if (!grammar.primaries.isMemberAccess(false) || cursor.peek() == '[') {
            cursor.skipBlanks();
            if (startsCastOperand()) {
                Expression operand = unary();
                return new Expression.Convert(cursor.from(start), type, operand);
            }
            cursor.at = end;
            return new Expression.TypeLiteral(type.range(), type.name());
        }
        return grammar.primaries.members(
                start, new Expression.TypeLiteral(type.range(), type.name()));
    }

    private boolean startsCastOperand() {
        char c = cursor.peek();
        if (Characters.isDash(c)) {
            char next = cursor.peek(1);
            return !Characters.isIdentifierStart(next) || !Operators.unaryWord(cursor).isEmpty();
        }
        return switch (c) {
            case '$', '(', '{', '[', '!', '@', '+' -> true;
            case '.' -> Characters.isDigit(cursor.peek(1));
            default -> Characters.isDigit(c) || Characters.isQuote(c);
        };
    }
}
