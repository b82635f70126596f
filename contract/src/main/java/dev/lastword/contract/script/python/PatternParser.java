package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what follows `case`.
final class PatternParser {

    private final TokenReader reader;
    private final ExpressionParser expressions;

    PatternParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /// A pattern, or `a, *b` without brackets.
    Pattern patterns() {
        int start = reader.start();
        Pattern first = starOrPattern();
        if (!reader.is(Kind.COMMA)) {
            return first instanceof Pattern.MatchStar
                    ? fault("a star needs a sequence around it")
                    : first;
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(first);
        while (reader.accept(Kind.COMMA) && !reader.is(Kind.COLON) && !reader.is(Kind.IF)) {
            patterns.add(starOrPattern());
        }
        return new Pattern.MatchSequence(reader.since(start), patterns);
    }

    private static Pattern fault(String reason) {
        throw new SyntaxFault(reason);
    }

    private Pattern starOrPattern() {
        int start = reader.start();
        if (!reader.accept(Kind.STAR)) {
            return pattern();
        }
        Optional<Identifier> name = capture();
        return new Pattern.MatchStar(reader.since(start), name);
    }

    /// The name to bind; `_` binds none.
    private Optional<Identifier> capture() {
        Identifier name = reader.identifier();
        return name.text().equals("_") ? Optional.empty() : Optional.of(name);
    }

    private Pattern pattern() {
        reader.enter();
        int start = reader.start();
        Pattern pattern = alternatives();
        if (reader.accept(Kind.AS)) {
            Identifier name = reader.identifier();
            pattern =
                    new Pattern.MatchAs(
                            reader.since(start), Optional.of(pattern), Optional.of(name));
        }
        reader.leave();
        return pattern;
    }

    private Pattern alternatives() {
        int start = reader.start();
        Pattern first = closed();
        if (!reader.is(Kind.BAR)) {
            return first;
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(first);
        while (reader.accept(Kind.BAR)) {
            patterns.add(closed());
        }
        return new Pattern.MatchOr(reader.since(start), patterns);
    }

    private Pattern closed() {
        return switch (reader.kind()) {
            case NAME -> name();
            case NONE, TRUE, FALSE -> singleton();
            case NUMBER, MINUS, STRING, FORMAT_START -> literal();
            case LPAREN -> group();
            case LBRACKET -> sequence();
            case LBRACE -> mapping();
            default -> throw reader.unexpected("a pattern");
        };
    }

    private Pattern singleton() {
        Expression.Constant value = singletonValue();
        return new Pattern.MatchSingleton(value.range(), value);
    }

    private Expression.Constant singletonValue() {
        int start = reader.start();
        Value value =
                switch (reader.kind()) {
                    case TRUE -> new Value.Bool(true);
                    case FALSE -> new Value.Bool(false);
                    default -> new Value.None();
                };
        reader.step();
        return new Expression.Constant(reader.since(start), value);
    }

    private Pattern literal() {
        int start = reader.start();
        Expression value = literalValue();
        return new Pattern.MatchValue(reader.since(start), value);
    }

    /// A string, or a number: `-1`, `1 + 2j`.
    private Expression literalValue() {
        if (reader.is(Kind.STRING) || reader.is(Kind.FORMAT_START)) {
            return expressions.strings();
        }
        int start = reader.start();
        Expression left = signed();
        Kind kind = reader.kind();
        if (kind != Kind.PLUS && kind != Kind.MINUS) {
            return left;
        }
        reader.step();
        Expression right = number();
        return new Expression.BinOp(
                reader.since(start), left, BinaryOperators.operator(kind), right);
    }

    private Expression signed() {
        int start = reader.start();
        if (!reader.accept(Kind.MINUS)) {
            return number();
        }
        Expression operand = number();
        return new Expression.UnaryOp(reader.since(start), UnaryOperator.MINUS, operand);
    }

    private Expression number() {
        int start = reader.start();
        if (!reader.is(Kind.NUMBER)) {
            throw reader.unexpected("a number");
        }
        Value value =
                Numbers.value(reader.text())
                        .orElseThrow(() -> new SyntaxFault("a number that begins with 0"));
        reader.step();
        return new Expression.Constant(reader.since(start), value);
    }

    /// A name to bind, a dotted name to compare with, or a class.
    private Pattern name() {
        int start = reader.start();
        boolean isCapture = reader.second() != Kind.DOT && reader.second() != Kind.LPAREN;
        if (isCapture) {
            Optional<Identifier> name = capture();
            return new Pattern.MatchAs(reader.since(start), Optional.empty(), name);
        }
        Expression value = dotted();
        return reader.is(Kind.LPAREN)
                ? type(start, value)
                : new Pattern.MatchValue(reader.since(start), value);
    }

    private Expression dotted() {
        int start = reader.start();
        int from = reader.index();
        String id = reader.name();
        Expression value = new Expression.Name(reader.since(start), id);
        while (reader.accept(Kind.DOT)) {
            Identifier name = reader.identifier();
            value = new Expression.Attribute(reader.since(start), value, name);
            if (reader.index() - from > ExpressionParser.MAX_DEPTH) {
                throw new SyntaxFault("a name with too many dots");
            }
        }
        return value;
    }

    private Pattern type(int start, Expression type) {
        reader.expect(Kind.LPAREN);
        List<Pattern> patterns = new ArrayList<>();
        List<KeywordPattern> keywords = new ArrayList<>();
        while (!reader.is(Kind.RPAREN)) {
            if (reader.is(Kind.NAME) && reader.second() == Kind.ASSIGN) {
                keywords.add(keyword());
            } else if (keywords.isEmpty()) {
                patterns.add(pattern());
            } else {
                throw new SyntaxFault("a positional pattern follows one with a name");
            }
            if (!reader.accept(Kind.COMMA)) {
                break;
            }
        }
        reader.expect(Kind.RPAREN);
        return new Pattern.MatchClass(reader.since(start), type, patterns, keywords);
    }

    private KeywordPattern keyword() {
        int start = reader.start();
        Identifier name = reader.identifier();
        reader.expect(Kind.ASSIGN);
        Pattern pattern = pattern();
        return new KeywordPattern(reader.since(start), name, pattern);
    }

    /// `(a)`, which is `a`, or a sequence.
    private Pattern group() {
        int start = reader.start();
        reader.expect(Kind.LPAREN);
        List<Pattern> patterns = new ArrayList<>();
        boolean isGroup = !reader.is(Kind.RPAREN);
        while (!reader.is(Kind.RPAREN)) {
            patterns.add(starOrPattern());
            if (!reader.accept(Kind.COMMA)) {
                break;
            }
            isGroup = false;
        }
        reader.expect(Kind.RPAREN);
        return isGroup
                        && patterns.size() == 1
                        && !(patterns.getFirst() instanceof Pattern.MatchStar)
                ? patterns.getFirst()
                : new Pattern.MatchSequence(reader.since(start), patterns);
    }

    private Pattern sequence() {
        int start = reader.start();
        reader.expect(Kind.LBRACKET);
        List<Pattern> patterns = new ArrayList<>();
        while (!reader.is(Kind.RBRACKET)) {
            patterns.add(starOrPattern());
            if (!reader.accept(Kind.COMMA)) {
                break;
            }
        }
        reader.expect(Kind.RBRACKET);
        return new Pattern.MatchSequence(reader.since(start), patterns);
    }

    private Pattern mapping() {
        int start = reader.start();
        reader.expect(Kind.LBRACE);
        List<MappingItem> items = new ArrayList<>();
        Optional<Identifier> rest = Optional.empty();
        while (!reader.is(Kind.RBRACE) && rest.isEmpty()) {
            if (reader.accept(Kind.DOUBLE_STAR)) {
                rest = Optional.of(reader.identifier());
            } else {
                items.add(mappingItem());
            }
            if (!reader.accept(Kind.COMMA)) {
                break;
            }
        }
        reader.expect(Kind.RBRACE);
        return new Pattern.MatchMapping(reader.since(start), items, rest);
    }

    private MappingItem mappingItem() {
        int start = reader.start();
        Expression key =
                switch (reader.kind()) {
                    case NAME -> dotted();
                    case NONE, TRUE, FALSE -> singletonValue();
                    default -> literalValue();
                };
        reader.expect(Kind.COLON);
        Pattern pattern = pattern();
        return new MappingItem(reader.since(start), key, pattern);
    }
}
