package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands in brackets before something: types and attributes.
final class Types {
    private final Grammar grammar;
    private final Cursor cursor;

    /// How many characters may still be looked at in advance. Brackets that never close would
    /// otherwise have the rest of the text read again for each of them.
    private long advance;

    Types(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.advance = 8L * cursor.text.length() + 4096;
    }

    /// Whether attributes stand here, and behind them one of these keywords. Does not move on, and
    /// reads brackets rather than what is in them.
    boolean attributesStandBefore(String... keywords) {
        int start = cursor.at;
        int comments = cursor.comments.size();
        boolean stand = false;
        try {
            while (cursor.peek() == '[' && skipBrackets()) {
                cursor.skipLines();
            }
            for (String keyword : keywords) {
                stand |= cursor.isKeyword(keyword);
            }
        } catch (Failure _) {
            stand = false;
        }
        advance -= cursor.at - start;
        cursor.at = start;
        cursor.forgetComments(comments);
        return stand;
    }

    /// Skips one pair of brackets; false where there is no end to it.
    private boolean skipBrackets() {
        int open = 0;
        long limit = cursor.at + advance;
        while (!cursor.atEnd() && cursor.at < limit) {
            char c = cursor.peek();
            if (c == '[' || c == '(' || c == '{') {
                open++;
                cursor.at++;
            } else if (c == ']' || c == ')' || c == '}') {
                open--;
                cursor.at++;
                if (open <= 0) {
                    return open == 0;
                }
            } else if (Characters.isQuote(c)) {
                skipQuoted(c);
            } else if (c == '#' || (c == '<' && cursor.peek(1) == '#')) {
                cursor.skipBlanks();
            } else if (c == '`') {
                cursor.at += 2;
            } else {
                cursor.at++;
            }
        }
        return false;
    }

    private void skipQuoted(char quote) {
        boolean single = Characters.isSingleQuote(quote);
        cursor.at++;
        while (!cursor.atEnd()) {
            char c = cursor.peek();
            cursor.at += !single && c == '`' ? 2 : 1;
            if (single ? Characters.isSingleQuote(c) : Characters.isDoubleQuote(c)) {
                return;
            }
        }
    }

    /// All that stand here, in lines of their own or not.
    List<AttributeBase> attributes() {
        List<AttributeBase> attributes = new ArrayList<>();
        while (cursor.peek() == '[') {
            attributes.add(attribute());
            int end = cursor.at;
            cursor.skipLines();
            if (cursor.peek() != '[') {
                cursor.at = end;
                break;
            }
        }
        return attributes;
    }

    AttributeBase.TypeConstraint constraint() {
        if (attribute() instanceof AttributeBase.TypeConstraint type) {
            return type;
        }
        throw cursor.fail("a type expected, not an attribute");
    }

    /// `[type]` or `[attribute(…)]`.
    AttributeBase attribute() {
        int start = cursor.at;
        cursor.open('[');
        cursor.skipLines();
        String name = name();
        cursor.skipLines();
        if (cursor.peek() != '(') {
            cursor.close(']', start);
            return new AttributeBase.TypeConstraint(cursor.from(start), name);
        }
        List<Clause.Argument> arguments = arguments();
        cursor.skipLines();
        cursor.close(']', start);
        return new AttributeBase.Attribute(cursor.from(start), name, arguments);
    }

    /// The type behind a colon, without brackets.
    AttributeBase.TypeConstraint bare() {
        int start = cursor.at;
        String name = name();
        return new AttributeBase.TypeConstraint(cursor.from(start), name);
    }

    /// `System.Collections.Generic.Dictionary[string, int[]]`, also with the name of an assembly.
    private String name() {
        int start = cursor.at;
        int end = start;
        int open = 0;
        while (!cursor.atEnd()) {
            char c = cursor.peek();
            if (c == '[') {
                open++;
            } else if (c == ']') {
                if (open == 0) {
                    break;
                }
                open--;
            } else if (open == 0 && isBlankBeforeRank(c, start)) {
                cursor.at++;
                continue;
            } else if (open == 0 && !isOfName(c)) {
                if (c != ',' || !isAssembly(start)) {
                    break;
                }
                skipAssembly();
                end = cursor.at;
                break;
            } else if (open > 0 && !isOfName(c) && c != ',' && !isOfSpec(c)) {
                break;
            }
            cursor.at++;
            end = cursor.at;
        }
        if (end == start) {
            throw cursor.fail("a type expected, not " + cursor.here());
        }
        return cursor.text.substring(start, end);
    }

    /// `[int []]` is an array too.
    private boolean isBlankBeforeRank(char c, int start) {
        if (c != ' ' || cursor.at == start) {
            return false;
        }
        return cursor.peek(1) == '['
                && (cursor.peek(2) == ']' || cursor.peek(2) == ',')
                && isAssembly(start);
    }

    private static boolean isOfName(char c) {
        return Characters.isIdentifierPart(c)
                || c == '.'
                || c == '+'
                || c == '`'
                || c == '*'
                || c == '&'
                || c == '\\'
                || c == '/';
    }

    private static boolean isOfSpec(char c) {
        return Characters.isBlank(c) || Characters.isNewline(c) || c == '=' || c == '-';
    }

    /// A comma behind a type in brackets begins its assembly; behind a base class it does not.
    private boolean isAssembly(int start) {
        int before = start - 1;
        while (before >= 0 && Characters.isBlank(cursor.text.charAt(before))) {
            before--;
        }
        return before >= 0 && cursor.text.charAt(before) == '[';
    }

    private void skipAssembly() {
        while (!cursor.atEnd() && cursor.peek() != ']' && cursor.peek() != '(') {
            if (Characters.isNewline(cursor.peek())) {
                return;
            }
            cursor.at++;
        }
    }

    private List<Clause.Argument> arguments() {
        int open = cursor.at;
        cursor.open('(');
        List<Clause.Argument> arguments = new ArrayList<>();
        cursor.skipLines();
        while (!cursor.atEnd() && cursor.peek() != ')') {
            arguments.add(argument());
            cursor.skipLines();
            if (!cursor.take(',')) {
                break;
            }
            cursor.skipLines();
        }
        cursor.close(')', open);
        return arguments;
    }

    private Clause.Argument argument() {
        int start = cursor.at;
        if (!Characters.isIdentifierStart(cursor.peek())) {
            Expression value = grammar.expressions.single();
            return new Clause.Argument(cursor.from(start), Optional.empty(), Optional.of(value));
        }
        Optional<String> name = Optional.of(cursor.identifier());
        int end = cursor.at;
        cursor.skipLines();
        if (cursor.take('=')) {
            cursor.skipLines();
            Expression value = grammar.expressions.single();
            return new Clause.Argument(cursor.from(start), name, Optional.of(value));
        }
        cursor.at = end;
        return new Clause.Argument(cursor.from(start), name, Optional.empty());
    }
}
