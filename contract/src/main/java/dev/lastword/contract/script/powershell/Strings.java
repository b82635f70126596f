package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.List;

/// Texts in quotes, words of commands, and the variables and subexpressions in them.
final class Strings {
    /// A `${` without an end is not looked for in the whole of a long line.
    private static final int LONGEST_NAME = 1000;

    private final Grammar grammar;
    private final Cursor cursor;

    Strings(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// Gathers a text piece by piece.
    private final class Pieces {
        final int start = cursor.at;
        final List<Expression> parts = new ArrayList<>();
        final StringBuilder piece = new StringBuilder();
        private int pieceStart = cursor.at;

        /// A variable or a subexpression, if one begins at the `$` here; else the `$` itself.
        void dollar() {
            char next = cursor.peek(1);
            if (next != '(' && !startsVariable(cursor.at + 1)) {
                piece.append('$');
                cursor.at++;
                return;
            }
            endPiece();
            int at = cursor.at;
            if (next == '(') {
                cursor.at += 2;
                Block body = grammar.blocks.rest(at + 1, ')');
                parts.add(new Expression.SubExpression(cursor.from(at), body));
            } else {
                parts.add(variable());
            }
            pieceStart = cursor.at;
        }

        void endPiece() {
            if (!piece.isEmpty()) {
                parts.add(
                        new Expression.StringConstant(
                                cursor.from(pieceStart),
                                Expression.Quoting.PIECE,
                                piece.toString()));
                piece.setLength(0);
            }
        }

        /// Says that a piece begins here, behind a quote.
        void begin() {
            pieceStart = cursor.at;
        }

        Expression constant(Expression.Quoting quoting) {
            return new Expression.StringConstant(cursor.from(start), quoting, piece.toString());
        }

        Expression expandable(Expression.Quoting quoting) {
            return new Expression.ExpandableString(cursor.from(start), quoting, parts);
        }
    }

    /// `'…'` or `"…"`.
    Expression quoted() {
        Pieces pieces = new Pieces();
        if (Characters.isSingleQuote(cursor.peek())) {
            single(pieces);
            return pieces.constant(Expression.Quoting.SINGLE);
        }
        cursor.at++;
        pieces.begin();
        untilDoubleQuote(pieces);
        if (pieces.parts.isEmpty()) {
            cursor.at++;
            return pieces.constant(Expression.Quoting.DOUBLE);
        }
        pieces.endPiece();
        cursor.at++;
        return pieces.expandable(Expression.Quoting.DOUBLE);
    }

    private void single(Pieces pieces) {
        int start = cursor.at;
        cursor.at++;
        while (true) {
            if (cursor.atEnd()) {
                throw unclosed(start);
            }
            char c = cursor.peek();
            cursor.at++;
            if (Characters.isSingleQuote(c)) {
                if (!Characters.isSingleQuote(cursor.peek())) {
                    return;
                }
                cursor.at++;
            }
            pieces.piece.append(c);
        }
    }

    /// Reads what is behind an opening quote, up to the one that closes it.
    private void untilDoubleQuote(Pieces pieces) {
        int start = cursor.at - 1;
        while (true) {
            if (cursor.atEnd()) {
                throw unclosed(start);
            }
            char c = cursor.peek();
            if (Characters.isDoubleQuote(c)) {
                if (!Characters.isDoubleQuote(cursor.peek(1))) {
                    return;
                }
                pieces.piece.append(c);
                cursor.at += 2;
            } else {
                expandableCharacter(pieces, c);
            }
        }
    }

    private void expandableCharacter(Pieces pieces, char c) {
        if (c == '`' && cursor.at + 1 < cursor.text.length()) {
            escape(pieces.piece);
        } else if (c == '$') {
            pieces.dollar();
        } else {
            pieces.piece.append(c);
            cursor.at++;
        }
    }

    private Failure unclosed(int start) {
        return new Failure(
                start,
                "no end of the text that begins in line %d".formatted(cursor.line(start)),
                true);
    }

    /// `` `n ``, `` `u{1F600} `` and the like.
    private void escape(StringBuilder into) {
        char c = cursor.peek(1);
        cursor.at += 2;
        switch (c) {
            case '0' -> into.append('\0');
            case 'a' -> into.append('\u0007');
            case 'b' -> into.append('\b');
            case 'e' -> into.append('\u001b');
            case 'f' -> into.append('\f');
            case 'n' -> into.append('\n');
            case 'r' -> into.append('\r');
            case 't' -> into.append('\t');
            case 'v' -> into.append('\u000b');
            case 'u' -> unicode(into);
            default -> into.append(c);
        }
    }

    private void unicode(StringBuilder into) {
        int value = 0;
        int at = cursor.at + 1;
        while (cursor.peek() == '{' && at < cursor.at + 8) {
            char c = cursor.charAt(at);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                break;
            }
            value = value * 16 + digit;
            at++;
        }
        if (at > cursor.at + 1 && cursor.charAt(at) == '}' && Character.isValidCodePoint(value)) {
            into.appendCodePoint(value);
            cursor.at = at + 1;
        } else {
            into.append('u');
        }
    }

