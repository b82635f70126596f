package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a script into tokens, as CPython's tokenizer does (Lexical analysis, in the Python Language
/// Reference).
///
/// What is no token becomes one of kind [Kind#ERROR], and the next is looked for behind it. A
/// bracket that is never closed would hide the rest of the script in one line: it ends where a line
/// begins with a keyword that no expression can have, `def` or `return`, or where a string is not
/// closed.
final class Tokenizer {

    /// Keywords that cannot stand in brackets.
    private static final Set<Kind> STATEMENTS =
            Set.of(
                    Kind.ASSERT,
                    Kind.BREAK,
                    Kind.CLASS,
                    Kind.CONTINUE,
                    Kind.DEF,
                    Kind.DEL,
                    Kind.ELIF,
                    Kind.EXCEPT,
                    Kind.FINALLY,
                    Kind.GLOBAL,
                    Kind.IMPORT,
                    Kind.NONLOCAL,
                    Kind.PASS,
                    Kind.RAISE,
                    Kind.RETURN,
                    Kind.TRY,
                    Kind.WHILE,
                    Kind.WITH);

    private static final int LONGEST_KEYWORD = "continue".length();

    private static final String NEVER_CLOSED = "a bracket is not closed before this";

    private final String text;
    private final Tokens tokens;
    private final Indentation indentation;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private int brackets;
    private boolean isLineStart = true;

    /// Where in a formatted string the tokenizer is; parts are nested.
    ///
    /// @param prefix how the string begins
    /// @param brackets how many were open where the part began
    private record Part(Place place, StringStart prefix, int brackets) {}

    private enum Place {
        /// In the text of the string.
        TEXT,
        /// In the expression of a field.
        FIELD,
        /// In the format of a field.
        FORMAT
    }

    private Tokenizer(String text) {
        this.text = text;
        tokens = new Tokens(text);
        indentation = new Indentation(tokens);
    }

