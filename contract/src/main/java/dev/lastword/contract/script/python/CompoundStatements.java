package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the statements that have blocks.
final class CompoundStatements {

    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final PatternParser patterns;

    CompoundStatements(
            TokenReader reader, ExpressionParser expressions, StatementParser statements) {
        this.reader = reader;
        this.expressions = expressions;
        this.statements = statements;
        this.patterns = new PatternParser(reader, expressions);
    }

    /// Whether one begins here.
    boolean isNext() {
        return switch (reader.kind()) {
            case IF, WHILE, FOR, TRY, WITH, DEF, CLASS, AT, ASYNC -> true;
            case NAME -> reader.isWord("match") && reader.opensBlockOf("case");
            default -> false;
        };
    }

    Statement statement() {
        int start = reader.start();
        return switch (reader.kind()) {
            case IF -> ifStatement();
            case WHILE -> whileStatement();
            case TRY -> tryStatement();
            case NAME -> match();
            case AT -> decorated();
            case CLASS -> classDef(start, List.of());
            case DEF -> functionDef(start, List.of());
            case ASYNC -> async();
            case FOR -> forStatement(start, false);
            default -> with(start, false);
        };
    }

    private Statement async() {
        int start = reader.start();
        return switch (reader.second()) {
            case DEF -> functionDef(start, List.of());
            case FOR -> {
                reader.step();
                yield forStatement(start, true);
            }
            default -> {
                reader.step();
                yield with(start, true);
            }
        };
    }

    private List<Statement> orElse() {
        return reader.accept(Kind.ELSE) ? statements.block() : List.of();
    }

    private Statement ifStatement() {
        int start = reader.start();
        List<Branch> branches = new ArrayList<>();
        do {
            int branchStart = reader.start();
            reader.step();
            Expression test = expressions.named();
            List<Statement> body = statements.block();
            branches.add(new Branch(reader.since(branchStart), test, body));
        } while (reader.is(Kind.ELIF));
        List<Statement> orElse = orElse();
        return new Statement.If(reader.since(start), branches, orElse);
    }

    private Statement whileStatement() {
        int start = reader.start();
        reader.step();
        Expression test = expressions.named();
        List<Statement> body = statements.block();
        List<Statement> orElse = orElse();
        return new Statement.While(reader.since(start), test, body, orElse);
    }

    private Statement forStatement(int start, boolean isAsync) {
        reader.expect(Kind.FOR);
        Expression target = expressions.targets();
        reader.expect(Kind.IN);
        Expression iterable = expressions.starred();
        List<Statement> body = statements.block();
        List<Statement> orElse = orElse();
        return new Statement.For(reader.since(start), isAsync, target, iterable, body, orElse);
    }

    private Statement with(int start, boolean isAsync) {
        reader.expect(Kind.WITH);
        List<WithItem> items = withItems();
        List<Statement> body = statements.block();
        return new Statement.With(reader.since(start), isAsync, items, body);
    }

    /// Brackets may be around all items, or belong to the first one.
    private List<WithItem> withItems() {
        if (reader.is(Kind.LPAREN) && reader.behindBrackets() == Kind.COLON) {
            TokenReader.Mark mark = reader.mark();
            try {
                return bracketedItems();
            } catch (SyntaxFault fault) {
                // A generator, `:=` or `yield` in brackets of its own.
                reader.reset(mark);
            }
        }
        List<WithItem> items = new ArrayList<>();
        do {
            items.add(withItem());
        } while (reader.accept(Kind.COMMA));
        return items;
    }

    private List<WithItem> bracketedItems() {
        reader.expect(Kind.LPAREN);
        List<WithItem> items = new ArrayList<>();
        do {
            items.add(withItem());
        } while (reader.accept(Kind.COMMA) && !reader.is(Kind.RPAREN));
        reader.expect(Kind.RPAREN);
        return items;
    }

    private WithItem withItem() {
        int start = reader.start();
        Expression context = expressions.expression();
        Optional<Expression> target =
                reader.accept(Kind.AS) ? Optional.of(expressions.target()) : Optional.empty();
        return new WithItem(reader.since(start), context, target);
    }

