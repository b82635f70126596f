package dev.lastword.blackbox;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A JSON value, read by the letter of RFC 8259: what it does not allow is an error here.
sealed interface Json {
    record Members(Map<String, Json> values) implements Json {}

    record Items(List<Json> values) implements Json {}

    record Text(String value) implements Json {}

    record Amount(BigDecimal value) implements Json {}

    record Truth(boolean value) implements Json {}

    record Null() implements Json {}

    /// Reads one value, of which every char is a byte, in UTF-8.
    static Json parse(String bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Bytes.of(bytes)))
                            .toString();
            return new Parser(text).document();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8: " + bytes, e);
        }
    }

    /// The member at a path of names such as `ending.kind`.
    default Json at(String path) {
        Json value = this;
        for (String name : path.split("\\.", -1)) {
            if (!(value instanceof Members(var members))) {
                throw new AssertionError(name + " of " + path + " is not in " + value);
            }
            Json member = members.get(name);
            if (member == null) {
                throw new AssertionError("no " + path + " in " + this);
            }
            value = member;
        }
        return value;
    }

    default String text(String path) {
        if (at(path) instanceof Text(String value)) {
            return value;
        }
        throw new AssertionError(path + " is no string in " + this);
    }

    default long number(String path) {
        if (at(path) instanceof Amount(BigDecimal value)) {
            return value.longValueExact();
        }
        throw new AssertionError(path + " is no number in " + this);
    }

    default boolean truth(String path) {
        if (at(path) instanceof Truth(boolean value)) {
            return value;
        }
        throw new AssertionError(path + " is neither true nor false in " + this);
    }

    /// The strings of an array.
    default List<String> texts(String path) {
        if (at(path) instanceof Items(List<Json> values)) {
            return values.stream()
                    .map(v -> v instanceof Text(String t) ? t : v.toString())
                    .toList();
        }
        throw new AssertionError(path + " is no array in " + this);
    }

    /// Goes through the text once, from left to right.
    final class Parser {
        private static final Pattern SPACE = Pattern.compile("[ \t\n\r]*");
        private static final Pattern NUMBER =
                Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        private static final Pattern STRING =
                Pattern.compile(
                        "\"((?:[^\"\\\\\\x00-\\x1f]++|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+)\"");
        private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Json document() {
            Json value = value();
            if (at < text.length()) {
                throw error("the end");
            }
            return value;
        }

        private Json value() {
            match(SPACE);
            Json value =
                    switch (at < text.length() ? text.charAt(at) : ' ') {
                        case '{' -> members();
                        case '[' -> items();
                        case '"' -> new Text(string());
                        case 't' -> word("true", new Truth(true));
                        case 'f' -> word("false", new Truth(false));
                        case 'n' -> word("null", new Null());
                        default -> new Amount(new BigDecimal(match(NUMBER).group()));
                    };
            match(SPACE);
            return value;
        }

        private Json members() {
            Map<String, Json> members = new LinkedHashMap<>();
            expect('{');
            match(SPACE);
            if (!accept('}')) {
                do {
                    match(SPACE);
                    String name = string();
                    match(SPACE);
                    expect(':');
                    if (members.put(name, value()) != null) {
                        throw error("a name that is not there twice, as " + name);
                    }
                } while (accept(','));
                expect('}');
            }
            return new Members(members);
        }

        private Json items() {
            List<Json> items = new ArrayList<>();
            expect('[');
            match(SPACE);
            if (!accept(']')) {
                do {
                    items.add(value());
                } while (accept(','));
                expect(']');
            }
            return new Items(items);
        }

        private String string() {
            return ESCAPE.matcher(match(STRING).group(1))
                    .replaceAll(escape -> {
                        String hex = escape.group(2);
                        char plain =
                                hex != null
                                        ? (char) Integer.parseInt(hex, 16)
                                        : plain(escape.group(1).charAt(0));
                        return Matcher.quoteReplacement(String.valueOf(plain));
                    });
        }

        private static char plain(char letter) {
            return switch (letter) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                default -> letter;
            };
        }

        private Json word(String word, Json value) {
            match(Pattern.compile(word));
            return value;
        }

        private Matcher match(Pattern pattern) {
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                throw error(pattern.pattern());
            }
            at = matcher.end();
            return matcher;
        }

        private boolean accept(char c) {
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char c) {
            if (!accept(c)) {
                throw error("'" + c + "'");
            }
        }

        private AssertionError error(String wanted) {
            return new AssertionError(
                    "not JSON: expected %s at %d of %s".formatted(wanted, at, text));
        }
    }
}
