package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads expressions: the part of Python's grammar from `star_expressions` down to the operands of
/// `await`, which [AtomParser] reads.
final class ExpressionParser {

    /// How deep the tree of one expression may be, so that code may walk it by recursion. Nesting
    /// is limited while it is read; what gets deep without it is a row: `a + b + c`, `a.b().c()`.
    static final int MAX_DEPTH = 1000;

    private final TokenReader reader;
    private final AtomParser atoms;

    ExpressionParser(TokenReader reader) {
        this.reader = reader;
        this.atoms = new AtomParser(reader, this);
    }

    /// `a`, `a, *b` or `yield`: what may stand as a statement, or right of a `=`.
    Expression yieldOrStarred() {
        return reader.is(Kind.YIELD) ? yieldExpression() : starred();
    }

    /// `a` or `a, *b`; without parentheses, more than one are a tuple.
    Expression starred() {
        int start = reader.start();
        Expression first = starOrExpression();
        return reader.is(Kind.COMMA) ? tuple(start, first) : first;
    }

    private Expression tuple(int start, Expression first) {
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (reader.accept(Kind.COMMA)) {
            if (!startsExpression()) {
                break;
            }
            elements.add(starOrExpression());
        }
        return new Expression.Tuple(reader.since(start), elements);
    }

    /// Whether an element follows a comma that might also have been the last.
    private boolean startsExpression() {
        return switch (reader.kind()) {
            case NEWLINE,
                    END,
                    ERROR,
                    SEMICOLON,
                    COLON,
                    ASSIGN,
                    EXCLAMATION,
                    RPAREN,
                    RBRACKET,
                    RBRACE,
                    IN ->
                    false;
            default -> true;
        };
    }

    private Expression starOrExpression() {
        return reader.is(Kind.STAR) ? star() : expression();
    }

    /// `*a`, or what an element of brackets may be otherwise.
    Expression starOrNamed() {
        return reader.is(Kind.STAR) ? star() : named();
    }

    private Expression star() {
        int start = reader.start();
        reader.expect(Kind.STAR);
        Expression value = operand();
        return new Expression.Starred(reader.since(start), value);
    }

