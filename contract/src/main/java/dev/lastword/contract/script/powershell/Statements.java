package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Statements that begin with a keyword, and pipelines.
final class Statements {
    private final Grammar grammar;
    private final Cursor cursor;

    Statements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    Statement statement() {
        cursor.deeper();
        Statement statement = read();
        cursor.depth--;
        return statement;
    }

    private Statement read() {
        char c = cursor.peek();
        if (c == ':' && Characters.isIdentifierStart(cursor.peek(1))) {
            return labeled();
        }
        if (c == '[' && grammar.types.attributesStandBefore("class", "enum")) {
            int start = cursor.at;
            List<AttributeBase> attributes = grammar.types.attributes();
            cursor.skipLines();
            return grammar.definitions.type(start, attributes);
        }
        return Characters.isIdentifierStart(c) ? keyword() : chain();
    }

    private Statement keyword() {
        int start = cursor.at;
        String word = cursor.keyword();
        cursor.at += word.length();
        Optional<Statement> statement =
                switch (word) {
                    case "if" -> Optional.of(ifStatement(start));
                    case "switch", "for", "foreach", "while", "do" ->
                            Optional.of(loop(start, word, Optional.empty()));
                    case "try" -> Optional.of(tryStatement(start));
                    case "trap" -> Optional.of(trap(start));
                    case "exit", "return", "throw", "break", "continue" ->
                            Optional.of(jump(start, word));
                    default -> Optional.empty();
                };
        if (statement.isPresent()) {
            return statement.get();
        }
        cursor.at = start;
        return grammar.definitions.definition(word).orElseGet(this::chain);
    }

    private Statement labeled() {
        int start = cursor.at;
        cursor.at++;
        String label = cursor.identifier();
        cursor.skipLines();
        String word = cursor.keyword();
        return switch (word) {
            case "switch", "for", "foreach", "while", "do" -> {
                cursor.at += word.length();
                yield loop(start, word, Optional.of(label));
            }
            default -> throw cursor.fail("a loop expected behind a label, not " + cursor.here());
        };
    }

    private Statement loop(int start, String word, Optional<String> label) {
        return switch (word) {
            case "switch" -> switchStatement(start, label);
            case "for" -> forStatement(start, label);
            case "foreach" -> forEach(start, label);
            case "while" -> {
                Statement condition = condition();
                Block body = grammar.blocks.block();
                yield new Statement.While(cursor.from(start), label, condition, body);
            }
            default -> doStatement(start, label);
        };
    }

    private Statement doStatement(int start, Optional<String> label) {
        Block body = grammar.blocks.block();
        cursor.skipLines();
        boolean until = cursor.takeKeyword("until");
        if (!until && !cursor.takeKeyword("while")) {
            throw cursor.fail("'while' or 'until' expected, not " + cursor.here());
        }
        Statement condition = condition();
        Range range = cursor.from(start);
        return until
                ? new Statement.DoUntil(range, label, body, condition)
                : new Statement.DoWhile(range, label, body, condition);
    }

    /// `( … )`.
    private Statement condition() {
        cursor.skipLines();
        int open = cursor.at;
        cursor.open('(');
        cursor.skipLines();
        Statement condition = inside();
        cursor.skipLines();
        cursor.close(')', open);
        return condition;
    }

    /// A pipeline in parentheses, where commas make arrays whatever is around them.
    Statement inside() {
        boolean commas = grammar.expressions.commas;
        grammar.expressions.commas = true;
        cursor.deeper();
        Statement statement = chain();
        cursor.depth--;
        grammar.expressions.commas = commas;
        return statement;
    }

    private Statement ifStatement(int start) {
        List<Clause.IfClause> clauses = new ArrayList<>();
        clauses.add(ifClause(start));
        while (true) {
            int end = cursor.at;
            cursor.skipLines();
            int clause = cursor.at;
            if (cursor.takeKeyword("elseif")) {
                clauses.add(ifClause(clause));
            } else if (cursor.takeKeyword("else")) {
                Block otherwise = grammar.blocks.block();
                return new Statement.If(cursor.from(start), clauses, Optional.of(otherwise));
            } else {
                cursor.at = end;
                return new Statement.If(cursor.from(start), clauses, Optional.empty());
            }
        }
    }

    private Clause.IfClause ifClause(int start) {
        Statement condition = condition();
        Block body = grammar.blocks.block();
        return new Clause.IfClause(cursor.from(start), condition, body);
    }

