package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads words, and what the shell expands in them.
final class WordReader {

    private final Cursor cursor;
    private final CommandReader commands;

    WordReader(Cursor cursor, CommandReader commands) {
        this.cursor = cursor;
        this.commands = commands;
    }

    /// The word at the cursor.
    Word word(String what) {
        return optional().orElseThrow(() -> cursor.expected(what));
    }

    /// The word at the cursor, where one begins there.
    Optional<Word> optional() {
        return word(false);
    }

    /// The regular expression at the cursor: `|` does not end it, and parentheses quote blanks.
    Word regularExpression() {
        return word(true).orElseThrow(() -> cursor.expected("a regular expression"));
    }

    private Optional<Word> word(boolean expression) {
        int start = cursor.pos;
        Pieces pieces = new Pieces(cursor);
        while (true) {
            int c = cursor.peek();
            if (expression && c == '|') {
                pieces.plain(1);
            } else if (expression && c == '(') {
                parenthesis(pieces);
            } else if ((c == '<' || c == '>') && cursor.at(cursor.pos + 1) == '(' && !expression) {
                pieces.add(this::processSubstitution);
            } else if (cursor.endsWord(cursor.pos)) {
                break;
            } else if (!special(pieces, c, Place.WORD)) {
                if (cursor.at(cursor.pos + 1) == '(' && isGlobOperator(c) && !expression) {
                    pieces.add(this::extendedGlob);
                } else {
                    pieces.plain();
                }
            }
        }
        List<WordPart> parts = pieces.parts();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Word(cursor.since(start), parts));
    }

    private static boolean isGlobOperator(int c) {
        return c == '?' || c == '*' || c == '+' || c == '@' || c == '!';
    }

    /// A group of a regular expression, as text.
    private void parenthesis(Pieces pieces) {
        cursor.enter();
        pieces.plain(1);
        parts(pieces, Place.EXTENDED_GLOB);
        pieces.plain(1);
        cursor.leave();
    }

    private WordPart extendedGlob() {
        int start = cursor.pos;
        char operator = (char) cursor.peek();
        cursor.pos += 2;
        cursor.enter();
        List<WordPart> parts = parts(Place.EXTENDED_GLOB);
        cursor.leave();
        cursor.pos++;
        return new ExtendedGlob(cursor.since(start), operator, parts);
    }

    /// Takes what begins with a character that is special almost everywhere.
    ///
    /// @return whether there was such a thing
    private boolean special(Pieces pieces, int c, Place place) {
        boolean quoted = place.isQuoted();
        switch (c) {
            case '\\' -> pieces.backslash(place);
            case '\'' -> {
                if (!quotes(place)) {
                    return false;
                }
                pieces.add(this::singleQuoted);
            }
            case '"' -> pieces.add(this::doubleQuoted);
            case '`' -> pieces.add(() -> backquoted(quoted));
            case '$' -> {
                if (!beginsExpansion(quoted)) {
                    return false;
                }
                pieces.add(() -> dollar(quoted));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private List<WordPart> parts(Place place) {
        Pieces pieces = new Pieces(cursor);
        parts(pieces, place);
        return pieces.parts();
    }

    /// Reads up to the end of the place, without the character that ends it.
    private void parts(Pieces pieces, Place place) {
        int open = 0;
        while (true) {
            int c = cursor.peek();
            if (c == place.end() && open == 0) {
                return;
            }
            if (c == Cursor.END) {
                throw cursor.expected("'" + (char) place.end() + "'");
            }
            if (place == Place.EXTENDED_GLOB && (c == '(' || c == ')')) {
                open += c == '(' ? 1 : -1;
                pieces.plain(1);
            } else if (place == Place.BRACKETS && (c == '[' || c == ']')) {
                open += c == '[' ? 1 : -1;
                pieces.plain(1);
            } else if (place == Place.HERE_DOCUMENT && c == '"') {
                pieces.plain(1);
            } else if (place == Place.QUOTED_BRACES && c == '\'') {
                pieces.plain(quotedBrace());
            } else if (!special(pieces, c, place)) {
                pieces.plain();
            }
        }
    }

    /// Whether a single quote quotes here. In an expression it may stand alone.
    private boolean quotes(Place place) {
        if (place == Place.EXPRESSION && cursor.peek() == '\'') {
            return cursor.indexOf('\'', cursor.pos + 1) >= 0;
        }
        return !place.isQuoted();
    }

    /// `"${x:-'}'}"` has one brace too many for a POSIX shell, while bash minds the quotes, though
    /// it keeps them. So they are minded only where they hold a brace.
    ///
    /// @return how many characters belong together
    private int quotedBrace() {
        boolean brace = false;
        for (int i = cursor.pos + 1; ; i++) {
            switch (cursor.at(i)) {
                case '\'' -> {
                    return brace ? i + 1 - cursor.pos : 1;
                }
                case '}' -> brace = true;
                case Cursor.END, '\n', '"', '$', '`', '\\' -> {
                    return 1;
                }
                default -> {
                    // Part of what may be quoted.
                }
            }
        }
    }

    private WordPart singleQuoted() {
        int start = cursor.pos;
        int end = cursor.indexOf('\'', start + 1);
        if (end < 0) {
            cursor.pos = cursor.limit;
            throw cursor.expected("'");
        }
        cursor.pos = end + 1;
        return new SingleQuoted(cursor.since(start), cursor.text.substring(start + 1, end));
    }

    private WordPart doubleQuoted() {
        int start = cursor.pos;
        List<WordPart> parts = quotedParts();
        return new DoubleQuoted(cursor.since(start), parts);
    }

    private List<WordPart> quotedParts() {
        cursor.pos++;
        cursor.enter();
        List<WordPart> parts = parts(Place.DOUBLE_QUOTES);
        cursor.leave();
        cursor.pos++;
        return parts;
    }

    private WordPart ansiQuoted() {
        int start = cursor.pos;
        int end = start + 2;
        while (end < cursor.limit && cursor.at(end) != '\'') {
            end += cursor.at(end) == '\\' ? 2 : 1;
        }
        if (end >= cursor.limit) {
            cursor.pos = cursor.limit;
            throw cursor.expected("'");
        }
        cursor.pos = end + 1;
        return new AnsiQuoted(
                cursor.since(start), Escapes.resolve(cursor.text.substring(start + 2, end)));
    }

    /// Whether the `$` at the cursor is more than a character.
    private boolean beginsExpansion(boolean quoted) {
        int c = cursor.at(cursor.pos + 1);
        return switch (c) {
            case '(', '[', '{', '?', '$', '!', '#', '@', '*', '-' -> true;
            case '\'', '"' -> !quoted;
            default -> Cursor.isName(c);
        };
    }

    private WordPart dollar(boolean quoted) {
        return switch (cursor.at(cursor.pos + 1)) {
            case '\'' -> ansiQuoted();
            case '"' -> localeQuoted();
            case '{' -> braced(quoted);
            case '[' -> oldArithmetic();
            case '(' -> parenthesized();
            default -> named();
        };
    }

    private WordPart localeQuoted() {
        int start = cursor.pos;
        cursor.pos++;
        List<WordPart> parts = quotedParts();
        return new LocaleQuoted(cursor.since(start), parts);
    }

    private WordPart parenthesized() {
        int start = cursor.pos;
        int end = cursor.at(start + 2) == '(' ? cursor.arithmeticEnd(start + 3) : -1;
        if (end >= 0) {
            cursor.pos += 3;
            ArithmeticExpression expression = expression(end);
            cursor.pos = end + 2;
            return new ArithmeticExpansion(cursor.since(start), expression);
        }
        cursor.pos++;
        CompoundList body = inParentheses();
        return new CommandSubstitution(cursor.since(start), false, body);
    }

    /// A name, or one character, without braces.
    private WordPart named() {
        int start = cursor.pos;
        int end = cursor.nameEnd(start + 1);
        cursor.pos = end > start + 1 ? end : start + 2;
        String name = cursor.text.substring(start + 1, cursor.pos);
        return new ParameterExpansion(
                cursor.since(start), false, "", name, Optional.empty(), "", List.of());
    }

    /// The expression from the cursor up to a place.
    ArithmeticExpression expression(int end) {
        int start = cursor.pos;
        List<WordPart> parts = upTo(end, Place.EXPRESSION);
        return new ArithmeticExpression(cursor.range(start, end), parts);
    }

    private List<WordPart> upTo(int end, Place place) {
        int limit = cursor.limit;
        cursor.limit = end;
        cursor.enter();
        try {
            return parts(place);
        } finally {
            cursor.limit = limit;
            cursor.leave();
        }
    }

    private WordPart oldArithmetic() {
        int start = cursor.pos;
        cursor.pos += 2;
        int inside = cursor.pos;
        cursor.enter();
        List<WordPart> parts = parts(Place.BRACKETS);
        cursor.leave();
        ArithmeticExpression expression = new ArithmeticExpression(cursor.since(inside), parts);
        cursor.pos++;
        return new ArithmeticExpansion(cursor.since(start), expression);
    }

    private WordPart processSubstitution() {
        int start = cursor.pos;
        boolean writing = cursor.peek() == '>';
        cursor.pos++;
        CompoundList body = inParentheses();
        return new ProcessSubstitution(cursor.since(start), writing, body);
    }

    /// Commands between parentheses, of which the cursor is at the first. Their here-documents are
    /// their own.
    private CompoundList inParentheses() {
        cursor.pos++;
        cursor.enter();
        List<HereDocument> outer = cursor.takePending();
        try {
            CompoundList body = commands.list(Closer.PARENTHESIS);
            if (cursor.peek() != ')') {
                throw cursor.expected("')'");
            }
            cursor.pos++;
            cursor.leave();
            return body;
        } finally {
            cursor.putBack(outer, cursor.takePending());
        }
    }

    private WordPart backquoted(boolean quoted) {
        int start = cursor.pos;
        int end = start + 1;
        boolean plain = true;
        while (end < cursor.limit && cursor.at(end) != '`') {
            if (cursor.at(end) == '\\') {
                plain &= !isEscape(cursor.at(end + 1), quoted);
                end++;
            }
            end++;
        }
        if (end >= cursor.limit) {
            cursor.pos = cursor.limit;
            throw cursor.expected("'`'");
        }
        cursor.enter();
        CompoundList body = plain ? inPlace(start + 1, end) : unescaped(start + 1, end, quoted);
        cursor.leave();
        cursor.pos = end + 1;
        return new CommandSubstitution(cursor.since(start), true, body);
    }

    /// Whether backquotes take a backslash away before this character.
    private static boolean isEscape(int c, boolean quoted) {
        return c == '`' || c == '\\' || c == '$' || (quoted && c == '"');
    }

    private CompoundList inPlace(int start, int end) {
        int limit = cursor.limit;
        List<HereDocument> outer = cursor.takePending();
        cursor.pos = start;
        cursor.limit = end;
        try {
            return commands.list(Closer.NONE);
        } finally {
            cursor.limit = limit;
            cursor.putBack(outer, cursor.takePending());
        }
    }

    /// Parses what the inner shell reads, keeping in mind where each character came from.
    private CompoundList unescaped(int start, int end, boolean quoted) {
        StringBuilder text = new StringBuilder(end - start);
        int[] offsets = new int[end - start + 1];
        for (int i = start; i < end; i++) {
            if (cursor.at(i) == '\\' && isEscape(cursor.at(i + 1), quoted)) {
                i++;
            }
            offsets[text.length()] = cursor.offset(i);
            text.append(cursor.text.charAt(i));
        }
        int length = text.length();
        offsets[length] = cursor.offset(end);
        Cursor inner =
                new Cursor(
                        text.toString(),
                        cursor.findings,
                        place -> offsets[Math.min(place, length)],
                        cursor.depth());
        return new CommandReader(inner).list(Closer.NONE);
    }

    private WordPart braced(boolean quoted) {
        int start = cursor.pos;
        cursor.pos += 2;
        cursor.enter();
        String prefix = prefix();
        int nameStart = cursor.pos;
        cursor.pos = parameterEnd(nameStart);
        String name = cursor.text.substring(nameStart, cursor.pos);
        Optional<Subscript> subscript = Optional.empty();
        if (!name.isEmpty() && cursor.peek() == '[') {
            int open = cursor.pos;
            cursor.pos++;
            List<WordPart> key = parts(Place.BRACKETS);
            cursor.pos++;
            subscript = Optional.of(new Subscript(cursor.since(open), key));
        }
        String operator = name.isEmpty() ? "" : operator();
        cursor.pos += operator.length();
        boolean pattern = !operator.isEmpty() && "#%/^,".indexOf(operator.charAt(0)) >= 0;
        List<WordPart> argument = parts(quoted && !pattern ? Place.QUOTED_BRACES : Place.BRACES);
        cursor.leave();
        cursor.pos++;
        return new ParameterExpansion(
                cursor.since(start), true, prefix, name, subscript, operator, argument);
    }

    /// `#` and `!` are names too, and `${#-}` is a length, `${#-x}` a default.
    private String prefix() {
        int c = cursor.peek();
        if (c != '#' && c != '!') {
            return "";
        }
        int next = cursor.at(cursor.pos + 1);
        int end = parameterEnd(cursor.pos + 1);
        boolean prefix =
                Cursor.isName(next)
                        || (end > cursor.pos + 1
                                && (cursor.at(end) == '}' || (c == '!' && next == '#')));
        if (!prefix) {
            return "";
        }
        cursor.pos++;
        return c == '#' ? "#" : "!";
    }

    /// Where the name, the number or the special character at a place ends.
    private int parameterEnd(int place) {
        int c = cursor.at(place);
        if (Cursor.isDigit(c)) {
            int end = place;
            while (Cursor.isDigit(cursor.at(end))) {
                end++;
            }
            return end;
        }
        return switch (c) {
            case '?', '$', '!', '#', '@', '*', '-' -> place + 1;
            default -> cursor.nameEnd(place);
        };
    }

    private String operator() {
        int c = cursor.peek();
        int next = cursor.at(cursor.pos + 1);
        return switch (c) {
            case ':' -> next == '-' || next == '=' || next == '?' || next == '+' ? two() : ":";
            case '-', '=', '?', '+' -> String.valueOf((char) c);
            case '#', '%', '^', ',', '~' -> next == c ? two() : String.valueOf((char) c);
            case '/' -> next == '/' || next == '#' || next == '%' ? two() : "/";
            case '@' -> Cursor.isNameStart(next) ? two() : "@";
            case '*' -> "*";
            default -> "";
        };
    }

    private String two() {
        return cursor.text.substring(cursor.pos, cursor.pos + 2);
    }

    /// The assignment at the cursor, where one begins there.
    Optional<Assignment> assignment() {
        int start = cursor.pos;
        int nameEnd = cursor.nameEnd(start);
        if (nameEnd == start) {
            return Optional.empty();
        }
        int bracket = cursor.at(nameEnd) == '[' ? cursor.subscriptEnd(nameEnd) : -1;
        int sign = bracket < 0 ? nameEnd : bracket + 1;
        boolean append = cursor.at(sign) == '+' && cursor.at(sign + 1) == '=';
        if (!append && cursor.at(sign) != '=') {
            return Optional.empty();
        }
        String name = cursor.text.substring(start, nameEnd);
        cursor.pos = nameEnd;
        Optional<Subscript> subscript =
                bracket < 0 ? Optional.empty() : Optional.of(subscript(bracket));
        cursor.pos = sign + (append ? 2 : 1);
        Optional<Word> value = cursor.peek() == '(' ? Optional.of(array()) : optional();
        return Optional.of(new Assignment(cursor.since(start), name, subscript, append, value));
    }

    /// From the `[` at the cursor to its `]`, whose place is known.
    private Subscript subscript(int bracket) {
        int start = cursor.pos;
        cursor.pos++;
        List<WordPart> key = upTo(bracket, Place.EXPRESSION);
        cursor.pos = bracket + 1;
        return new Subscript(cursor.since(start), key);
    }

    private Word array() {
        int start = cursor.pos;
        WordPart literal = arrayLiteral();
        return new Word(cursor.since(start), List.of(literal));
    }

    /// A word that ends with `=`, with the array at the cursor added.
    Word withArray(Word word) {
        List<WordPart> parts = new ArrayList<>(word.parts());
        parts.add(arrayLiteral());
        Range range = new Range(word.range().start(), cursor.offset(cursor.pos));
        return new Word(range, parts);
    }

    private WordPart arrayLiteral() {
        int start = cursor.pos;
        cursor.pos++;
        cursor.enter();
        List<ArrayElement> elements = new ArrayList<>();
        commands.skipLines();
        while (cursor.peek() != ')') {
            elements.add(element());
            commands.skipLines();
        }
        cursor.pos++;
        cursor.leave();
        return new ArrayLiteral(cursor.since(start), elements);
    }

    private ArrayElement element() {
        int start = cursor.pos;
        if (cursor.peek() == '[') {
            int bracket = cursor.subscriptEnd(start);
            boolean append =
                    bracket >= 0 && cursor.at(bracket + 1) == '+' && cursor.at(bracket + 2) == '=';
            if (append || (bracket >= 0 && cursor.at(bracket + 1) == '=')) {
                Subscript subscript = subscript(bracket);
                cursor.pos += append ? 2 : 1;
                Optional<Word> value = optional();
                return new ArrayElement(cursor.since(start), Optional.of(subscript), append, value);
            }
        }
        Word value = word("')'");
        return new ArrayElement(value.range(), Optional.empty(), false, Optional.of(value));
    }

    /// Reads the texts that begin here, where a line has just ended.
    void hereDocuments() {
        for (HereDocument document : cursor.takePending()) {
            hereDocument(document);
        }
    }

    private void hereDocument(HereDocument document) {
        int start = cursor.pos;
        int body = start;
        while (true) {
            int lineEnd = cursor.indexOf('\n', body);
            if (lineEnd < 0) {
                lineEnd = cursor.limit;
            }
            if (isDelimiter(document, body, lineEnd)) {
                fill(document, start, body, lineEnd);
                cursor.pos = Math.min(lineEnd + 1, cursor.limit);
                return;
            }
            if (lineEnd == cursor.limit) {
                fill(document, start, lineEnd, lineEnd);
                cursor.pos = lineEnd;
                return;
            }
            body = lineEnd + 1;
        }
    }

    private boolean isDelimiter(HereDocument document, int lineStart, int lineEnd) {
        int from = lineStart;
        while (document.tabs() && from < lineEnd && cursor.at(from) == '\t') {
            from++;
        }
        int length = document.delimiter().length();
        int rest = lineEnd - from - length;
        return cursor.text.startsWith(document.delimiter(), from)
                && (rest == 0 || (rest == 1 && cursor.at(from + length) == '\r'));
    }

    private void fill(HereDocument document, int start, int bodyEnd, int end) {
        Range body = cursor.range(start, bodyEnd);
        List<WordPart> parts;
        if (document.quoted()) {
            parts =
                    start == bodyEnd
                            ? List.of()
                            : List.of(new Literal(body, cursor.text.substring(start, bodyEnd)));
        } else {
            parts = expanded(start, bodyEnd);
        }
        document.fill(cursor.range(start, end), body, parts);
    }

    /// A text in which the shell expands. What cannot be read there fails only when it is expanded,
    /// so it does not spoil the statement.
    private List<WordPart> expanded(int start, int end) {
        int depth = cursor.depth();
        int known = cursor.findings.failures();
        List<HereDocument> outer = cursor.takePending();
        cursor.pos = start;
        try {
            return upTo(end, Place.HERE_DOCUMENT);
        } catch (Failure failure) {
            cursor.depth(depth);
            String reason = cursor.findings.since(known).orElse(failure.reason());
            Unparsed unparsed = new Unparsed(cursor.range(start, end), reason);
            cursor.findings.failed(reason);
            return List.of(unparsed);
        } finally {
            // What was named in here without an end of the line behind it has no text.
            cursor.takePending();
            cursor.putBack(outer, List.of());
        }
    }
}