    /// `@'` or `@"`, a newline, lines, and the quote with `@` at the beginning of a line.
    Expression here() {
        Pieces pieces = new Pieces();
        boolean single = Characters.isSingleQuote(cursor.peek(1));
        cursor.at += 2;
        while (Characters.isBlank(cursor.peek())) {
            cursor.at++;
        }
        if (!Characters.isNewline(cursor.peek())) {
            throw cursor.fail("the end of the line expected behind @\", not " + cursor.here());
        }
        // The newline before the closing quote is no part of the text.
        if (!closesHere(single)) {
            cursor.skipNewline();
            pieces.begin();
            while (!closesHere(single)) {
                if (cursor.atEnd()) {
                    throw unclosed(pieces.start);
                }
                char c = cursor.peek();
                if (single) {
                    pieces.piece.append(c);
                    cursor.at++;
                } else {
                    expandableCharacter(pieces, c);
                }
            }
        }
        boolean constant = pieces.parts.isEmpty();
        if (!constant) {
            pieces.endPiece();
        }
        cursor.skipNewline();
        cursor.at += 2;
        return constant
                ? pieces.constant(
                        single ? Expression.Quoting.SINGLE_HERE : Expression.Quoting.DOUBLE_HERE)
                : pieces.expandable(Expression.Quoting.DOUBLE_HERE);
    }

    /// Whether the line ends here, and the next begins with the end of the text.
    private boolean closesHere(boolean single) {
        int next = cursor.at;
        if (cursor.charAt(next) == '\r') {
            next++;
        }
        if (cursor.charAt(next) == '\n') {
            next++;
        }
        if (next == cursor.at) {
            return false;
        }
        char quote = cursor.charAt(next);
        return (single ? Characters.isSingleQuote(quote) : Characters.isDoubleQuote(quote))
                && cursor.charAt(next + 1) == '@';
    }

    /// A word of a command, up to what ends words, with quotes and variables anywhere in it.
    Expression word() {
        Pieces pieces = new Pieces();
        while (!cursor.atEnd() && !Characters.endsWord(cursor.peek())) {
            char c = cursor.peek();
            if (Characters.isSingleQuote(c)) {
                single(pieces);
            } else if (Characters.isDoubleQuote(c)) {
                cursor.at++;
                untilDoubleQuote(pieces);
                cursor.at++;
            } else {
                expandableCharacter(pieces, c);
            }
        }
        if (cursor.at == pieces.start) {
            throw cursor.fail("a word expected, not " + cursor.here());
        }
        if (pieces.parts.isEmpty()) {
            return pieces.constant(Expression.Quoting.BARE);
        }
        pieces.endPiece();
        return pieces.expandable(Expression.Quoting.BARE);
    }