    private Statement switchStatement(int start, Optional<String> label) {
        List<String> flags = new ArrayList<>();
        Optional<Statement> file = Optional.empty();
        cursor.skipLines();
        while (Characters.isDash(cursor.peek())) {
            cursor.at++;
            String flag = cursor.identifier().toLowerCase(Locale.ROOT);
            flags.add(flag);
            cursor.skipLines();
            if (flag.equals("file")) {
                file = Optional.of(asStatement(grammar.commands.argument()));
                cursor.skipLines();
            }
        }
        Statement condition = file.isPresent() ? file.get() : condition();
        cursor.skipLines();
        int open = cursor.at;
        cursor.open('{');
        cursor.deeper();
        List<Clause.SwitchClause> clauses = new ArrayList<>();
        Optional<Block> otherwise = Optional.empty();
        cursor.skipSeparators();
        while (!cursor.atEnd() && cursor.peek() != '}') {
            if (cursor.takeKeyword("default")) {
                otherwise = Optional.of(grammar.blocks.block());
            } else {
                int clause = cursor.at;
                Expression value = grammar.commands.argument();
                Block body = grammar.blocks.block();
                clauses.add(new Clause.SwitchClause(cursor.from(clause), value, body));
            }
            cursor.skipSeparators();
        }
        cursor.close('}', open);
        cursor.depth--;
        return new Statement.Switch(
                cursor.from(start), label, flags, condition, clauses, otherwise);
    }

    private static Statement asStatement(Expression expression) {
        Range range = expression.range();
        return new Statement.Pipeline(
                range,
                List.of(new PipelineElement.CommandExpression(range, expression, List.of())),
                false);
    }

    private Statement forStatement(int start, Optional<String> label) {
        cursor.skipLines();
        int open = cursor.at;
        cursor.open('(');
        Optional<Statement> initializer = forPart();
        Optional<Statement> condition = forPart();
        Optional<Statement> iterator = forPart();
        cursor.close(')', open);
        Block body = grammar.blocks.block();
        return new Statement.For(cursor.from(start), label, initializer, condition, iterator, body);
    }

    /// A part with the `;` or the newline behind it.
    private Optional<Statement> forPart() {
        cursor.skipLines();
        Optional<Statement> part = Optional.empty();
        if (cursor.peek() != ';' && cursor.peek() != ')') {
            part = Optional.of(inside());
            cursor.skipLines();
        }
        cursor.take(';');
        cursor.skipLines();
        return part;
    }

    private Statement forEach(int start, Optional<String> label) {
        List<String> flags = new ArrayList<>();
        Optional<Expression> limit = Optional.empty();
        cursor.skipLines();
        while (Characters.isDash(cursor.peek())) {
            cursor.at++;
            String flag = cursor.identifier().toLowerCase(Locale.ROOT);
            flags.add(flag);
            cursor.skipLines();
            if (flag.equals("throttlelimit")) {
                limit = Optional.of(grammar.commands.argument());
                cursor.skipLines();
            }
        }
        int open = cursor.at;
        cursor.open('(');
        cursor.skipLines();
        Expression variable = grammar.expressions.single();
        cursor.skipLines();
        if (!cursor.takeKeyword("in")) {
            throw cursor.fail("'in' expected, not " + cursor.here());
        }
        cursor.skipLines();
        Statement collection = inside();
        cursor.skipLines();
        cursor.close(')', open);
        Block body = grammar.blocks.block();
        return new Statement.ForEach(
                cursor.from(start), label, flags, limit, variable, collection, body);
    }

    private Statement tryStatement(int start) {
        Block body = grammar.blocks.block();
        List<Clause.CatchClause> catches = new ArrayList<>();
        while (true) {
            int end = cursor.at;
            cursor.skipLines();
            int clause = cursor.at;
            if (cursor.takeKeyword("catch")) {
                catches.add(catchClause(clause));
            } else if (isCatchWithType()) {
                cursor.at += "catch".length();
                catches.add(catchClause(clause));
            } else if (cursor.takeKeyword("finally")) {
                Block last = grammar.blocks.block();
                return new Statement.Try(cursor.from(start), body, catches, Optional.of(last));
            } else if (catches.isEmpty()) {
                throw cursor.fail("'catch' or 'finally' expected, not " + cursor.here());
            } else {
                cursor.at = end;
                return new Statement.Try(cursor.from(start), body, catches, Optional.empty());
            }
        }
    }

    /// `catch[Type]` without a blank, which is one word elsewhere.
    private boolean isCatchWithType() {
        return cursor.text.regionMatches(true, cursor.at, "catch[", 0, 6);
    }

    private Clause.CatchClause catchClause(int start) {
        List<AttributeBase.TypeConstraint> types = new ArrayList<>();
        cursor.skipLines();
        while (cursor.peek() == '[') {
            types.add(grammar.types.constraint());
            cursor.skipLines();
            if (cursor.take(',')) {
                cursor.skipLines();
            }
        }
        Block body = grammar.blocks.block();
        return new Clause.CatchClause(cursor.from(start), types, body);
    }

    private Statement trap(int start) {
        cursor.skipLines();
        Optional<AttributeBase.TypeConstraint> type =
                cursor.peek() == '[' ? Optional.of(grammar.types.constraint()) : Optional.empty();
        Block body = grammar.blocks.block();
        return new Statement.Trap(cursor.from(start), type, body);
    }

