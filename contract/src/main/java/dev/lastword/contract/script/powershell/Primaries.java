package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.List;

/// Values by themselves, and what is taken from them: members, elements, results of methods.
final class Primaries {
    private final Grammar grammar;
    private final Cursor cursor;

    Primaries(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// A value with its members.
    ///
    /// @param argument whether this is a word of a command
    Expression value(boolean argument) {
        int chained = cursor.chained;
        cursor.chained = 0;
        int start = cursor.at;
        Expression value = membersOf(start, primary(), argument);
        cursor.chained = Math.max(chained, cursor.chained);
        return value;
    }

    private Expression primary() {
        int start = cursor.at;
        char c = cursor.peek();
        switch (c) {
            case '$' -> {
                if (cursor.peek(1) == '(') {
                    cursor.at += 2;
                    Block body = grammar.blocks.rest(start + 1, ')');
                    return new Expression.SubExpression(cursor.from(start), body);
                }
                return grammar.strings.variable();
            }
            case '(' -> {
                return paren(start);
            }
            case '{' -> {
                ScriptBlock body = grammar.blocks.scriptBlock();
                return new Expression.ScriptBlockExpression(cursor.from(start), body);
            }
            case '@' -> {
                return at(start);
            }
            default -> {}
        }
        if (Characters.isQuote(c)) {
            return grammar.strings.quoted();
        }
        int number = Numbers.end(cursor, start);
        if (number > 0 && Characters.endsNumber(cursor.charAt(number))) {
            return Numbers.upTo(cursor, number);
        }
        throw cursor.fail("an expression expected, not " + cursor.here());
    }

    private Expression paren(int start) {
        cursor.at++;
        cursor.skipLines();
        Statement content = grammar.statements.inside();
        cursor.skipLines();
        cursor.close(')', start);
        return new Expression.ParenExpression(cursor.from(start), content);
    }

    private Expression at(int start) {
        char next = cursor.peek(1);
        if (next == '(') {
            cursor.at += 2;
            Block body = grammar.blocks.rest(start + 1, ')');
            return new Expression.ArrayExpression(cursor.from(start), body);
        }
        if (next == '{') {
            return hashtable(start);
        }
        if (Characters.isQuote(next)) {
            return grammar.strings.here();
        }
        if (Characters.isIdentifierStart(next)) {
            return grammar.strings.splatted();
        }
        throw cursor.fail("an expression expected, not " + cursor.here());
    }

    private Expression hashtable(int start) {
        cursor.at += 2;
        cursor.deeper();
        boolean commas = grammar.expressions.commas;
        grammar.expressions.commas = true;
        List<Clause.Entry> entries = new ArrayList<>();
        cursor.skipSeparators();
        while (!cursor.atEnd() && cursor.peek() != '}') {
            entries.add(entry());
            cursor.skipBlanks();
            char c = cursor.peek();
            if (c != '}' && c != ';' && !Characters.isNewline(c)) {
                throw cursor.fail("the end of a hash table's entry expected, not " + cursor.here());
            }
            cursor.skipSeparators();
        }
        cursor.close('}', start + 1);
        grammar.expressions.commas = commas;
        cursor.depth--;
        return new Expression.Hashtable(cursor.from(start), entries);
    }

    private Clause.Entry entry() {
        int start = cursor.at;
        Expression key = key();
        cursor.skipLines();
        if (!cursor.take('=')) {
            throw cursor.fail("'=' expected behind a key, not " + cursor.here());
        }
        cursor.skipLines();
        Statement value = grammar.statements.statement();
        return new Clause.Entry(cursor.from(start), key, value);
    }

    private Expression key() {
        int start = cursor.at;
        char c = cursor.peek();
        if (!startsWord(c)) {
            return grammar.expressions.single();
        }
        while (!Characters.endsWord(cursor.peek()) && cursor.peek() != '=') {
            cursor.at++;
        }
        if (cursor.at == start) {
            throw cursor.fail("a key expected, not " + cursor.here());
        }
        return new Expression.StringConstant(
                cursor.from(start),
                Expression.Quoting.BARE,
                cursor.text.substring(start, cursor.at));
    }

    private static boolean startsWord(char c) {
        return switch (c) {
            case '$', '(', '{', '[', '@', '+', '.', '!' -> false;
            default -> !Characters.isDigit(c) && !Characters.isQuote(c) && !Characters.isDash(c);
        };
    }

    /// Whether a member or an element of what ends here is asked for.
    boolean isMemberAccess(boolean argument) {
        char next = cursor.peek(1);
        return switch (cursor.peek()) {
            case '[' -> true;
            case '.' -> next != '.' && !(argument && endsArgument(next));
            case ':' -> next == ':' && !(argument && endsArgument(cursor.peek(2)));
            case '?' -> next == '.' ? cursor.peek(2) != '.' : next == '[' && !argument;
            default -> false;
        };
    }

    private static boolean endsArgument(char c) {
        return c == '\0' || Characters.isBlank(c) || Characters.isNewline(c);
    }

    /// What is taken from a number or a type that was read already.
    Expression members(int start, Expression leaf) {
        int chained = cursor.chained;
        cursor.chained = 0;
        Expression value = membersOf(start, leaf, false);
        cursor.chained = Math.max(chained, cursor.chained);
        return value;
    }

    /// What is taken from a value, and from the result of that.
    private Expression membersOf(int start, Expression value, boolean argument) {
        Expression target = value;
        while (isMemberAccess(argument)) {
            boolean nullConditional = cursor.take('?');
            target =
                    cursor.peek() == '['
                            ? index(start, target, nullConditional)
                            : member(start, target, nullConditional);
            cursor.chain();
        }
        return target;
    }

    private Expression index(int start, Expression target, boolean nullConditional) {
        int open = cursor.at;
        cursor.at++;
        cursor.skipLines();
        boolean commas = grammar.expressions.commas;
        grammar.expressions.commas = true;
        Expression index = grammar.expressions.expression();
        grammar.expressions.commas = commas;
        cursor.skipLines();
        cursor.close(']', open);
        return new Expression.Index(cursor.from(start), target, index, nullConditional);
    }

    private Expression member(int start, Expression target, boolean nullConditional) {
        boolean isStatic = cursor.peek() == ':';
        cursor.at += isStatic ? 2 : 1;
        cursor.skipLines();
        Expression member = memberName();
        skipTypeArguments();
        if (cursor.peek() == '(') {
            List<Expression> arguments = arguments();
            return new Expression.InvokeMember(
                    cursor.from(start), target, member, arguments, isStatic, nullConditional);
        }
        if (cursor.peek() == '{') {
            int block = cursor.at;
            ScriptBlock body = grammar.blocks.scriptBlock();
            List<Expression> arguments =
                    List.of(new Expression.ScriptBlockExpression(cursor.from(block), body));
            return new Expression.InvokeMember(
                    cursor.from(start), target, member, arguments, isStatic, nullConditional);
        }
        return new Expression.MemberAccess(
                cursor.from(start), target, member, isStatic, nullConditional);
    }

    private Expression memberName() {
        int start = cursor.at;
        if (Characters.isIdentifierPart(cursor.peek())) {
            String name = cursor.identifier();
            return new Expression.StringConstant(cursor.from(start), Expression.Quoting.BARE, name);
        }
        return switch (cursor.peek()) {
            case '$', '(', '@', '{' -> primary();
            default -> {
                if (Characters.isQuote(cursor.peek())) {
                    yield primary();
                }
                throw cursor.fail("the name of a member expected, not " + cursor.here());
            }
        };
    }

    /// `.Of[int, string](…)` of PowerShell 7.3; anything else in brackets is an index.
    private void skipTypeArguments() {
        if (cursor.peek() != '[' || !Characters.isIdentifierStart(cursor.peek(1))) {
            return;
        }
        int open = 0;
        for (int end = cursor.at; ; end++) {
            char c = cursor.charAt(end);
            if (c == '[') {
                open++;
            } else if (c == ']') {
                open--;
                if (open == 0) {
                    if (cursor.charAt(end + 1) == '(') {
                        cursor.at = end + 1;
                    }
                    return;
                }
            } else if (!Characters.isIdentifierPart(c)
                    && c != '.'
                    && c != ','
                    && c != '+'
                    && c != ' ') {
                return;
            }
        }
    }

    /// `( … )` of a method.
    List<Expression> arguments() {
        int open = cursor.at;
        cursor.open('(');
        List<Expression> arguments = new ArrayList<>();
        cursor.skipLines();
        while (!cursor.atEnd() && cursor.peek() != ')') {
            arguments.add(grammar.expressions.single());
            cursor.skipLines();
            if (!cursor.take(',')) {
                break;
            }
            cursor.skipLines();
        }
        cursor.close(')', open);
        return arguments;
    }
}