    /// The name of a function: a word in which only escapes count.
    String plainWord() {
        StringBuilder word = new StringBuilder();
        while (!cursor.atEnd() && !Characters.endsWord(cursor.peek())) {
            if (cursor.peek() == '`' && cursor.at + 1 < cursor.text.length()) {
                escape(word);
            } else {
                word.append(cursor.peek());
                cursor.at++;
            }
        }
        if (word.isEmpty()) {
            throw cursor.fail("a name expected, not " + cursor.here());
        }
        return word.toString();
    }

    /// Whether the `$` here begins a value, and not a word such as `$dir/file`.
    boolean startsVariableArgument() {
        if (cursor.peek(1) == '(') {
            return true;
        }
        if (!startsVariable(cursor.at + 1)) {
            return false;
        }
        char behind = cursor.charAt(variableEnd(cursor.at + 1));
        return Characters.endsWord(behind) || behind == '.' || behind == '[' || behind == '?';
    }

    private boolean startsVariable(int offset) {
        char c = cursor.charAt(offset);
        return switch (c) {
            case '$', '^', '?' -> true;
            case '{' -> bracedEnd(offset) > 0;
            case ':' -> Characters.isIdentifierPart(cursor.charAt(offset + 1));
            default -> Characters.isIdentifierPart(c);
        };
    }

    /// The offset behind the variable whose `$` is before the given offset.
    private int variableEnd(int offset) {
        char c = cursor.charAt(offset);
        if (c == '{') {
            return bracedEnd(offset);
        }
        if (c == '$' || c == '^' || c == '?') {
            return offset + 1;
        }
        int end = offset;
        while (true) {
            char next = cursor.charAt(end);
            if (next == ':') {
                char behind = cursor.charAt(end + 1);
                if (!Characters.isIdentifierPart(behind) && behind != '?') {
                    return end;
                }
            } else if (!Characters.isIdentifierPart(next) && next != '?') {
                return end;
            }
            end++;
        }
    }

    /// The offset behind `{…}`; 0 where it has no end, or nothing in it.
    private int bracedEnd(int offset) {
        int end = offset + 1;
        while (end < cursor.text.length() && end - offset < LONGEST_NAME) {
            char c = cursor.charAt(end);
            if (c == '}') {
                return end > offset + 1 ? end + 1 : 0;
            }
            if (Characters.isNewline(c)) {
                return 0;
            }
            end = c == '`' ? escapeEnd(end) : end + 1;
        }
        return 0;
    }

    /// The offset behind the escape that begins there; `` `u{…} `` has a brace of its own.
    private int escapeEnd(int offset) {
        if (cursor.charAt(offset + 1) != 'u' || cursor.charAt(offset + 2) != '{') {
            return offset + 2;
        }
        int end = offset + 3;
        while (end < offset + 9 && Character.digit(cursor.charAt(end), 16) >= 0) {
            end++;
        }
        return cursor.charAt(end) == '}' ? end + 1 : offset + 2;
    }

    Expression.Variable variable() {
        int start = cursor.at;
        if (!startsVariable(start + 1)) {
            cursor.at++;
            throw cursor.fail("the name of a variable expected, not " + cursor.here());
        }
        cursor.at = variableEnd(start + 1);
        boolean braced = cursor.text.charAt(start + 1) == '{';
        String name =
                braced
                        ? unescaped(start + 2, cursor.at - 1)
                        : cursor.text.substring(start + 1, cursor.at);
        return new Expression.Variable(cursor.from(start), name, false);
    }

    private String unescaped(int start, int end) {
        StringBuilder name = new StringBuilder(end - start);
        cursor.at = start;
        while (cursor.at < end) {
            if (cursor.peek() == '`') {
                escape(name);
            } else {
                name.append(cursor.peek());
                cursor.at++;
            }
        }
        cursor.at = end + 1;
        return name.toString();
    }

    /// `@name`.
    Expression splatted() {
        int start = cursor.at;
        cursor.at = variableEnd(start + 1);
        return new Expression.Variable(
                cursor.from(start), cursor.text.substring(start + 1, cursor.at), true);
    }
}
