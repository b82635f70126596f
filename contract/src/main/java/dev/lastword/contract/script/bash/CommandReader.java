package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads lists of statements, pipelines and simple commands.
final class CommandReader {

    private final Cursor cursor;
    private final WordReader words;
    private final RedirectionReader redirections;
    private final CompoundReader compounds;

    /// What ends a list that is being read here, innermost or not, in this text.
    private Set<Closer> awaited = Set.of();

    CommandReader(Cursor cursor) {
        this.cursor = cursor;
        this.words = new WordReader(cursor, this);
        this.redirections = new RedirectionReader(cursor, words);
        this.compounds = new CompoundReader(cursor, this, words, redirections);
    }

    /// Goes over blanks, comments and ends of lines, and reads the here-documents that begin there.
    void skipLines() {
        cursor.skipBlanks();
        while (cursor.peek() == '\n') {
            cursor.pos++;
            words.hereDocuments();
            cursor.skipBlanks();
        }
        if (cursor.peek() == Cursor.END) {
            words.hereDocuments();
        }
    }

    /// A list that holds a statement.
    CompoundList body(Closer closer) {
        CompoundList list = list(closer);
        if (list.statements().isEmpty()) {
            throw cursor.expected("a command");
        }
        return list;
    }

    /// Statements up to a word that closes something, or to the end of the text.
    CompoundList list(Closer closer) {
        Set<Closer> around = awaited;
        awaited = closer.among(around);
        CompoundList list = statements(closer);
        awaited = around;
        return list;
    }

    private CompoundList statements(Closer closer) {
        List<Statement> statements = new ArrayList<>();
        while (true) {
            skipLines();
            if (cursor.peek() == Cursor.END) {
                break;
            }
            Optional<Closer> found = closer();
            if (found.filter(awaited::contains).isPresent()) {
                break;
            }
            int start = cursor.pos;
            int depth = cursor.depth();
            Set<Closer> mine = awaited;
            int known = cursor.findings.failures();
            try {
                if (found.isPresent()) {
                    throw cursor.expected("a command");
                }
                statements.add(statement());
            } catch (Failure failure) {
                cursor.depth(depth);
                awaited = mine;
                String reason = cursor.findings.since(known).orElse(failure.reason());
                unparsed(statements, start, closer, reason);
            }
        }
        Range range =
                statements.isEmpty()
                        ? cursor.since(cursor.pos)
                        : new Range(
                                statements.getFirst().range().start(),
                                statements.getLast().range().end());
        return new CompoundList(range, statements);
    }

    /// What closes a list, where it stands at the cursor.
    private Optional<Closer> closer() {
        return switch (cursor.peek()) {
            case ')' -> Optional.of(Closer.PARENTHESIS);
            case ';' -> breaksCase() ? Optional.of(Closer.ESAC) : Optional.empty();
            case '}' -> closer("}", Closer.BRACE);
            case 't' -> closer("then", Closer.THEN);
            case 'f' -> closer("fi", Closer.FI);
            case 'd' -> closer("do", Closer.DO).or(() -> closer("done", Closer.DONE));
            case 'e' ->
                    closer("else", Closer.FI)
                            .or(() -> closer("elif", Closer.FI))
                            .or(() -> closer("esac", Closer.ESAC));
            default -> Optional.empty();
        };
    }

    private Optional<Closer> closer(String word, Closer closer) {
        return cursor.looksAtWord(word) ? Optional.of(closer) : Optional.empty();
    }

    private boolean breaksCase() {
        int next = cursor.at(cursor.pos + 1);
        return next == ';' || next == '&';
    }

    private Statement statement() {
        int start = cursor.pos;
        Command command = andOr();
        cursor.skipBlanks();
        switch (cursor.peek()) {
            case '&' -> {
                cursor.pos++;
                return new Statement(cursor.since(start), command, true);
            }
            case ';' -> {
                if (!breaksCase()) {
                    cursor.pos++;
                }
            }
            case '\n', Cursor.END -> {
                // The end of the line.
            }
            default -> {
                if (closer().isEmpty()) {
                    throw cursor.expected("the end of the statement");
                }
            }
        }
        return new Statement(command.range(), command, false);
    }