    /// What is left of ` in `: the targets of a loop, or of `del`.
    Expression targets() {
        int start = reader.start();
        Expression first = target();
        if (!reader.is(Kind.COMMA)) {
            return first;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (reader.accept(Kind.COMMA) && startsExpression()) {
            elements.add(target());
        }
        return new Expression.Tuple(reader.since(start), elements);
    }

    /// What one value can be given to.
    Expression target() {
        Expression target = reader.is(Kind.STAR) ? star() : operand();
        Targets.check(target);
        return target;
    }

    /// `a := b`, or an expression.
    Expression named() {
        if (reader.is(Kind.NAME) && reader.second() == Kind.WALRUS) {
            int start = reader.start();
            Identifier target = reader.identifier();
            reader.step();
            Expression value = expression();
            return new Expression.NamedExpr(reader.since(start), target, value);
        }
        return expression();
    }

    Expression yieldExpression() {
        int start = reader.start();
        reader.expect(Kind.YIELD);
        if (reader.accept(Kind.FROM)) {
            Expression value = expression();
            return new Expression.YieldFrom(reader.since(start), value);
        }
        Optional<Expression> value = startsExpression() ? Optional.of(starred()) : Optional.empty();
        return new Expression.Yield(reader.since(start), value);
    }

    /// One expression without a comma.
    Expression expression() {
        int from = reader.index();
        reader.enter();
        Expression expression = reader.is(Kind.LAMBDA) ? lambda() : conditional();
        leave(from, expression);
        return expression;
    }

    /// What has fewer tokens than the limit cannot be deeper.
    private void leave(int from, Expression expression) {
        if (reader.isOutermost() && reader.index() - from > MAX_DEPTH) {
            Depth.check(expression, MAX_DEPTH);
        }
        reader.leave();
    }

    private Expression lambda() {
        int start = reader.start();
        reader.expect(Kind.LAMBDA);
        List<Parameter> parameters =
                new ParameterParser(reader, this, false).parameters(Kind.COLON);
        reader.expect(Kind.COLON);
        Expression body = expression();
        return new Expression.Lambda(reader.since(start), parameters, body);
    }

    /// `a if b else c if d else e`, from left to right.
    private Expression conditional() {
        int start = reader.start();
        Expression last = disjunction();
        if (!reader.is(Kind.IF)) {
            return last;
        }
        List<Integer> starts = new ArrayList<>();
        List<Expression> bodies = new ArrayList<>();
        List<Expression> tests = new ArrayList<>();
        while (reader.accept(Kind.IF)) {
            starts.add(start);
            bodies.add(last);
            tests.add(disjunction());
            reader.expect(Kind.ELSE);
            start = reader.start();
            last = reader.is(Kind.LAMBDA) ? expression() : disjunction();
        }
        for (int i = bodies.size() - 1; i >= 0; i--) {
            Range range = reader.since(starts.get(i));
            last = new Expression.IfExp(range, bodies.get(i), tests.get(i), last);
        }
        return last;
    }

    /// `a or b`, and what binds closer.
    Expression disjunction() {
        int start = reader.start();
        Expression first = conjunction();
        if (!reader.is(Kind.OR)) {
            return first;
        }
        List<Expression> values = new ArrayList<>();
        values.add(first);
        while (reader.accept(Kind.OR)) {
            values.add(conjunction());
        }
        return new Expression.BoolOp(reader.since(start), BooleanOperator.OR, values);
    }

    private Expression conjunction() {
        int start = reader.start();
        Expression first = inversion();
        if (!reader.is(Kind.AND)) {
            return first;
        }
        List<Expression> values = new ArrayList<>();
        values.add(first);
        while (reader.accept(Kind.AND)) {
            values.add(inversion());
        }
        return new Expression.BoolOp(reader.since(start), BooleanOperator.AND, values);
    }

    private Expression inversion() {
        if (!reader.is(Kind.NOT)) {
            return comparison();
        }
        int start = reader.start();
        reader.step();
        reader.enter();
        Expression operand = inversion();
        reader.leave();
        return new Expression.UnaryOp(reader.since(start), UnaryOperator.NOT, operand);
    }

    private Expression comparison() {
        int start = reader.start();
        Expression left = operation(BinaryOperators.LOOSEST);
        Optional<Comparison> operator = comparisonOperator();
        if (operator.isEmpty()) {
            return left;
        }
        List<Comparison> operators = new ArrayList<>();
        List<Expression> comparators = new ArrayList<>();
        while (operator.isPresent()) {
            operators.add(operator.get());
            comparators.add(operation(BinaryOperators.LOOSEST));
            operator = comparisonOperator();
        }
        return new Expression.Compare(reader.since(start), left, operators, comparators);
    }

    private Optional<Comparison> comparisonOperator() {
        Comparison operator =
                switch (reader.kind()) {
                    case EQ -> Comparison.EQ;
                    case NOT_EQ -> Comparison.NOT_EQ;
                    case LT -> Comparison.LT;
                    case LT_E -> Comparison.LT_E;
                    case GT -> Comparison.GT;
                    case GT_E -> Comparison.GT_E;
                    case IN -> Comparison.IN;
                    case IS -> reader.second() == Kind.NOT ? Comparison.IS_NOT : Comparison.IS;
                    case NOT -> Comparison.NOT_IN;
                    default -> null;
                };
        if (operator == null || (operator == Comparison.NOT_IN && reader.second() != Kind.IN)) {
            return Optional.empty();
        }
        reader.step();
        if (operator == Comparison.IS_NOT || operator == Comparison.NOT_IN) {
            reader.step();
        }
        return Optional.of(operator);
    }

    /// What stands between comparisons: `a | b`, and what binds closer.
    Expression operand() {
        int from = reader.index();
        reader.enter();
        Expression operand = operation(BinaryOperators.LOOSEST);
        leave(from, operand);
        return operand;
    }

    /// Operators that bind at least as close as `binding`.
    private Expression operation(int binding) {
        int start = reader.start();
        Expression left = unary();
        while (true) {
            Kind kind = reader.kind();
            int closer = BinaryOperators.binding(kind);
            if (closer < binding) {
                return left;
            }
            reader.step();
            Expression right = operation(closer + 1);
            left =
                    new Expression.BinOp(
                            reader.since(start), left, BinaryOperators.operator(kind), right);
        }
    }

    private Expression unary() {
        UnaryOperator operator =
                switch (reader.kind()) {
                    case PLUS -> UnaryOperator.PLUS;
                    case MINUS -> UnaryOperator.MINUS;
                    case TILDE -> UnaryOperator.INVERT;
                    default -> null;
                };
        if (operator == null) {
            return power();
        }
        int start = reader.start();
        reader.step();
        reader.enter();
        Expression operand = unary();
        reader.leave();
        return new Expression.UnaryOp(reader.since(start), operator, operand);
    }

    private Expression power() {
        int start = reader.start();
        Expression left = await();
        if (!reader.accept(Kind.DOUBLE_STAR)) {
            return left;
        }
        reader.enter();
        Expression right = unary();
        reader.leave();
        return new Expression.BinOp(reader.since(start), left, Operator.POW, right);
    }

    private Expression await() {
        int start = reader.start();
        if (!reader.accept(Kind.AWAIT)) {
            return atoms.primary();
        }
        Expression value = atoms.primary();
        return new Expression.Await(reader.since(start), value);
    }

    /// Strings side by side, also where nothing else may stand: in a pattern.
    Expression strings() {
        return atoms.strings();
    }

    /// Every `for … in … if …` of a comprehension.
    List<Comprehension> generators() {
        List<Comprehension> generators = new ArrayList<>();
        reader.enter();
        while (startsGenerator()) {
            int start = reader.start();
            boolean isAsync = reader.accept(Kind.ASYNC);
            reader.expect(Kind.FOR);
            Expression target = targets();
            reader.expect(Kind.IN);
            Expression iterable = disjunction();
            List<Expression> conditions = new ArrayList<>();
            while (reader.accept(Kind.IF)) {
                conditions.add(condition());
            }
            generators.add(
                    new Comprehension(reader.since(start), isAsync, target, iterable, conditions));
        }
        reader.leave();
        return generators;
    }

    /// A condition has no `if` of its own without parentheses; the next `if` is the next condition.
    private Expression condition() {
        if (reader.is(Kind.NAME) && reader.second() == Kind.WALRUS) {
            throw new SyntaxFault("':=' in a condition of a comprehension needs parentheses");
        }
        return disjunction();
    }

    boolean startsGenerator() {
        return reader.is(Kind.FOR) || (reader.is(Kind.ASYNC) && reader.second() == Kind.FOR);
    }

    /// `(a, *b, c=d, **e)` of a call or a class, from the opening bracket to the closing one.
    Arguments arguments() {
        return atoms.arguments();
    }
}