    private Statement tryStatement() {
        int start = reader.start();
        reader.step();
        List<Statement> body = statements.block();
        boolean isStar = reader.is(Kind.EXCEPT) && reader.second() == Kind.STAR;
        List<ExceptHandler> handlers = new ArrayList<>();
        while (reader.is(Kind.EXCEPT)) {
            handlers.add(handler(isStar));
        }
        List<Statement> orElse = handlers.isEmpty() ? List.of() : orElse();
        List<Statement> finalBody =
                handlers.isEmpty() || reader.is(Kind.FINALLY) ? finalBody() : List.of();
        return new Statement.Try(reader.since(start), body, isStar, handlers, orElse, finalBody);
    }

    private List<Statement> finalBody() {
        reader.expect(Kind.FINALLY);
        return statements.block();
    }

    private ExceptHandler handler(boolean isStar) {
        int start = reader.start();
        reader.step();
        if (reader.accept(Kind.STAR) != isStar) {
            throw new SyntaxFault("'except' and 'except*' in one 'try'");
        }
        if (!isStar && reader.is(Kind.COLON)) {
            List<Statement> body = statements.block();
            return new ExceptHandler(reader.since(start), Optional.empty(), Optional.empty(), body);
        }
        // From 3.14 on, several types need no brackets where no name follows.
        Expression type = expressions.starred();
        Optional<Identifier> name =
                reader.accept(Kind.AS) ? Optional.of(reader.identifier()) : Optional.empty();
        List<Statement> body = statements.block();
        return new ExceptHandler(reader.since(start), Optional.of(type), name, body);
    }

    private Statement match() {
        int start = reader.start();
        reader.step();
        Expression subject = subject();
        reader.expect(Kind.COLON);
        reader.expect(Kind.NEWLINE);
        statements.enterBlock();
        List<MatchCase> cases = new ArrayList<>();
        while (!reader.is(Kind.DEDENT)) {
            cases.add(matchCase());
        }
        statements.leaveBlock();
        return new Statement.Match(reader.since(start), subject, cases);
    }

    /// `a`, `a := b` or `a, *b, c := d`.
    private Expression subject() {
        int start = reader.start();
        Expression first = expressions.starOrNamed();
        if (!reader.is(Kind.COMMA)) {
            return first;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (reader.accept(Kind.COMMA) && !reader.is(Kind.COLON)) {
            elements.add(expressions.starOrNamed());
        }
        return new Expression.Tuple(reader.since(start), elements);
    }

    private MatchCase matchCase() {
        int start = reader.start();
        if (!reader.isWord("case")) {
            throw reader.unexpected("'case'");
        }
        reader.step();
        Pattern pattern = patterns.patterns();
        Optional<Expression> guard =
                reader.accept(Kind.IF) ? Optional.of(expressions.named()) : Optional.empty();
        List<Statement> body = statements.block();
        return new MatchCase(reader.since(start), pattern, guard, body);
    }

    private Statement decorated() {
        int start = reader.start();
        List<Expression> decorators = new ArrayList<>();
        while (reader.accept(Kind.AT)) {
            decorators.add(expressions.named());
            reader.expect(Kind.NEWLINE);
        }
        return reader.is(Kind.CLASS) ? classDef(start, decorators) : functionDef(start, decorators);
    }

    private Statement functionDef(int start, List<Expression> decorators) {
        boolean isAsync = reader.accept(Kind.ASYNC);
        reader.expect(Kind.DEF);
        Identifier name = reader.identifier();
        List<TypeParameter> typeParameters = typeParameters();
        reader.expect(Kind.LPAREN);
        List<Parameter> parameters =
                new ParameterParser(reader, expressions, true).parameters(Kind.RPAREN);
        reader.expect(Kind.RPAREN);
        Optional<Expression> returns =
                reader.accept(Kind.ARROW)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        List<Statement> body = statements.block();
        return new Statement.FunctionDef(
                reader.since(start),
                decorators,
                isAsync,
                name,
                typeParameters,
                parameters,
                returns,
                body);
    }

    private List<TypeParameter> typeParameters() {
        return new TypeParameterParser(reader, expressions).parameters();
    }

    private Statement classDef(int start, List<Expression> decorators) {
        reader.expect(Kind.CLASS);
        Identifier name = reader.identifier();
        List<TypeParameter> typeParameters = typeParameters();
        Arguments arguments = reader.is(Kind.LPAREN) ? expressions.arguments() : Arguments.NONE;
        List<Statement> body = statements.block();
        return new Statement.ClassDef(
                reader.since(start),
                decorators,
                name,
                typeParameters,
                arguments.positional(),
                arguments.keywords(),
                body);
    }
}
