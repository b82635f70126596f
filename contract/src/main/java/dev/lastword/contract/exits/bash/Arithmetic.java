package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.WordPart;
import java.util.List;
import java.util.OptionalLong;

/// Expressions of numbers whose value is plain: `1 + 2`, `128 + EXIT_SIGNAL`, `$rc`.
final class Arithmetic {

    private static final Value OTHER = Value.unknown("a number that is computed");

    private final List<WordPart> parts;
    private final State state;
    private int part;
    private int at;
    private int depth;
    private boolean failed;

    private Arithmetic(List<WordPart> parts, State state) {
        this.parts = parts;
        this.state = state;
    }

    static Value of(List<WordPart> parts, State state) {
        String alone = single(parts);
        if (!alone.isEmpty()) {
            Value value = Evaluation.variable(alone, state);
            return value.texts().isEmpty() ? value : OTHER;
        }
        Arithmetic reader = new Arithmetic(parts, state);
        long value = reader.sum();
        return reader.failed || reader.peek() != 0 ? OTHER : Value.text(Long.toString(value));
    }

    /// The variable that an expression consists of.
    static String single(List<WordPart> parts) {
        String name = "";
        for (WordPart part : parts) {
            String text =
                    switch (part) {
                        case Literal literal -> literal.value().strip();
                        case ParameterExpansion p
                                when p.operator().isEmpty() && p.prefix().isEmpty() ->
                                p.name();
                        default -> "+";
                    };
            if (!text.isEmpty()) {
                if (!name.isEmpty() || (!isName(text) && part instanceof Literal)) {
                    return "";
                }
                name = text;
            }
        }
        return name.equals("+") ? "" : name;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isJavaIdentifierPart(text.charAt(i))) {
                return false;
            }
        }
        return Character.isJavaIdentifierStart(text.charAt(0));
    }

    private long sum() {
        long value = product();
        while (!failed) {
            if (takes('+')) {
                value += product();
            } else if (takes('-')) {
                value -= product();
            } else {
                break;
            }
        }
        return value;
    }

    private long product() {
        long value = factor();
        while (!failed && takes('*')) {
            value *= factor();
        }
        return value;
    }

    private long factor() {
        if (++depth > 50) {
            failed = true;
        }
        long value = failed ? 0 : atom();
        depth--;
        return value;
    }

    private long atom() {
        if (takes('-')) {
            return -factor();
        }
        if (takes('(')) {
            long value = sum();
            failed |= !takes(')');
            return value;
        }
        if (peek() == 0) {
            failed = true;
            return 0;
        }
        return switch (parts.get(part)) {
            case Literal literal -> literal(literal.value());
            case ParameterExpansion p when p.operator().isEmpty() && p.prefix().isEmpty() -> {
                part++;
                at = 0;
                yield variable(p.name());
            }
            default -> {
                failed = true;
                yield 0;
            }
        };
    }

    private long literal(String text) {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (Value.isNumber(word) && (word.length() == 1 || word.charAt(0) != '0')) {
            return word.length() > 9 ? fail() : Long.parseLong(word);
        }
        return word.isEmpty() || Character.isDigit(word.charAt(0)) ? fail() : variable(word);
    }

    private long variable(String name) {
        Value value = Evaluation.variable(name, state);
        OptionalLong single = single(value);
        return single.isPresent() ? single.getAsLong() : fail();
    }

    /// The number that a value is, where it is only one.
    static OptionalLong single(Value value) {
        if (!value.isKnown() || value.codes().size() + value.texts().size() != 1) {
            return OptionalLong.empty();
        }
        if (value.texts().isEmpty()) {
            return OptionalLong.of(value.codes().numbers().getFirst());
        }
        String text = value.texts().getFirst();
        return Value.isNumber(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private long fail() {
        failed = true;
        return 0;
    }

    private boolean takes(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    /// The next character that is not blank; 1 for an expansion, 0 at the end.
    private int peek() {
        while (part < parts.size()) {
            if (!(parts.get(part) instanceof Literal literal)) {
                return 1;
            }
            String text = literal.value();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at < text.length()) {
                return text.charAt(at);
            }
            part++;
            at = 0;
        }
        return 0;
    }
}