    /// `exit`, `return` and the like, whose value is optional.
    private Statement jump(int start, String word) {
        int end = cursor.at;
        cursor.skipBlanks();
        if (atTerminator()) {
            cursor.at = end;
            Range range = cursor.from(start);
            return switch (word) {
                case "exit" -> new Statement.Exit(range, Optional.empty());
                case "return" -> new Statement.Return(range, Optional.empty());
                case "throw" -> new Statement.Throw(range, Optional.empty());
                case "break" -> new Statement.Break(range, Optional.empty());
                default -> new Statement.Continue(range, Optional.empty());
            };
        }
        if (word.equals("break") || word.equals("continue")) {
            Optional<Expression> label = Optional.of(grammar.commands.argument());
            Range range = cursor.from(start);
            return word.equals("break")
                    ? new Statement.Break(range, label)
                    : new Statement.Continue(range, label);
        }
        Optional<Statement> value = Optional.of(chain());
        Range range = cursor.from(start);
        return switch (word) {
            case "exit" -> new Statement.Exit(range, value);
            case "return" -> new Statement.Return(range, value);
            default -> new Statement.Throw(range, value);
        };
    }

    /// Whether a statement ends here.
    boolean atTerminator() {
        char c = cursor.peek();
        return cursor.atEnd()
                || Characters.isNewline(c)
                || c == ';'
                || c == ')'
                || c == '}'
                || c == '|'
                || c == '&';
    }

    /// An assignment, or pipelines with `&&` and `||` between.
    Statement chain() {
        int start = cursor.at;
        Optional<Expression> first = Optional.empty();
        if (grammar.expressions.startsHere()) {
            Expression expression = grammar.expressions.expression();
            int end = cursor.at;
            cursor.skipBlanks();
            String operator = Operators.assignment(cursor);
            if (!operator.isEmpty()) {
                cursor.at += operator.length();
                cursor.skipLines();
                Statement value = statement();
                return new Statement.Assignment(cursor.from(start), expression, operator, value);
            }
            cursor.at = end;
            first = Optional.of(expression);
        }
        Statement link = pipeline(start, first);
        List<Statement> links = new ArrayList<>(List.of(link));
        List<String> operators = new ArrayList<>();
        while (true) {
            int end = cursor.at;
            cursor.skipBlanks();
            if (Characters.isNewline(cursor.peek())) {
                cursor.skipLines();
            }
            if (!cursor.text.startsWith("&&", cursor.at)
                    && !cursor.text.startsWith("||", cursor.at)) {
                cursor.at = end;
                break;
            }
            operators.add(cursor.text.substring(cursor.at, cursor.at + 2));
            cursor.at += 2;
            cursor.skipLines();
            links.add(chained());
        }
        boolean background = background();
        if (links.size() > 1) {
            return new Statement.PipelineChain(cursor.from(start), links, operators, background);
        }
        return background && link instanceof Statement.Pipeline only
                ? new Statement.Pipeline(cursor.from(start), only.elements(), true)
                : link;
    }

    private Statement chained() {
        int start = cursor.at;
        String word = cursor.keyword();
        switch (word) {
            case "exit", "return", "throw", "break", "continue" -> {
                cursor.at += word.length();
                return jump(start, word);
            }
            default -> {}
        }
        if (!grammar.expressions.startsHere()) {
            return pipeline(start, Optional.empty());
        }
        Expression expression = grammar.expressions.expression();
        int end = cursor.at;
        cursor.skipBlanks();
        String operator = Operators.assignment(cursor);
        if (operator.isEmpty()) {
            cursor.at = end;
            return pipeline(start, Optional.of(expression));
        }
        cursor.at += operator.length();
        cursor.skipLines();
        Statement value = statement();
        return new Statement.Assignment(cursor.from(start), expression, operator, value);
    }

    private boolean background() {
        int end = cursor.at;
        cursor.skipBlanks();
        if (cursor.peek() == '&' && cursor.peek(1) != '&') {
            cursor.at++;
            return true;
        }
        cursor.at = end;
        return false;
    }

    private Statement pipeline(int start, Optional<Expression> first) {
        List<PipelineElement> elements = new ArrayList<>();
        elements.add(element(start, first));
        while (true) {
            int end = cursor.at;
            cursor.skipBlanks();
            if (Characters.isNewline(cursor.peek())) {
                // PowerShell 7 takes a pipe at the beginning of the next line.
                cursor.skipLines();
            }
            if (cursor.peek() != '|' || cursor.peek(1) == '|') {
                cursor.at = end;
                return new Statement.Pipeline(cursor.from(start), elements, false);
            }
            cursor.at++;
            cursor.skipLines();
            elements.add(element(cursor.at, Optional.empty()));
        }
    }

    private PipelineElement element(int start, Optional<Expression> first) {
        Optional<Expression> expression = first;
        if (expression.isEmpty() && grammar.expressions.startsHere()) {
            expression = Optional.of(grammar.expressions.expression());
        }
        if (expression.isEmpty()) {
            return grammar.commands.command();
        }
        List<Redirection> redirections = new ArrayList<>();
        int end = cursor.at;
        cursor.skipBlanks();
        while (grammar.commands.isRedirection()) {
            redirections.add(grammar.commands.redirection());
            end = cursor.at;
            cursor.skipBlanks();
        }
        cursor.at = end;
        return new PipelineElement.CommandExpression(
                cursor.from(start), expression.get(), redirections);
    }
}
