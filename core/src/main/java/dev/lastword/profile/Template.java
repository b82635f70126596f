package dev.lastword.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A text with places for values: `$name`, `${name}`, `${name:-default}`, and `$$` for a dollar.
///
/// Parsed once and rendered as often as wanted. A default is used where there is no value or an
/// empty one, as in a shell; it ends at the first `}` and is taken as it is.
public final class Template {

    /// What every prompt can tell of the command.
    public static final List<String> VARIABLES =
            List.of(
                    "command",
                    "stdout",
                    "stderr",
                    "output",
                    "exit",
                    "ending",
                    "signal",
                    "duration");

    /// What became of parsing a text.
    public sealed interface Result {

        /// It is a template.
        record Parsed(Template template) implements Result {}

        /// It is none.
        ///
        /// @param at the character where the fault is, from 0
        /// @param reason for people, without a full stop
        record Refused(int at, String reason) implements Result {}
    }

    /// A stretch of the text.
    private sealed interface Part {

        /// Stands for itself.
        record Literal(String text) implements Part {}

        /// Stands for a value.
        record Variable(String name, Optional<String> otherwise, String written) implements Part {}
    }

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /// Parses a prompt: a dollar that begins no name is a fault.
    public static Result parse(String text) {
        return parse(text, false);
    }

    /// Parses a setting, in which only `${` and `$$` mean anything: `$` is common in addresses and
    /// keys.
    static Result parseSetting(String text) {
        return parse(text, true);
    }

    private static Result parse(String text, boolean setting) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            if (c == '$' && next == '$') {
                literal.append('$');
                at += 2;
            } else if (c == '$' && next == '{') {
                int end = text.indexOf('}', at);
                int name = endOfName(text, at + 2);
                boolean otherwise = text.startsWith(":-", name);
                if (end < 0) {
                    return new Result.Refused(at, "${ without its }");
                }
                if (name == at + 2 || !(otherwise || name == end)) {
                    return new Result.Refused(
                            at,
                            text.substring(at, end + 1)
                                    + " is no variable; write ${name} or ${name:-default}");
                }
                flush(literal, parts);
                parts.add(
                        new Part.Variable(
                                text.substring(at + 2, name),
                                otherwise
                                        ? Optional.of(text.substring(name + 2, end))
                                        : Optional.empty(),
                                text.substring(at, end + 1)));
                at = end + 1;
            } else if (c == '$' && !setting) {
                int end = endOfName(text, at + 1);
                if (end == at + 1) {
                    return new Result.Refused(at, "a $ without a name; write $$ for a dollar");
                }
                flush(literal, parts);
                parts.add(
                        new Part.Variable(
                                text.substring(at + 1, end),
                                Optional.empty(),
                                text.substring(at, end)));
                at = end;
            } else {
                literal.append(c);
                at++;
            }
        }
        flush(literal, parts);
        return new Result.Parsed(new Template(parts));
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end), end > from)) {
            end++;
        }
        return end;
    }

    /// Whether a text can be the name of a variable: letters, digits and `_`, no digit first.
    static boolean isName(String text) {
        return !text.isEmpty() && endOfName(text, 0) == text.length();
    }

    private static boolean isNamePart(char c, boolean digits) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (digits && c >= '0' && c <= '9');
    }

    /// The names that rendering will ask for and that have no default.
    public List<String> needed() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Variable variable
                    && variable.otherwise().isEmpty()
                    && !names.contains(variable.name())) {
                names.add(variable.name());
            }
        }
        return names;
    }

    /// The text with its values.
    ///
    /// @param value of a name; where it answers nothing and there is no default, nothing stands
    ///   there
    public String render(Function<String, Optional<String>> value) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Literal literal -> text.append(literal.text());
                case Part.Variable variable ->
                        text.append(
                                value.apply(variable.name())
                                        .filter(v -> !v.isEmpty())
                                        .or(variable::otherwise)
                                        .orElse(""));
            }
        }
        return text.toString();
    }

    /// The text of a template in which some names have their values already.
    ///
    /// @param value of those names; the others stay as they are
    String bind(Function<String, Optional<String>> value) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Literal literal -> text.append(escaped(literal.text()));
                case Part.Variable variable -> {
                    Optional<String> known = value.apply(variable.name());
                    text.append(known.isPresent() ? escaped(known.get()) : variable.written());
                }
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("$", "$$");
    }
}
