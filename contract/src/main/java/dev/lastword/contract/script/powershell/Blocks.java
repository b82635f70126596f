package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists of statements, and the script blocks that consist of them.
final class Blocks {
    private final Grammar grammar;
    private final Cursor cursor;

    Blocks(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// The whole text.
    ScriptBlock script() {
        List<Statement> statements = new ArrayList<>();
        ScriptBlock block;
        try {
            block = content(0, '\0', statements);
        } catch (Failure failure) {
            // In the head of the script; what is behind it is read as statements.
            cursor.depth = 0;
            cursor.chained = 0;
            statements.clear();
            grammar.unparsed.clear();
            unparsed(0, failure, '\0', statements);
            list('\0', statements);
            block = new ScriptBlock(all(), List.of(), Optional.empty(), List.of(), statements);
        }
        return new ScriptBlock(
                all(), block.attributes(), block.parameters(), block.blocks(), block.statements());
    }

    private Range all() {
        return new Range(0, cursor.text.length());
    }

    /// `{ … }` with whatever a script may have.
    ScriptBlock scriptBlock() {
        int start = cursor.at;
        cursor.open('{');
        cursor.deeper();
        ScriptBlock block = content(start, '}', new ArrayList<>());
        cursor.close('}', start);
        cursor.depth--;
        return new ScriptBlock(
                cursor.from(start),
                block.attributes(),
                block.parameters(),
                block.blocks(),
                block.statements());
    }

    private ScriptBlock content(int start, char close, List<Statement> statements) {
        cursor.skipSeparators();
        while (cursor.isKeyword("using") && grammar.definitions.isUsing()) {
            statements.add(grammar.definitions.using());
            cursor.skipSeparators();
        }
        List<AttributeBase> attributes = List.of();
        if (cursor.peek() == '[' && grammar.types.attributesStandBefore("param")) {
            attributes = grammar.types.attributes();
            cursor.skipLines();
        }
        Optional<ParamBlock> parameters = Optional.empty();
        if (cursor.isKeyword("param") && opensAfter(5, '(')) {
            parameters = Optional.of(paramBlock());
            cursor.skipSeparators();
        }
        List<NamedBlock> blocks = new ArrayList<>();
        while (true) {
            Optional<NamedBlock.Kind> kind = namedBlock();
            if (kind.isEmpty()) {
                break;
            }
            int at = cursor.at;
            cursor.at += kind.get().name().length();
            cursor.skipLines();
            Block body = block();
            blocks.add(new NamedBlock(cursor.from(at), kind.get(), body));
            cursor.skipSeparators();
        }
        list(close, statements);
        return new ScriptBlock(cursor.from(start), attributes, parameters, blocks, statements);
    }

    private Optional<NamedBlock.Kind> namedBlock() {
        String word = cursor.keyword();
        for (NamedBlock.Kind kind : NamedBlock.Kind.values()) {
            if (word.equalsIgnoreCase(kind.name())) {
                return opensAfter(word.length(), '{') ? Optional.of(kind) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean opensAfter(int length, char bracket) {
        int start = cursor.at;
        cursor.at += length;
        boolean opens = cursor.charAt(cursor.nextOffset()) == bracket;
        cursor.at = start;
        return opens;
    }

    private ParamBlock paramBlock() {
        int start = cursor.at;
        cursor.at += "param".length();
        cursor.skipLines();
        List<Parameter> parameters = parameters();
        return new ParamBlock(cursor.from(start), parameters);
    }

    /// `( … )` of a `param` block, a function or a method.
    List<Parameter> parameters() {
        int open = cursor.at;
        cursor.open('(');
        List<Parameter> parameters = new ArrayList<>();
        cursor.skipLines();
        while (!cursor.atEnd() && cursor.peek() != ')') {
            parameters.add(parameter());
            cursor.skipLines();
            if (!cursor.take(',')) {
                break;
            }
            cursor.skipLines();
        }
        cursor.close(')', open);
        return parameters;
    }

    private Parameter parameter() {
        int start = cursor.at;
        List<AttributeBase> attributes = grammar.types.attributes();
        cursor.skipLines();
        if (cursor.peek() != '$') {
            throw cursor.fail("a parameter expected, not " + cursor.here());
        }
        Expression.Variable variable = grammar.strings.variable();
        int end = cursor.at;
        cursor.skipLines();
        if (cursor.take('=')) {
            cursor.skipLines();
            Expression value = grammar.expressions.single();
            return new Parameter(cursor.from(start), attributes, variable, Optional.of(value));
        }
        cursor.at = end;
        return new Parameter(cursor.from(start), attributes, variable, Optional.empty());
    }

    /// `{ … }` of a statement.
    Block block() {
        cursor.skipLines();
        int start = cursor.at;
        cursor.open('{');
        return rest(start, '}');
    }

    /// The statements behind an open bracket, up to the one that closes it.
    Block rest(int start, char close) {
        cursor.deeper();
        List<Statement> statements = new ArrayList<>();
        list(close, statements);
        cursor.close(close, start);
        cursor.depth--;
        return new Block(cursor.from(start), statements);
    }

    /// Reads statements up to a bracket, or to the end of the text for NUL.
    private void list(char close, List<Statement> statements) {
        boolean commas = grammar.expressions.commas;
        grammar.expressions.commas = true;
        int depth = cursor.depth;
        while (true) {
            int start = cursor.at;
            int unparsedBefore = grammar.unparsed.size();
            int chained = cursor.chained;
            try {
                cursor.skipSeparators();
                if (cursor.atEnd() || (close != '\0' && cursor.peek() == close)) {
                    break;
                }
                start = cursor.at;
                Statement statement = grammar.statements.statement();
                mustEnd(statement);
                statements.add(statement);
            } catch (Failure failure) {
                if (failure.last && close != '\0') {
                    throw failure;
                }
                cursor.depth = depth;
                cursor.chained = chained;
                grammar.expressions.commas = true;
                grammar.unparsed.subList(unparsedBefore, grammar.unparsed.size()).clear();
                unparsed(start, failure, close, statements);
            }
        }
        grammar.expressions.commas = commas;
    }

    /// Behind a block another statement may follow in the same line, behind a pipeline not.
    private void mustEnd(Statement statement) {
        boolean pipeline =
                switch (statement) {
                    case Statement.Pipeline _,
                            Statement.PipelineChain _,
                            Statement.Assignment _,
                            Statement.Exit _,
                            Statement.Return _,
                            Statement.Throw _,
                            Statement.Break _,
                            Statement.Continue _ ->
                            true;
                    default -> false;
                };
        if (!pipeline) {
            return;
        }
        int end = cursor.at;
        cursor.skipBlanks();
        if (!grammar.statements.atTerminator() && !endsWithBlock(end)) {
            throw cursor.fail("the end of the statement expected, not " + cursor.here());
        }
    }

    /// `$x = if (…) { … } $y = 1` in one line is two statements.
    private boolean endsWithBlock(int end) {
        return end > 0 && cursor.text.charAt(end - 1) == '}' && end < cursor.at;
    }

    private void unparsed(int start, Failure failure, char close, List<Statement> statements) {
        cursor.at = failure.last ? cursor.text.length() : Math.max(cursor.at, failure.at);
        skipBroken(start, close);
        Statement.Unparsed unparsed = new Statement.Unparsed(cursor.from(start), failure.reason());
        grammar.unparsed.add(unparsed);
        statements.add(unparsed);
    }

    /// Goes on to where the next statement may begin, and at least one character.
    private void skipBroken(int start, char close) {
        int open = 0;
        while (!cursor.atEnd()) {
            char c = cursor.peek();
            boolean moved = cursor.at > start;
            if (moved && (Characters.isNewline(c) || (c == ';' && open == 0))) {
                return;
            }
            if (c == '(' || c == '{') {
                open++;
            } else if (c == ')' || c == '}') {
                if (open == 0 && c == close) {
                    return;
                }
                open = Math.max(0, open - 1);
            }
            cursor.at++;
        }
    }
}
