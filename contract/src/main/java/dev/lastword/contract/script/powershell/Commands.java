package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Commands, where a word is a text unless something says otherwise: "argument mode".
final class Commands {
    private final Grammar grammar;
    private final Cursor cursor;

    Commands(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    PipelineElement command() {
        int start = cursor.at;
        PipelineElement.Invocation invocation = invocation();
        if (invocation != PipelineElement.Invocation.PLAIN) {
            cursor.at++;
            cursor.skipBlanks();
        }
        List<CommandElement> elements = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        elements.add(name(invocation));
        arguments(elements, redirections);
        return new PipelineElement.Command(cursor.from(start), invocation, elements, redirections);
    }

    private PipelineElement.Invocation invocation() {
        char c = cursor.peek();
        if (c == '&' && cursor.peek(1) != '&') {
            return PipelineElement.Invocation.CALL;
        }
        return c == '.' && isDotSource()
                ? PipelineElement.Invocation.DOT_SOURCE
                : PipelineElement.Invocation.PLAIN;
    }

    /// A dot by itself, not that of `.\tool.ps1` or `..`.
    private boolean isDotSource() {
        char next = cursor.peek(1);
        return Characters.isBlank(next)
                || next == '$'
                || next == '('
                || next == '{'
                || next == '`'
                || Characters.isQuote(next);
    }

    private CommandElement name(PipelineElement.Invocation invocation) {
        if (grammar.statements.atTerminator()) {
            throw cursor.fail("a command expected, not " + cursor.here());
        }
        return invocation == PipelineElement.Invocation.PLAIN ? grammar.strings.word() : argument();
    }

    private void arguments(List<CommandElement> elements, List<Redirection> redirections) {
        boolean parametersEnd = false;
        while (true) {
            int end = cursor.at;
            cursor.skipBlanks();
            if (isRedirection()) {
                redirections.add(redirection());
            } else if (grammar.statements.atTerminator()) {
                cursor.at = end;
                return;
            } else if (isVerbatim()) {
                verbatim(elements);
                return;
            } else if (!parametersEnd && isParameter()) {
                elements.add(parameter());
            } else if (!parametersEnd && isDoubleDash()) {
                int start = cursor.at;
                cursor.at += 2;
                elements.add(
                        new CommandElement.CommandParameter(
                                cursor.from(start), "", Optional.empty()));
                parametersEnd = true;
            } else {
                elements.add(argumentList());
            }
        }
    }

    private boolean isDoubleDash() {
        return Characters.isDash(cursor.peek())
                && Characters.isDash(cursor.peek(1))
                && Characters.endsWord(cursor.peek(2));
    }

    /// `--%`: what follows goes to the tool as it stands.
    private boolean isVerbatim() {
        return Characters.isDash(cursor.peek())
                && Characters.isDash(cursor.peek(1))
                && cursor.peek(2) == '%'
                && Characters.endsWord(cursor.peek(3));
    }

    private void verbatim(List<CommandElement> elements) {
        int start = cursor.at;
        cursor.at += 3;
        elements.add(bare(start));
        while (Characters.isBlank(cursor.peek())) {
            cursor.at++;
        }
        int rest = cursor.at;
        boolean quoted = false;
        while (!cursor.atEnd() && !Characters.isNewline(cursor.peek())) {
            char c = cursor.peek();
            if (c == '"') {
                quoted = !quoted;
            }
            boolean operator = c == '|' || (c == '&' && cursor.peek(1) == '&');
            if (!quoted && operator) {
                break;
            }
            cursor.at++;
        }
        if (cursor.at > rest) {
            elements.add(bare(rest));
        }
    }

    private Expression bare(int start) {
        return new Expression.StringConstant(
                cursor.from(start),
                Expression.Quoting.BARE,
                cursor.text.substring(start, cursor.at));
    }

    private boolean isParameter() {
        if (!Characters.isDash(cursor.peek())) {
            return false;
        }
        char next = cursor.peek(1);
        if (!Characters.isIdentifierStart(next) && next != '?') {
            return false;
        }
        // A quote makes a text of the word: -D"x y".
        int end = cursor.at + 1;
        while (!endsParameter(cursor.charAt(end))) {
            if (Characters.isQuote(cursor.charAt(end))) {
                return false;
            }
            end++;
        }
        return true;
    }

    private static boolean endsParameter(char c) {
        return c == ':' || c == '.' || c == '[' || Characters.endsWord(c);
    }

    private CommandElement parameter() {
        int start = cursor.at;
        cursor.at++;
        while (!endsParameter(cursor.peek())) {
            cursor.at++;
        }
        String name = cursor.text.substring(start + 1, cursor.at);
        if (!cursor.take(':')) {
            return new CommandElement.CommandParameter(cursor.from(start), name, Optional.empty());
        }
        int end = cursor.at;
        cursor.skipBlanks();
        if (grammar.statements.atTerminator() || cursor.peek() == ',') {
            cursor.at = end;
            return new CommandElement.CommandParameter(cursor.from(start), name, Optional.empty());
        }
        Optional<Expression> value = Optional.of(argumentList());
        return new CommandElement.CommandParameter(cursor.from(start), name, value);
    }

    /// `a, b, c`, or only one of them.
    Expression argumentList() {
        int start = cursor.at;
        Expression first = argument();
        int end = cursor.at;
        cursor.skipBlanks();
        if (cursor.peek() != ',') {
            cursor.at = end;
            return first;
        }
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (cursor.take(',')) {
            cursor.skipLines();
            elements.add(argument());
            end = cursor.at;
            cursor.skipBlanks();
        }
        cursor.at = end;
        return new Expression.ArrayLiteral(cursor.from(start), elements);
    }

    /// One argument: a value where it begins like one, else a word.
    Expression argument() {
        cursor.deeper();
        Expression argument = read();
        cursor.depth--;
        return argument;
    }

    private Expression read() {
        char c = cursor.peek();
        if (c == '$') {
            return grammar.strings.startsVariableArgument()
                    ? grammar.primaries.value(true)
                    : grammar.strings.word();
        }
        if (c == '(' || c == '{' || c == '@' || Characters.isQuote(c)) {
            return grammar.primaries.value(true);
        }
        int number = Numbers.endOfSigned(cursor);
        if (number > 0 && Characters.endsWord(cursor.charAt(number))) {
            return Numbers.upTo(cursor, number);
        }
        return grammar.strings.word();
    }

    boolean isRedirection() {
        char c = cursor.peek();
        if (c == '>' || c == '<') {
            return true;
        }
        return cursor.peek(1) == '>' && (c == '*' || (c >= '1' && c <= '6'));
    }

    Redirection redirection() {
        int start = cursor.at;
        char first = cursor.peek();
        int from = 1;
        if (first == '<') {
            cursor.at++;
            cursor.skipBlanks();
            Expression source = argument();
            return new Redirection.FromFile(cursor.from(start), source);
        }
        if (first != '>') {
            from = first == '*' ? 0 : first - '0';
            cursor.at++;
        }
        cursor.at++;
        if (cursor.peek() == '&' && Characters.isDigit(cursor.peek(1))) {
            int to = cursor.peek(1) - '0';
            cursor.at += 2;
            return new Redirection.Merge(cursor.from(start), from, to);
        }
        boolean append = cursor.take('>');
        cursor.skipBlanks();
        if (grammar.statements.atTerminator() || cursor.peek() == '>') {
            throw cursor.fail("a file to write to expected, not " + cursor.here());
        }
        Expression target = argument();
        return new Redirection.ToFile(cursor.from(start), from, append, target);
    }
}