    static Tokens tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        if (peek(0) == '\ufeff') {
            at++;
        }
        while (at < text.length()) {
            if (isLineStart) {
                lineStart();
            } else if (isInText()) {
                formatText();
            } else {
                token();
            }
        }
        if (isJoined()) {
            tokens.addFault("the file ends within brackets or within a string", at, at);
        }
        endLine(at);
        indentation.end(at);
        tokens.add(Kind.END, at, at);
    }

    /// The character so far ahead, or 0 behind the end.
    private char peek(int ahead) {
        int offset = at + ahead;
        return offset < text.length() ? text.charAt(offset) : 0;
    }

    /// Whether a line break is only a blank here.
    private boolean isJoined() {
        return brackets > 0 || !parts.isEmpty();
    }

    private boolean isInText() {
        return !parts.isEmpty() && parts.getLast().place() != Place.FIELD;
    }

    /// Reads the blanks before a line. A line without a token does not count.
    private void lineStart() {
        int column = 0;
        int narrow = 0;
        int joinedColumn = 0;
        int joinedNarrow = 0;
        while (true) {
            char c = peek(0);
            if (c == ' ') {
                column++;
                narrow++;
            } else if (c == '\t') {
                column = (column / 8 + 1) * 8;
                narrow++;
            } else if (c == '\f') {
                column = 0;
                narrow = 0;
            } else if (c == '\\' && Characters.endsLine(peek(1))) {
                // The first of the joined lines says how deep they stand, where it has a blank.
                joinedColumn = joinedColumn > 0 ? joinedColumn : column;
                joinedNarrow = joinedNarrow > 0 ? joinedNarrow : narrow;
                column = 0;
                narrow = 0;
                at++;
                skipLineBreak();
                continue;
            } else {
                break;
            }
            at++;
        }
        if (peek(0) == '#') {
            comment();
        }
        if (at >= text.length()) {
            return;
        }
        if (Characters.endsLine(peek(0))) {
            skipLineBreak();
            return;
        }
        indentation.line(
                joinedColumn > 0 ? joinedColumn : column,
                joinedColumn > 0 ? joinedNarrow : narrow,
                at);
        isLineStart = false;
    }

    private void skipLineBreak() {
        at += peek(0) == '\r' && peek(1) == '\n' ? 2 : 1;
    }

    private void comment() {
        int start = at;
        while (at < text.length() && !Characters.endsLine(text.charAt(at))) {
            at++;
        }
        tokens.add(new Comment(new Range(start, at), text.substring(start, at)));
    }

    private void token() {
        char c = text.charAt(at);
        switch (c) {
            case ' ', '\t', '\f' -> at++;
            case '\n', '\r' -> lineBreak();
            case '#' -> comment();
            case '\\' -> backslash();
            case '"', '\'' -> string(at);
            default -> {
                if (Characters.isDigit(c) || (c == '.' && Characters.isDigit(peek(1)))) {
                    number();
                } else if (Characters.startsName(text.codePointAt(at))) {
                    word();
                } else {
                    operator(c);
                }
            }
        }
    }

    private void lineBreak() {
        int start = at;
        skipLineBreak();
        if (!isJoined()) {
            endLine(start);
        } else if (beginsStatement()) {
            tokens.addFault(NEVER_CLOSED, start, start);
            endLine(start);
        }
    }

    /// Ends a logical line, and whatever is open in it.
    private void endLine(int offset) {
        brackets = 0;
        parts.clear();
        isLineStart = true;
        if (tokens.count() > 0) {
            switch (tokens.kind(tokens.count() - 1)) {
                case NEWLINE, INDENT, DEDENT -> {}
                default -> tokens.add(Kind.NEWLINE, offset, offset);
            }
        }
    }

    /// Whether the line that begins here would be a statement, were it not in brackets.
    private boolean beginsStatement() {
        int start = skipBlanks(at);
        int end = wordEnd(start);
        Kind kind = keyword(start, end);
        if (kind == Kind.ASYNC) {
            int next = skipBlanks(end);
            kind = keyword(next, wordEnd(next));
        }
        return STATEMENTS.contains(kind);
    }

    private int skipBlanks(int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    private void backslash() {
        if (Characters.endsLine(peek(1))) {
            at++;
            skipLineBreak();
        } else {
            at++;
            tokens.addFault("a backslash that no line break follows", at - 1, at);
        }
    }

    private void word() {
        int start = at;
        if (StringStart.isPrefixed(text, start)) {
            string(start);
            return;
        }
        at = wordEnd(start);
        tokens.add(keyword(start, at), start, at);
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Characters.continuesName(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private Kind keyword(int start, int end) {
        int length = end - start;
        return length < 2 || length > LONGEST_KEYWORD
                ? Kind.NAME
                : Kind.ofWord(text.substring(start, end));
    }

    private void number() {
        int start = at;
        at = Numbers.end(text, start);
        tokens.add(Kind.NUMBER, start, at);
    }

    private void string(int start) {
        StringStart prefix = StringStart.at(text, start);
        at = prefix.end();
        if (prefix.isFormatted()) {
            tokens.add(Kind.FORMAT_START, start, at);
            parts.add(new Part(Place.TEXT, prefix, brackets));
            return;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                skipEscaped();
            } else if (prefix.isClosedAt(text, at)) {
                at += prefix.quotes();
                tokens.add(Kind.STRING, start, at);
                return;
            } else if (!prefix.isTriple() && Characters.endsLine(c)) {
                break;
            } else {
                at++;
            }
        }
        notClosed(start);
    }

    private void skipEscaped() {
        at++;
        if (at < text.length()) {
            skipLineBreak();
        }
    }

    private void notClosed(int start) {
        tokens.addFault("a string is not closed", start, at);
        endLine(at);
        if (at < text.length()) {
            skipLineBreak();
        }
    }

    /// Reads the text of a formatted string, or of a format, up to what is something else.
    private void formatText() {
        Part part = parts.getLast();
        boolean isFormat = part.place() == Place.FORMAT;
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                skipFormatEscape(part.prefix().isRaw());
            } else if (part.prefix().isClosedAt(text, at)) {
                addFormatText(start);
                endFormatted(part, isFormat);
                return;
            } else if (!part.prefix().isTriple() && Characters.endsLine(c)) {
                break;
            } else if ((c == '{' || c == '}') && !isFormat && peek(1) == c) {
                at += 2;
            } else if (c == '{') {
                addFormatText(start);
                tokens.add(Kind.LBRACE, at, at + 1);
                at++;
                parts.add(new Part(Place.FIELD, part.prefix(), brackets));
                return;
            } else if (c == '}') {
                addFormatText(start);
                endFormat(isFormat);
                return;
            } else {
                at++;
            }
        }
        notClosed(start);
    }

    private void addFormatText(int start) {
        if (at > start) {
            tokens.add(Kind.FORMAT_TEXT, start, at);
        }
    }

    private void endFormat(boolean isFormat) {
        if (isFormat) {
            tokens.add(Kind.RBRACE, at, at + 1);
            parts.removeLast();
        } else {
            tokens.addFault("a single } in a formatted string", at, at + 1);
        }
        at++;
    }

    private void endFormatted(Part part, boolean isFormat) {
        int end = at + part.prefix().quotes();
        if (isFormat) {
            tokens.addFault("a field of a formatted string is not closed", at, end);
            while (parts.getLast().place() != Place.TEXT) {
                parts.removeLast();
            }
        } else {
            tokens.add(Kind.FORMAT_END, at, end);
        }
        brackets = parts.removeLast().brackets();
        at = end;
    }

    /// A backslash does not take away what a brace means, unless that belongs to `\N{name}`.
    private void skipFormatEscape(boolean isRaw) {
        char next = peek(1);
        if (next == '{' || next == '}') {
            at++;
            return;
        }
        if (!isRaw && next == 'N' && peek(2) == '{') {
            int end = at + 3;
            while (end < text.length() && isInCharacterName(text.charAt(end))) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == '}') {
                at = end + 1;
                return;
            }
        }
        skipEscaped();
    }

    private static boolean isInCharacterName(char c) {
        return Characters.continuesName(c) || c == ' ' || c == '-';
    }

    private void operator(char c) {
        if (isAtFieldLevel() && fieldOperator(c)) {
            return;
        }
        Kind kind = Operators.at(text, at);
        int length = kind == Kind.ERROR ? 1 : kind.text().length();
        switch (kind) {
            case ERROR -> {
                int end = at + Character.charCount(text.codePointAt(at));
                tokens.addFault("a character that is no Python", at, end);
                at = end;
                return;
            }
            case LPAREN, LBRACKET, LBRACE -> brackets++;
            case RPAREN, RBRACKET, RBRACE -> brackets = Math.max(brackets - 1, outerBrackets());
            default -> {}
        }
        tokens.add(kind, at, at + length);
        at += length;
    }

    private int outerBrackets() {
        return parts.isEmpty() ? 0 : parts.getLast().brackets();
    }

    /// Whether the next token is in a field of a formatted string, and in no bracket within it.
    private boolean isAtFieldLevel() {
        return !parts.isEmpty() && brackets == parts.getLast().brackets();
    }

    /// What means something else in a field of a formatted string.
    private boolean fieldOperator(char c) {
        Part part = parts.getLast();
        switch (c) {
            case '}' -> {
                parts.removeLast();
                tokens.add(Kind.RBRACE, at, at + 1);
            }
            case ':' -> {
                parts.removeLast();
                parts.add(new Part(Place.FORMAT, part.prefix(), part.brackets()));
                tokens.add(Kind.COLON, at, at + 1);
            }
            case '!' -> {
                if (peek(1) == '=') {
                    return false;
                }
                tokens.add(Kind.EXCLAMATION, at, at + 1);
            }
            default -> {
                return false;
            }
        }
        at++;
        return true;
    }
}