    /// Makes one piece of a statement that failed, up to the end of its line or of the statement,
    /// and of a failed one before it.
    private void unparsed(List<Statement> statements, int start, Closer closer, String reason) {
        if (cursor.pos == start || closer().filter(awaited::contains).isEmpty()) {
            skipStatement(start, closer);
        }
        int end = cursor.pos;
        while (end > start + 1 && Character.isWhitespace(cursor.text.charAt(end - 1))) {
            end--;
        }
        Range range = cursor.range(start, end);
        Unparsed unparsed = new Unparsed(range, reason);
        if (!statements.isEmpty() && statements.getLast().command() instanceof Unparsed before) {
            range = new Range(before.range().start(), range.end());
            unparsed = new Unparsed(range, before.reason());
            statements.removeLast();
        }
        if (cursor.peek() == ';' && !breaksCase()) {
            cursor.pos++;
        }
        statements.add(new Statement(range, unparsed, false));
        cursor.findings.failed(unparsed.reason());
    }

    private void skipStatement(int start, Closer closer) {
        int open = 0;
        while (cursor.peek() != Cursor.END) {
            int c = cursor.peek();
            if (cursor.pos > start) {
                boolean closes = c == ')' && open == 0 && closer == Closer.PARENTHESIS;
                if (c == '\n' || c == ';' || closes) {
                    return;
                }
            }
            switch (c) {
                case '(' -> open++;
                case ')' -> open = Math.max(0, open - 1);
                case '\\' -> cursor.pos = Math.min(cursor.pos + 1, cursor.limit - 1);
                case '\'', '"' -> skipQuoted(c);
                default -> {
                    // Part of what is not understood.
                }
            }
            cursor.pos++;
        }
    }

    /// To the closing quote, where there is one in this line.
    private void skipQuoted(int quote) {
        int end = cursor.pos + 1;
        while (cursor.at(end) != quote) {
            if (cursor.at(end) == '\n' || cursor.at(end) == Cursor.END) {
                return;
            }
            end++;
        }
        cursor.pos = end;
    }

    private Command andOr() {
        int start = cursor.pos;
        Command first = pipeline();
        cursor.skipBlanks();
        if (!cursor.looksAt("&&") && !cursor.looksAt("||")) {
            return first;
        }
        List<Command> commands = new ArrayList<>(List.of(first));
        List<Operator> operators = new ArrayList<>();
        while (cursor.looksAt("&&") || cursor.looksAt("||")) {
            boolean and = cursor.peek() == '&';
            operators.add(operator(and ? Operator.Symbol.AND : Operator.Symbol.OR));
            skipLines();
            commands.add(pipeline());
            cursor.skipBlanks();
        }
        return new AndOr(upTo(start, commands), commands, operators);
    }

    private Range upTo(int start, List<Command> commands) {
        return new Range(cursor.offset(start), commands.getLast().range().end());
    }

    Operator operator(Operator.Symbol symbol) {
        int start = cursor.pos;
        cursor.pos += symbol.text().length();
        return new Operator(cursor.since(start), symbol);
    }

    private Command pipeline() {
        if (cursor.peek() == '!' && isBang()) {
            return bang();
        }
        if (cursor.peek() == 't' && cursor.looksAtWord("time")) {
            return time();
        }
        int start = cursor.pos;
        Command first = command();
        if (!looksAtPipe()) {
            return first;
        }
        List<Command> commands = new ArrayList<>(List.of(first));
        List<Operator> operators = new ArrayList<>();
        while (looksAtPipe()) {
            boolean both = cursor.at(cursor.pos + 1) == '&';
            operators.add(operator(both ? Operator.Symbol.PIPE_BOTH : Operator.Symbol.PIPE));
            skipLines();
            commands.add(cursor.peek() == '!' && isBang() ? bang() : command());
        }
        return new Pipeline(upTo(start, commands), commands, operators);
    }

