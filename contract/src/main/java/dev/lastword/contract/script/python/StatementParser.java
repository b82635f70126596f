package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads a script, statement by statement. One that cannot be read becomes [Statement.Unparsed],
/// and the next is tried.
final class StatementParser {

    /// Blocks in each other, as many as CPython's tokenizer takes.
    static final int MAX_BLOCKS = 100;

    private final Tokens tokens;
    private final TokenReader reader;
    private final SimpleStatements simple;
    private final CompoundStatements compound;
    private final List<Statement.Unparsed> unparsed = new ArrayList<>();
    private int blocks;

    StatementParser(Tokens tokens) {
        this.tokens = tokens;
        this.reader = new TokenReader(tokens);
        ExpressionParser expressions = new ExpressionParser(reader);
        this.simple = new SimpleStatements(reader, expressions);
        this.compound = new CompoundStatements(reader, expressions, this);
    }

    PythonTree script() {
        List<Statement> body = new ArrayList<>();
        while (!reader.is(Kind.END)) {
            statement(body);
        }
        return new PythonTree(
                new Range(0, tokens.text().length()), body, tokens.comments(), unparsed);
    }

    /// A colon, and the block behind it: lines that stand deeper, or the rest of this line.
    List<Statement> block() {
        reader.expect(Kind.COLON);
        List<Statement> body = new ArrayList<>();
        if (!reader.accept(Kind.NEWLINE)) {
            line(body);
            return body;
        }
        enterBlock();
        while (!reader.accept(Kind.DEDENT)) {
            statement(body);
        }
        blocks--;
        return body;
    }

    /// Begins the lines of a block; whoever calls this also calls [#leaveBlock()].
    void enterBlock() {
        reader.expect(Kind.INDENT);
        if (++blocks > MAX_BLOCKS) {
            throw new SyntaxFault("more than " + MAX_BLOCKS + " blocks in each other");
        }
    }

    void leaveBlock() {
        reader.expect(Kind.DEDENT);
        blocks--;
    }

    private void statement(List<Statement> into) {
        if (compound.isNext()) {
            attempt(into, compound::statement);
        } else {
            line(into);
        }
    }

    /// Statements with semicolons between, up to the end of the line.
    private void line(List<Statement> into) {
        do {
            if (!attempt(into, this::endedSimple)) {
                return;
            }
        } while (reader.accept(Kind.SEMICOLON) && !reader.is(Kind.NEWLINE));
        reader.accept(Kind.NEWLINE);
    }

    private Statement endedSimple() {
        Statement statement = simple.statement();
        if (!reader.is(Kind.SEMICOLON) && !reader.is(Kind.NEWLINE)) {
            throw reader.unexpected("an operator or the end of the line");
        }
        return statement;
    }

    /// Adds the next statement, or what has to be left out.
    ///
    /// @return whether the statement could be read
    private boolean attempt(List<Statement> into, Supplier<Statement> parser) {
        TokenReader.Mark mark = reader.mark();
        int start = reader.start();
        int outerBlocks = blocks;
        int known = unparsed.size();
        try {
            into.add(parser.get());
            return true;
        } catch (SyntaxFault fault) {
            reader.reset(mark);
            blocks = outerBlocks;
            // What was found within is part of this now.
            unparsed.subList(known, unparsed.size()).clear();
            String reason = simple.isOfPython2() ? "a statement of Python 2" : fault.reason();
            skip();
            Statement.Unparsed gap = new Statement.Unparsed(reader.since(start), reason);
            unparsed.add(gap);
            into.add(gap);
            return false;
        }
    }

    /// Leaves out a statement with all that hangs on it, and at least one token.
    private void skip() {
        int from = reader.index();
        boolean isDecorated = reader.is(Kind.AT);
        reader.skipStatement();
        if (reader.index() == from) {
            reader.step();
        }
        // All of them at once: to try again behind each would take time that grows with the square.
        while (isDecorated && reader.is(Kind.AT)) {
            reader.skipStatement();
        }
        if (isDecorated && canBeDecorated()) {
            reader.skipStatement();
        }
        while (continuesStatement()) {
            reader.skipStatement();
        }
    }

    private boolean canBeDecorated() {
        return switch (reader.kind()) {
            case DEF, CLASS, ASYNC -> true;
            default -> false;
        };
    }

    private boolean continuesStatement() {
        return switch (reader.kind()) {
            case ELIF, ELSE, EXCEPT, FINALLY -> true;
            default -> false;
        };
    }
}
