package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the commands that begin with a word of the language or with a parenthesis.
final class CompoundReader {

    private static final List<String> OPENING =
            List.of("{", "[[", "if", "for", "case", "while", "until", "select");

    private final Cursor cursor;
    private final CommandReader commands;
    private final WordReader words;
    private final RedirectionReader redirections;
    private final ConditionReader conditions;

    CompoundReader(
            Cursor cursor,
            CommandReader commands,
            WordReader words,
            RedirectionReader redirections) {
        this.cursor = cursor;
        this.commands = commands;
        this.words = words;
        this.redirections = redirections;
        this.conditions = new ConditionReader(cursor, commands, words);
    }

    /// The command at the cursor, where it is no simple one.
    Optional<Command> compound() {
        return switch (cursor.peek()) {
            case '(' -> Optional.of(parenthesis());
            case '{' -> cursor.looksAtWord("{") ? Optional.of(group()) : Optional.empty();
            case '[' -> cursor.looksAtWord("[[") ? Optional.of(conditional()) : Optional.empty();
            case 'i' -> cursor.looksAtWord("if") ? Optional.of(ifClause()) : Optional.empty();
            case 'w' -> cursor.looksAtWord("while") ? Optional.of(loop(true)) : Optional.empty();
            case 'u' -> cursor.looksAtWord("until") ? Optional.of(loop(false)) : Optional.empty();
            case 's' ->
                    cursor.looksAtWord("select") ? Optional.of(each("select")) : Optional.empty();
            case 'f' -> {
                if (cursor.looksAtWord("for")) {
                    yield Optional.of(forClause());
                }
                yield cursor.looksAtWord("function") ? Optional.of(function()) : Optional.empty();
            }
            case 'c' -> {
                if (cursor.looksAtWord("case")) {
                    yield Optional.of(caseClause());
                }
                yield cursor.looksAtWord("coproc") ? Optional.of(coproc()) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private void expect(String word) {
        if (!cursor.looksAtWord(word)) {
            throw cursor.expected("'" + word + "'");
        }
        cursor.pos += word.length();
    }

    private Command parenthesis() {
        int start = cursor.pos;
        if (cursor.at(start + 1) == '(') {
            int end = cursor.arithmeticEnd(start + 2);
            if (end >= 0) {
                ArithmeticExpression expression = expression(end);
                List<Redirection> redirected = redirections.all();
                return new ArithmeticCommand(
                        whole(start, end + 2, redirected), expression, redirected);
            }
        }
        cursor.pos++;
        CompoundList body = commands.body(Closer.PARENTHESIS);
        if (cursor.peek() != ')') {
            throw cursor.expected("')'");
        }
        cursor.pos++;
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        return new Subshell(whole(start, end, redirected), body, redirected);
    }

    /// Behind `((` up to a place, with the cursor left behind `))`.
    private ArithmeticExpression expression(int end) {
        cursor.pos += 2;
        ArithmeticExpression expression = words.expression(end);
        cursor.pos = end + 2;
        return expression;
    }

    private Range whole(int start, int end, List<Redirection> redirected) {
        return new Range(
                cursor.offset(start),
                redirected.isEmpty() ? cursor.offset(end) : redirected.getLast().range().end());
    }

    private Command group() {
        int start = cursor.pos;
        cursor.pos++;
        CompoundList body = commands.body(Closer.BRACE);
        expect("}");
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        return new BraceGroup(whole(start, end, redirected), body, redirected);
    }

    private Command conditional() {
        int start = cursor.pos;
        cursor.pos += 2;
        Condition condition = conditions.condition();
        expect("]]");
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        return new ConditionalCommand(whole(start, end, redirected), condition, redirected);
    }

    private Command ifClause() {
        int start = cursor.pos;
        List<Branch> branches = new ArrayList<>();
        branches.add(branch("if"));
        while (cursor.looksAtWord("elif")) {
            branches.add(branch("elif"));
        }
        Optional<CompoundList> otherwise = Optional.empty();
        if (cursor.looksAtWord("else")) {
            cursor.pos += "else".length();
            otherwise = Optional.of(commands.body(Closer.FI));
        }
        expect("fi");
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        return new IfClause(whole(start, end, redirected), branches, otherwise, redirected);
    }

    private Branch branch(String keyword) {
        int start = cursor.pos;
        cursor.pos += keyword.length();
        CompoundList condition = commands.body(Closer.THEN);
        expect("then");
        CompoundList body = commands.body(Closer.FI);
        return new Branch(new Range(cursor.offset(start), body.range().end()), condition, body);
    }

    private Command loop(boolean asLong) {
        int start = cursor.pos;
        cursor.pos += "while".length();
        CompoundList condition = commands.body(Closer.DO);
        CompoundList body = doGroup();
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        Range range = whole(start, end, redirected);
        return asLong
                ? new WhileClause(range, condition, body, redirected)
                : new UntilClause(range, condition, body, redirected);
    }

    private CompoundList doGroup() {
        expect("do");
        CompoundList body = commands.body(Closer.DONE);
        expect("done");
        return body;
    }

    /// The body of `for` and `select`, which braces may hold too.
    private CompoundList forBody() {
        commands.skipLines();
        if (!cursor.looksAtWord("{")) {
            return doGroup();
        }
        cursor.pos++;
        CompoundList body = commands.body(Closer.BRACE);
        expect("}");
        return body;
    }

    private Command forClause() {
        int start = cursor.pos;
        int place = start + "for".length();
        while (cursor.at(place) == ' ' || cursor.at(place) == '\t') {
            place++;
        }
        if (cursor.at(place) != '(' || cursor.at(place + 1) != '(') {
            return each("for");
        }
        cursor.pos = place;
        int close = cursor.arithmeticEnd(place + 2);
        if (close < 0) {
            throw new Failure("expected '))' behind 'for (('");
        }
        ArithmeticExpression header = expression(close);
        cursor.skipBlanks();
        if (cursor.peek() == ';') {
            cursor.pos++;
        }
        CompoundList body = forBody();
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        return new ArithmeticFor(whole(start, end, redirected), header, body, redirected);
    }

    private Command each(String keyword) {
        int start = cursor.pos;
        cursor.pos += keyword.length();
        cursor.skipBlanks();
        int nameStart = cursor.pos;
        String name = name();
        Range nameRange = cursor.since(nameStart);
        cursor.skipBlanks();
        Optional<List<Word>> over = Optional.empty();
        if (cursor.peek() == ';') {
            cursor.pos++;
        } else {
            commands.skipLines();
            if (cursor.looksAtWord("in")) {
                cursor.pos += "in".length();
                over = Optional.of(listed());
            }
        }
        CompoundList body = forBody();
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        Range range = whole(start, end, redirected);
        return keyword.equals("for")
                ? new ForClause(range, name, nameRange, over, body, redirected)
                : new SelectClause(range, name, nameRange, over, body, redirected);
    }

    /// Words up to `;` or the end of the line.
    private List<Word> listed() {
        List<Word> listed = new ArrayList<>();
        while (true) {
            cursor.skipBlanks();
            Optional<Word> word = words.optional();
            if (word.isEmpty()) {
                break;
            }
            listed.add(word.get());
        }
        if (cursor.peek() == ';') {
            cursor.pos++;
        } else if (cursor.peek() != '\n') {
            throw cursor.expected("';'");
        }
        return listed;
    }

    /// A word without quotes and expansions.
    private String name() {
        int start = cursor.pos;
        Word word = words.word("a name");
        if (!Words.isBare(word)) {
            cursor.pos = start;
            throw cursor.expected("a name");
        }
        return Words.literal(word).orElse("");
    }

    private Command caseClause() {
        int start = cursor.pos;
        cursor.pos += "case".length();
        cursor.skipBlanks();
        Word subject = words.word("a word behind 'case'");
        commands.skipLines();
        expect("in");
        List<CaseItem> items = new ArrayList<>();
        commands.skipLines();
        while (!cursor.looksAtWord("esac")) {
            items.add(item());
            commands.skipLines();
        }
        expect("esac");
        int end = cursor.pos;
        List<Redirection> redirected = redirections.all();
        return new CaseClause(whole(start, end, redirected), subject, items, redirected);
    }

    private CaseItem item() {
        int start = cursor.pos;
        if (cursor.peek() == '(') {
            cursor.pos++;
            cursor.skipBlanks();
        }
        List<Word> patterns = new ArrayList<>(1);
        patterns.add(pattern());
        while (cursor.peek() == '|') {
            cursor.pos++;
            cursor.skipBlanks();
            patterns.add(pattern());
        }
        if (cursor.peek() != ')') {
            throw cursor.expected("')' behind a pattern");
        }
        cursor.pos++;
        int bodyStart = cursor.pos;
        CompoundList body = commands.list(Closer.ESAC);
        if (body.statements().isEmpty()) {
            body = new CompoundList(cursor.range(bodyStart, bodyStart), List.of());
        }
        Optional<Operator> terminator = terminator();
        if (terminator.isEmpty() && !cursor.looksAtWord("esac")) {
            throw cursor.expected("';;' or 'esac'");
        }
        int end = terminator.map(t -> t.range().end()).orElse(body.range().end());
        return new CaseItem(new Range(cursor.offset(start), end), patterns, body, terminator);
    }

    private Word pattern() {
        Word pattern = words.word("a pattern");
        cursor.skipBlanks();
        return pattern;
    }

    private Optional<Operator> terminator() {
        for (Operator.Symbol symbol :
                List.of(
                        Operator.Symbol.TEST_NEXT,
                        Operator.Symbol.BREAK,
                        Operator.Symbol.FALL_THROUGH)) {
            if (cursor.looksAt(symbol.text())) {
                return Optional.of(commands.operator(symbol));
            }
        }
        return Optional.empty();
    }

    private Command function() {
        int start = cursor.pos;
        cursor.pos += "function".length();
        cursor.skipBlanks();
        int nameStart = cursor.pos;
        String name = name();
        Range nameRange = cursor.since(nameStart);
        cursor.skipBlanks();
        if (cursor.peek() == '(' && isEmptyPair()) {
            cursor.pos = cursor.text.indexOf(')', cursor.pos) + 1;
        }
        commands.skipLines();
        Command body = commands.command();
        return new FunctionDeclaration(
                new Range(cursor.offset(start), body.range().end()), name, nameRange, body);
    }

    /// Whether nothing but blanks stands in the parentheses at the cursor.
    private boolean isEmptyPair() {
        int place = cursor.pos + 1;
        while (cursor.at(place) == ' ' || cursor.at(place) == '\t') {
            place++;
        }
        return cursor.at(place) == ')';
    }

    private Command coproc() {
        int start = cursor.pos;
        cursor.pos += "coproc".length();
        cursor.skipBlanks();
        Optional<String> name = Optional.empty();
        int nameEnd = cursor.nameEnd(cursor.pos);
        int next = nameEnd;
        while (cursor.at(next) == ' ' || cursor.at(next) == '\t') {
            next++;
        }
        if (nameEnd > cursor.pos && next > nameEnd && !isOpening() && isOpeningAt(next)) {
            name = Optional.of(cursor.text.substring(cursor.pos, nameEnd));
            cursor.pos = next;
        }
        Command command = commands.command();
        return new Coproc(new Range(cursor.offset(start), command.range().end()), name, command);
    }

    private boolean isOpeningAt(int place) {
        int before = cursor.pos;
        cursor.pos = place;
        boolean opening = isOpening();
        cursor.pos = before;
        return opening;
    }

    private boolean isOpening() {
        return cursor.peek() == '(' || OPENING.stream().anyMatch(cursor::looksAtWord);
    }
}
