package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads names, constants and what is in brackets, and the calls, attributes and indices that
/// follow them.
final class AtomParser {

    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final StringParser strings;

    AtomParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
        this.strings = new StringParser(reader, expressions);
    }

    Expression strings() {
        return strings.strings();
    }

    /// `a.b(c)[d]`.
    Expression primary() {
        int start = reader.start();
        Expression value = atom();
        while (true) {
            switch (reader.kind()) {
                case DOT -> {
                    reader.step();
                    Identifier name = reader.identifier();
                    value = new Expression.Attribute(reader.since(start), value, name);
                }
                case LPAREN -> {
                    Arguments arguments = arguments();
                    value =
                            new Expression.Call(
                                    reader.since(start),
                                    value,
                                    arguments.positional(),
                                    arguments.keywords());
                }
                case LBRACKET -> {
                    reader.step();
                    Expression index = index();
                    reader.expect(Kind.RBRACKET);
                    value = new Expression.Subscript(reader.since(start), value, index);
                }
                default -> {
                    return value;
                }
            }
        }
    }

    private Expression index() {
        int start = reader.start();
        Expression first = slice();
        if (!reader.is(Kind.COMMA)) {
            return first instanceof Expression.Starred
                    ? new Expression.Tuple(reader.since(start), List.of(first))
                    : first;
        }
        List<Expression> indices = new ArrayList<>();
        indices.add(first);
        while (reader.accept(Kind.COMMA) && !reader.is(Kind.RBRACKET)) {
            indices.add(slice());
        }
        return new Expression.Tuple(reader.since(start), indices);
    }

    private Expression slice() {
        int start = reader.start();
        Optional<Expression> lower = Optional.empty();
        if (!reader.is(Kind.COLON)) {
            Expression first = expressions.starOrNamed();
            if (!reader.is(Kind.COLON)) {
                return first;
            }
            lower = Optional.of(first);
        }
        reader.expect(Kind.COLON);
        Optional<Expression> upper = bound();
        Optional<Expression> step = reader.accept(Kind.COLON) ? bound() : Optional.empty();
        return new Expression.Slice(reader.since(start), lower, upper, step);
    }

    private Optional<Expression> bound() {
        return switch (reader.kind()) {
            case COLON, COMMA, RBRACKET -> Optional.empty();
            default -> Optional.of(expressions.expression());
        };
    }

    /// `(a, *b, c=d, **e)`.
    Arguments arguments() {
        int open = reader.start();
        reader.expect(Kind.LPAREN);
        List<Expression> positional = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        while (!reader.is(Kind.RPAREN)) {
            argument(positional, keywords);
            if (positional.size() == 1 && keywords.isEmpty() && expressions.startsGenerator()) {
                return onlyGenerator(open, positional.getFirst());
            }
            if (!reader.accept(Kind.COMMA)) {
                break;
            }
        }
        reader.expect(Kind.RPAREN);
        return new Arguments(positional, keywords);
    }

    /// `(x for x in y)`, where the brackets are those of the call.
    private Arguments onlyGenerator(int open, Expression element) {
        List<Comprehension> generators = expressions.generators();
        reader.expect(Kind.RPAREN);
        Expression generator =
                new Expression.GeneratorExp(reader.since(open), noStar(element), generators);
        return new Arguments(List.of(generator), List.of());
    }

    private void argument(List<Expression> positional, List<Keyword> keywords) {
        int start = reader.start();
        if (reader.accept(Kind.DOUBLE_STAR)) {
            Expression value = expressions.expression();
            keywords.add(new Keyword(reader.since(start), Optional.empty(), value));
        } else if (reader.is(Kind.NAME) && reader.second() == Kind.ASSIGN) {
            Identifier name = reader.identifier();
            reader.step();
            Expression value = expressions.expression();
            keywords.add(new Keyword(reader.since(start), Optional.of(name), value));
        } else if (reader.accept(Kind.STAR)) {
            Expression value = expressions.expression();
            positional.add(new Expression.Starred(reader.since(start), value));
        } else {
            if (!keywords.isEmpty()) {
                throw new SyntaxFault("a positional argument follows one with a name");
            }
            positional.add(expressions.named());
        }
    }

    private Expression atom() {
        int start = reader.start();
        return switch (reader.kind()) {
            case NAME -> {
                String id = reader.name();
                yield new Expression.Name(reader.since(start), id);
            }
            case NUMBER -> number();
            case STRING, FORMAT_START -> strings.strings();
            case TRUE -> constant(new Value.Bool(true));
            case FALSE -> constant(new Value.Bool(false));
            case NONE -> constant(new Value.None());
            case ELLIPSIS -> constant(new Value.Ellipsis());
            case LPAREN -> parentheses();
            case LBRACKET -> brackets();
            case LBRACE -> braces();
            default -> throw reader.unexpected("an expression");
        };
    }

    private Expression constant(Value value) {
        int start = reader.start();
        reader.step();
        return new Expression.Constant(reader.since(start), value);
    }

    private Expression number() {
        Value value =
                Numbers.value(reader.text())
                        .orElseThrow(() ->
                                new SyntaxFault(
                                        "a number that begins with 0, or has too many"
                                                + " digits"));
        return constant(value);
    }

    private Expression parentheses() {
        int start = reader.start();
        reader.expect(Kind.LPAREN);
        if (reader.accept(Kind.RPAREN)) {
            return new Expression.Tuple(reader.since(start), List.of());
        }
        if (reader.is(Kind.YIELD)) {
            Expression value = expressions.yieldExpression();
            reader.expect(Kind.RPAREN);
            return value;
        }
        Expression first = expressions.starOrNamed();
        if (expressions.startsGenerator()) {
            List<Comprehension> generators = expressions.generators();
            reader.expect(Kind.RPAREN);
            return new Expression.GeneratorExp(reader.since(start), noStar(first), generators);
        }
        if (!reader.is(Kind.COMMA)) {
            reader.expect(Kind.RPAREN);
            return noStar(first);
        }
        List<Expression> elements = rest(first, Kind.RPAREN);
        return new Expression.Tuple(reader.since(start), elements);
    }

    private static Expression noStar(Expression expression) {
        if (expression instanceof Expression.Starred) {
            throw new SyntaxFault("a star needs a list or a tuple around it");
        }
        return expression;
    }

    /// The elements behind the first one, up to the bracket that closes.
    private List<Expression> rest(Expression first, Kind closing) {
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (reader.accept(Kind.COMMA) && !reader.is(closing)) {
            elements.add(expressions.starOrNamed());
        }
        reader.expect(closing);
        return elements;
    }

    private Expression brackets() {
        int start = reader.start();
        reader.expect(Kind.LBRACKET);
        if (reader.accept(Kind.RBRACKET)) {
            return new Expression.ListDisplay(reader.since(start), List.of());
        }
        Expression first = expressions.starOrNamed();
        if (expressions.startsGenerator()) {
            List<Comprehension> generators = expressions.generators();
            reader.expect(Kind.RBRACKET);
            return new Expression.ListComp(reader.since(start), noStar(first), generators);
        }
        List<Expression> elements = rest(first, Kind.RBRACKET);
        return new Expression.ListDisplay(reader.since(start), elements);
    }

    private Expression braces() {
        int start = reader.start();
        reader.expect(Kind.LBRACE);
        if (reader.accept(Kind.RBRACE)) {
            return new Expression.Dict(reader.since(start), List.of());
        }
        if (reader.is(Kind.DOUBLE_STAR)) {
            return dict(start, unpacked());
        }
        int keyStart = reader.start();
        Expression first = expressions.starOrNamed();
        if (!(first instanceof Expression.Starred) && reader.accept(Kind.COLON)) {
            Expression value = expressions.expression();
            if (expressions.startsGenerator()) {
                List<Comprehension> generators = expressions.generators();
                reader.expect(Kind.RBRACE);
                return new Expression.DictComp(reader.since(start), first, value, generators);
            }
            return dict(start, new DictItem(reader.since(keyStart), Optional.of(first), value));
        }
        if (expressions.startsGenerator()) {
            List<Comprehension> generators = expressions.generators();
            reader.expect(Kind.RBRACE);
            return new Expression.SetComp(reader.since(start), noStar(first), generators);
        }
        List<Expression> elements = rest(first, Kind.RBRACE);
        return new Expression.SetDisplay(reader.since(start), elements);
    }

    private DictItem unpacked() {
        int start = reader.start();
        reader.expect(Kind.DOUBLE_STAR);
        Expression value = expressions.operand();
        return new DictItem(reader.since(start), Optional.empty(), value);
    }

    private Expression dict(int start, DictItem first) {
        List<DictItem> items = new ArrayList<>();
        items.add(first);
        while (reader.accept(Kind.COMMA) && !reader.is(Kind.RBRACE)) {
            items.add(reader.is(Kind.DOUBLE_STAR) ? unpacked() : item());
        }
        reader.expect(Kind.RBRACE);
        return new Expression.Dict(reader.since(start), items);
    }

    private DictItem item() {
        int start = reader.start();
        Expression key = expressions.expression();
        reader.expect(Kind.COLON);
        Expression value = expressions.expression();
        return new DictItem(reader.since(start), Optional.of(key), value);
    }
}