    private boolean looksAtPipe() {
        cursor.skipBlanks();
        return cursor.peek() == '|' && cursor.at(cursor.pos + 1) != '|';
    }

    private boolean isBang() {
        return cursor.endsWord(cursor.pos + 1);
    }

    private Command bang() {
        int start = cursor.pos;
        cursor.enter();
        cursor.pos++;
        Range alone = cursor.since(start);
        Optional<Command> command = prefixed();
        cursor.leave();
        int end = command.map(c -> c.range().end()).orElse(alone.end());
        return new Bang(new Range(alone.start(), end), command);
    }

    /// `time` without a command is allowed, and so is `!`.
    private Optional<Command> prefixed() {
        cursor.skipBlanks();
        boolean nothing =
                switch (cursor.peek()) {
                    case Cursor.END, '\n', ';', '|', ')' -> true;
                    case '&' -> cursor.at(cursor.pos + 1) != '>';
                    default -> false;
                };
        return nothing ? Optional.empty() : Optional.of(pipeline());
    }

    private Command time() {
        int start = cursor.pos;
        cursor.enter();
        cursor.pos += "time".length();
        Range keyword = cursor.since(start);
        List<Word> options = new ArrayList<>();
        cursor.skipBlanks();
        while (cursor.looksAtWord("-p") || cursor.looksAtWord("--")) {
            options.add(words.word("an option"));
            cursor.skipBlanks();
        }
        Optional<Command> command = prefixed();
        cursor.leave();
        int end =
                command.map(c -> c.range().end())
                        .orElse(
                                options.isEmpty()
                                        ? keyword.end()
                                        : options.getLast().range().end());
        return new Time(new Range(keyword.start(), end), options, command);
    }

    /// An element of a pipeline.
    Command command() {
        cursor.enter();
        Command command = compounds.compound().orElseGet(this::simple);
        cursor.leave();
        return command;
    }

    private Command simple() {
        int start = cursor.pos;
        SimpleParts parts = new SimpleParts();
        int end = start;
        while (true) {
            if (redirections.begin()) {
                parts.redirections.add(redirections.redirection());
            } else if (!assign(parts) && !argument(parts)) {
                break;
            }
            end = cursor.pos;
            if (parts.isFirstWordAlone()) {
                Optional<Command> function = function(start, parts.words.getFirst());
                if (function.isPresent()) {
                    return function.get();
                }
            }
            cursor.skipBlanks();
        }
        if (end == start) {
            throw cursor.expected("a command");
        }
        return parts.command(cursor.range(start, end));
    }

    /// Takes an assignment, where one may stand.
    private boolean assign(SimpleParts parts) {
        boolean declares = parts.isDeclaration();
        if (!parts.words.isEmpty() && !declares) {
            return false;
        }
        Optional<Assignment> assignment = words.assignment();
        if (declares) {
            assignment.ifPresent(parts.arguments::add);
        } else {
            assignment.ifPresent(parts.assignments::add);
        }
        return assignment.isPresent();
    }

    private boolean argument(SimpleParts parts) {
        Optional<Word> word = words.optional();
        if (word.isEmpty()) {
            return false;
        }
        Word argument = word.get();
        if (cursor.peek() == '('
                && cursor.text.charAt(cursor.pos - 1) == '='
                && parts.takesArrays()) {
            argument = words.withArray(argument);
        }
        parts.add(argument);
        return true;
    }

    /// A function, where `()` follows its name.
    private Optional<Command> function(int start, Word name) {
        cursor.skipBlanks();
        if (cursor.peek() != '(' || !Words.isBare(name)) {
            return Optional.empty();
        }
        cursor.pos++;
        cursor.skipBlanks();
        if (cursor.peek() != ')') {
            throw cursor.expected("')'");
        }
        cursor.pos++;
        skipLines();
        Command body = command();
        Range range = new Range(cursor.offset(start), body.range().end());
        return Optional.of(
                new FunctionDeclaration(range, Words.literal(name).orElse(""), name.range(), body));
    }
}
