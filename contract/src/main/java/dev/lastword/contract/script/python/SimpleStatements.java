package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the statements that have no block.
final class SimpleStatements {

    private final TokenReader reader;
    private final ExpressionParser expressions;

    SimpleStatements(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    Statement statement() {
        return switch (reader.kind()) {
            case RETURN -> returnStatement();
            case RAISE -> raise();
            case PASS -> word(reader.start());
            case BREAK -> word(reader.start());
            case CONTINUE -> word(reader.start());
            case DEL -> delete();
            case ASSERT -> assertStatement();
            case IMPORT -> importStatement();
            case FROM -> importFrom();
            case GLOBAL -> global();
            case NONLOCAL -> nonlocal();
            case NAME -> isTypeAlias() ? typeAlias() : expressionStatement();
            default -> expressionStatement();
        };
    }

    /// Whether the next is `print x` or `exec x`, which no Python 3 has.
    boolean isOfPython2() {
        return (reader.isWord("print") || reader.isWord("exec"))
                && switch (reader.second()) {
                    case NAME, NUMBER, STRING -> true;
                    default -> false;
                };
    }

    private Statement word(int start) {
        Kind kind = reader.kind();
        reader.step();
        return switch (kind) {
            case PASS -> new Statement.Pass(reader.since(start));
            case BREAK -> new Statement.Break(reader.since(start));
            default -> new Statement.Continue(reader.since(start));
        };
    }

    private boolean endsHere() {
        return switch (reader.kind()) {
            case NEWLINE, SEMICOLON -> true;
            default -> false;
        };
    }

    private Statement returnStatement() {
        int start = reader.start();
        reader.step();
        Optional<Expression> value =
                endsHere() ? Optional.empty() : Optional.of(expressions.starred());
        return new Statement.Return(reader.since(start), value);
    }

    private Statement raise() {
        int start = reader.start();
        reader.step();
        Optional<Expression> exception =
                endsHere() ? Optional.empty() : Optional.of(expressions.expression());
        Optional<Expression> cause =
                exception.isPresent() && reader.accept(Kind.FROM)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        return new Statement.Raise(reader.since(start), exception, cause);
    }

    private Statement delete() {
        int start = reader.start();
        reader.step();
        List<Expression> targets = new ArrayList<>();
        do {
            targets.add(expressions.target());
        } while (reader.accept(Kind.COMMA) && !endsHere());
        return new Statement.Delete(reader.since(start), targets);
    }

    private Statement assertStatement() {
        int start = reader.start();
        reader.step();
        Expression test = expressions.expression();
        Optional<Expression> message =
                reader.accept(Kind.COMMA)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        return new Statement.Assert(reader.since(start), test, message);
    }

    private Statement importStatement() {
        int start = reader.start();
        reader.step();
        List<Alias> names = new ArrayList<>();
        do {
            int nameStart = reader.start();
            names.add(alias(nameStart, dottedName()));
        } while (reader.accept(Kind.COMMA));
        return new Statement.Import(reader.since(start), names);
    }

    private Alias alias(int start, Identifier name) {
        Optional<Identifier> asName =
                reader.accept(Kind.AS) ? Optional.of(reader.identifier()) : Optional.empty();
        return new Alias(reader.since(start), name, asName);
    }

    private Identifier dottedName() {
        int start = reader.start();
        StringBuilder name = new StringBuilder(reader.name());
        while (reader.accept(Kind.DOT)) {
            name.append('.').append(reader.name());
        }
        return new Identifier(reader.since(start), name.toString());
    }

    private Statement importFrom() {
        int start = reader.start();
        reader.step();
        int level = 0;
        while (reader.is(Kind.DOT) || reader.is(Kind.ELLIPSIS)) {
            level += reader.is(Kind.DOT) ? 1 : 3;
            reader.step();
        }
        Optional<Identifier> module =
                level > 0 && reader.is(Kind.IMPORT) ? Optional.empty() : Optional.of(dottedName());
        reader.expect(Kind.IMPORT);
        List<Alias> names = importedNames();
        return new Statement.ImportFrom(reader.since(start), level, module, names);
    }

    private List<Alias> importedNames() {
        int start = reader.start();
        if (reader.accept(Kind.STAR)) {
            Identifier star = new Identifier(reader.since(start), "*");
            return List.of(new Alias(star.range(), star, Optional.empty()));
        }
        boolean isBracketed = reader.accept(Kind.LPAREN);
        List<Alias> names = new ArrayList<>();
        do {
            int nameStart = reader.start();
            names.add(alias(nameStart, reader.identifier()));
        } while (reader.accept(Kind.COMMA) && !(isBracketed && reader.is(Kind.RPAREN)));
        if (isBracketed) {
            reader.expect(Kind.RPAREN);
        }
        return names;
    }

    private Statement global() {
        int start = reader.start();
        List<Identifier> names = names();
        return new Statement.Global(reader.since(start), names);
    }

    private Statement nonlocal() {
        int start = reader.start();
        List<Identifier> names = names();
        return new Statement.Nonlocal(reader.since(start), names);
    }

    private List<Identifier> names() {
        List<Identifier> names = new ArrayList<>();
        do {
            reader.step();
            names.add(reader.identifier());
        } while (reader.is(Kind.COMMA));
        return names;
    }

    /// `type` is a name like any other, but before another name.
    private boolean isTypeAlias() {
        return reader.isWord("type") && reader.second() == Kind.NAME;
    }

    private Statement typeAlias() {
        int start = reader.start();
        reader.step();
        Identifier name = reader.identifier();
        List<TypeParameter> parameters = new TypeParameterParser(reader, expressions).parameters();
        reader.expect(Kind.ASSIGN);
        Expression value = expressions.expression();
        return new Statement.TypeAlias(reader.since(start), name, parameters, value);
    }

    private Statement expressionStatement() {
        int start = reader.start();
        Expression first = expressions.yieldOrStarred();
        if (reader.is(Kind.ASSIGN)) {
            return assignment(start, first);
        }
        if (reader.accept(Kind.COLON)) {
            return annotated(start, first);
        }
        Kind kind = reader.kind();
        if (BinaryOperators.isAssignment(kind)) {
            Targets.checkSingle(first);
            reader.step();
            Expression value = expressions.yieldOrStarred();
            return new Statement.AugAssign(
                    reader.since(start), first, BinaryOperators.operator(kind), value);
        }
        return new Statement.Expr(reader.since(start), first);
    }

    private Statement assignment(int start, Expression first) {
        List<Expression> targets = new ArrayList<>();
        Expression last = first;
        while (reader.accept(Kind.ASSIGN)) {
            Targets.check(last);
            targets.add(last);
            last = expressions.yieldOrStarred();
        }
        return new Statement.Assign(reader.since(start), targets, last);
    }

    private Statement annotated(int start, Expression target) {
        Targets.checkSingle(target);
        Expression annotation = expressions.expression();
        Optional<Expression> value =
                reader.accept(Kind.ASSIGN)
                        ? Optional.of(expressions.yieldOrStarred())
                        : Optional.empty();
        return new Statement.AnnAssign(reader.since(start), target, annotation, value);
    }
}
