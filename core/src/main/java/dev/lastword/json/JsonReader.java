package dev.lastword.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one JSON value exactly as RFC 8259 has it, and nothing beside it. A name given twice is an
/// error too: the RFC leaves open which of the two would count.
public final class JsonReader {

    /// Native code has no StackOverflowError: what is nested deeper is not read.
    public static final int DEPTH = 64;

    /// What came of a text.
    public sealed interface Result {

        record Read(Json value) implements Result {}

        /// It is no JSON.
        ///
        /// @param at the index of the character that is wrong; the length of the text where it ends
        ///   too early
        /// @param wanted what should have been there
        record Malformed(int at, String wanted) implements Result {}
    }

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final char END = '\uffff';

    private final String text;
    private int at;

    /// What should have been where reading stopped; empty as long as all is well.
    private String wanted = "";

    private int wrongAt;

    private JsonReader(String text) {
        this.text = text;
    }

    /// Reads a text that is one value, with blanks around it at most.
    public static Result read(String text) {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value(0);
        if (reader.isFine()) {
            reader.blanks();
            if (reader.at == text.length()) {
                return new Result.Read(value);
            }
            reader.fail("the end");
        }
        return new Result.Malformed(reader.wrongAt, reader.wanted);
    }

    private Json value(int depth) {
        blanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", new Json.Truth(true));
            case 'f' -> literal("false", new Json.Truth(false));
            case 'n' -> literal("null", new Json.Null());
            default -> number();
        };
    }

    private Json object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        if (open(depth) && !closes('}')) {
            do {
                blanks();
                int start = at;
                String name = string();
                blanks();
                expect(':');
                if (isFine() && members.put(name, value(depth + 1)) != null) {
                    at = start;
                    fail("another name");
                }
            } while (continues('}'));
        }
        return new Json.Members(members);
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        if (open(depth) && !closes(']')) {
            do {
                items.add(value(depth + 1));
            } while (continues(']'));
        }
        return new Json.Items(items);
    }

    private boolean open(int depth) {
        if (depth == DEPTH) {
            fail("no more than " + DEPTH + " levels");
            return false;
        }
        at++;
        return true;
    }

    private boolean closes(char closer) {
        blanks();
        boolean closes = peek() == closer;
        at += closes ? 1 : 0;
        return closes;
    }

    /// Whether a comma says that there is more; otherwise the closer has to be there.
    private boolean continues(char closer) {
        if (!isFine()) {
            return false;
        }
        blanks();
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(closer);
        return false;
    }

    private String string() {
        expect('"');
        int start = at;
        while (isPlain(peek())) {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder string =
                new StringBuilder(text.substring(start, Math.min(at, text.length())));
        while (isFine() && peek() != '"') {
            if (at == text.length()) {
                fail("a quotation mark");
            } else if (text.charAt(at) < ' ') {
                fail("no control character");
            } else if (text.charAt(at) == '\\') {
                at++;
                string.append(escaped());
            } else {
                string.append(text.charAt(at++));
            }
        }
        at += isFine() ? 1 : 0;
        return string.toString();
    }

    /// Whether a character of a string stands for itself. The one that also stands for the end of
    /// the text takes the slow way.
    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && c != END;
    }

    private char escaped() {
        char c = peek();
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            at++;
            return ESCAPED.charAt(known);
        }
        if (c != 'u') {
            fail("an escape");
            return ' ';
        }
        at++;
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = hexadecimal(peek());
            if (digit < 0) {
                fail("a hexadecimal digit");
                return ' ';
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    /// [Character#digit(char, int)] would take the digits of all scripts.
    private static int hexadecimal(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private Json literal(String word, Json value) {
        if (text.startsWith(word, at)) {
            at += word.length();
        } else {
            fail("a value");
        }
        return value;
    }

    private Json number() {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        if (peek() == '0') {
            at++;
        } else {
            digits("a value");
        }
        if (peek() == '.') {
            at++;
            digits("a digit");
        }
        if (isFine() && (peek() == 'e' || peek() == 'E')) {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            digits("a digit");
        }
        return new Json.Numeral(text.substring(start, Math.min(at, text.length())));
    }

    private void digits(String otherwise) {
        if (!isDigit(peek())) {
            fail(otherwise);
        }
        while (isFine() && isDigit(peek())) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void blanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    private void expect(char c) {
        if (isFine() && peek() == c) {
            at++;
        } else {
            fail("'" + c + "'");
        }
    }

    /// The next character; past the end one that no syntax knows.
    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean isFine() {
        return wanted.isEmpty();
    }

    private void fail(String what) {
        if (isFine()) {
            wanted = what;
            wrongAt = at;
        }
    }
}
