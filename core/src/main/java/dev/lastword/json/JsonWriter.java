package dev.lastword.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Writes one JSON value (RFC 8259) on one line.
///
/// Calls nest as the value does: `writer.object().name("a").value(1).end()`.
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final Deque<Character> closers = new ArrayDeque<>();
    private boolean first = true;

    /// Opens an object.
    public JsonWriter object() {
        return open('{', '}');
    }

    /// Opens an array.
    public JsonWriter array() {
        return open('[', ']');
    }

    /// Closes the object or array that was opened last.
    ///
    /// @throws java.util.NoSuchElementException when none is open
    public JsonWriter end() {
        out.append(closers.pop().charValue());
        first = false;
        return this;
    }

    /// Names the value that follows, inside an object.
    public JsonWriter name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
        return this;
    }

    public JsonWriter value(String text) {
        separate();
        quote(text);
        return this;
    }

    public JsonWriter value(long number) {
        separate();
        out.append(number);
        return this;
    }

    public JsonWriter value(boolean truth) {
        separate();
        out.append(truth);
        return this;
    }

    /// Writes a value that was read, its numbers with the same digits.
    ///
    /// @param value nested no deeper than a reader would have read it
    public JsonWriter value(Json value) {
        switch (value) {
            case Json.Members(Map<String, Json> values) -> {
                object();
                values.forEach((name, member) -> name(name).value(member));
                end();
            }
            case Json.Items(List<Json> values) -> {
                array();
                values.forEach(this::value);
                end();
            }
            case Json.Text(String text) -> value(text);
            case Json.Numeral(String digits) -> {
                separate();
                out.append(digits);
            }
            case Json.Truth(boolean truth) -> value(truth);
            case Json.Null() -> nothing();
        }
        return this;
    }

    /// Writes `null`.
    public JsonWriter nothing() {
        separate();
        out.append("null");
        return this;
    }

    /// The text written so far.
    @Override
    public String toString() {
        return out.toString();
    }

    private JsonWriter open(char opener, char closer) {
        separate();
        out.append(opener);
        closers.push(closer);
        first = true;
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || isLoneSurrogate(text, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// A half of a pair cannot be encoded as UTF-8, so it is written as an escape.
    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private void escape(char c) {
        out.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
    }
}
