package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.ArithmeticExpansion;
import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.WordPart;
import dev.lastword.contract.script.bash.Words;
import java.util.List;
import java.util.Optional;

/// What words become.
final class Evaluation {

    private Evaluation() {}

    static Value of(Word word, State state) {
        return of(word.parts(), state);
    }

    static Value of(List<WordPart> parts, State state) {
        if (parts.isEmpty()) {
            return Value.EMPTY;
        }
        if (parts.size() == 1) {
            switch (parts.getFirst()) {
                case DoubleQuoted quoted -> {
                    return of(quoted.parts(), state);
                }
                case ParameterExpansion parameter -> {
                    return parameter(parameter, state);
                }
                case ArithmeticExpansion arithmetic -> {
                    return Arithmetic.of(arithmetic.expression().parts(), state);
                }
                default -> {}
            }
        }
        Optional<String> text = Words.literal(parts);
        return text.isPresent() ? Value.text(text.get()) : Value.unknown("a text put together");
    }

    /// The variable that a word consists of, as in `"$rc"`; empty where it is anything else.
    static String variable(List<WordPart> parts) {
        if (parts.size() != 1) {
            return "";
        }
        return switch (parts.getFirst()) {
            case DoubleQuoted quoted -> variable(quoted.parts());
            case ParameterExpansion parameter -> isPlain(parameter) ? parameter.name() : "";
            default -> "";
        };
    }

    private static boolean isPlain(ParameterExpansion parameter) {
        return parameter.prefix().isEmpty()
                && parameter.operator().isEmpty()
                && parameter.subscript().isEmpty();
    }

    private static Value parameter(ParameterExpansion parameter, State state) {
        if (!parameter.prefix().isEmpty() || parameter.subscript().isPresent()) {
            return Value.unknown("the value of ${" + parameter.prefix() + parameter.name() + "}");
        }
        Value plain = variable(parameter.name(), state);
        return switch (parameter.operator()) {
            case "" -> plain;
            case ":-", ":=" ->
                    mayBeEmpty(plain) ? filled(plain).or(of(parameter.argument(), state)) : plain;
            case "-", "=" -> mayBeEmpty(plain) ? plain.or(of(parameter.argument(), state)) : plain;
            case ":?", "?" -> filled(plain);
            default -> Value.unknown("the value of $" + parameter.name() + ", changed");
        };
    }

    /// Whether `${x:-…}` may take the default.
    static boolean mayBeEmpty(Value value) {
        return value.texts().contains("") || !value.unknown().isEmpty();
    }

    private static Value filled(Value value) {
        return new Value(
                value.codes(),
                value.texts().stream().filter(text -> !text.isEmpty()).toList(),
                value.commands(),
                value.unknown(),
                value.constant(),
                value.passed());
    }

    static Value variable(String name, State state) {
        if (name.equals("?")) {
            return state.status();
        }
        if (!name.isEmpty() && name.charAt(0) >= '1' && name.charAt(0) <= '9') {
            return argument(name, state);
        }
        Value value = state.variables().get(name);
        if (value == null) {
            return Value.unknown("the value of $" + name);
        }
        return isConstantName(name) ? value.named(name) : value;
    }

    private static Value argument(String number, State state) {
        Optional<List<Value>> arguments = state.arguments();
        if (arguments.isEmpty() || number.length() > 2) {
            return Value.unknown("the value of $" + number);
        }
        int index = Integer.parseInt(number) - 1;
        return index < arguments.get().size() ? arguments.get().get(index) : Value.EMPTY;
    }

    /// `EXIT_AUTH`, and not `code`.
    static boolean isConstantName(String name) {
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
            upper |= c >= 'A' && c <= 'Z';
        }
        return upper;
    }
}
