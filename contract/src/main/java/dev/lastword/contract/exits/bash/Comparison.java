package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.WordPart;
import dev.lastword.contract.script.bash.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

/// What a comparison of numbers tells of a variable where it holds, and where it does not.
final class Comparison {

    private Comparison() {}

    /// `test` and `[`: the words between the brackets.
    static Optional<Flow> test(List<Word> words, State state) {
        if (words.size() == 4 && text(words.getFirst()).equals("!")) {
            return test(words.subList(1, 4), state)
                    .map(flow ->
                            new Flow(flow.failed().with(Value.ZERO), flow.ok().with(Value.ONE)));
        }
        if (words.size() != 3) {
            return Optional.empty();
        }
        return of(words.getFirst().parts(), text(words.get(1)), words.get(2).parts(), state, 2);
    }

    private static String text(Word word) {
        return Words.literal(word).orElse("");
    }

    /// @param broken the status where an operand is no number
    static Optional<Flow> of(
            List<WordPart> left, String operator, List<WordPart> right, State state, int broken) {
        Value a = Evaluation.of(left, state);
        Value b = Evaluation.of(right, state);
        OptionalLong number = Arithmetic.single(b);
        if (number.isPresent()) {
            return compare(
                    Evaluation.variable(left), a, operator, number.getAsLong(), state, broken);
        }
        OptionalLong turned = Arithmetic.single(a);
        return turned.isPresent()
                ? compare(
                        Evaluation.variable(right),
                        b,
                        turned(operator),
                        turned.getAsLong(),
                        state,
                        broken)
                : Optional.empty();
    }

    private static String turned(String operator) {
        return switch (operator) {
            case "-lt" -> "-gt";
            case "-le" -> "-ge";
            case "-gt" -> "-lt";
            case "-ge" -> "-le";
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private static Optional<Flow> compare(
            String name, Value value, String operator, long number, State state, int broken) {
        IntPredicate holds =
                switch (operator) {
                    case "-eq", "=", "==" -> n -> n == number;
                    case "-ne", "!=" -> n -> n != number;
                    case "-lt", "<" -> n -> n < number;
                    case "-le", "<=" -> n -> n <= number;
                    case "-gt", ">" -> n -> n > number;
                    case "-ge", ">=" -> n -> n >= number;
                    default -> n -> false;
                };
        if (operator.equals("=") || operator.equals("==") || operator.equals("!=")) {
            if (!value.texts().isEmpty()) {
                return Optional.empty();
            }
        } else if (!isOperator(operator)) {
            return Optional.empty();
        }
        if (!value.unknown().isEmpty() && (!isEquality(operator) || number < 0 || number > 255)) {
            return Optional.empty();
        }
        boolean strange =
                isNumeric(operator)
                        && (!value.unknown().isEmpty()
                                || value.texts().stream().anyMatch(text -> !Value.isNumber(text)));
        Value yes = keeping(value.where(holds), value);
        // What is no number fails too.
        Value no = strange ? value : keeping(value.where(holds.negate()), value);
        Value negative = strange ? Value.of(1, broken) : Value.ONE;
        return Optional.of(
                new Flow(
                        yes.isNone() ? State.NONE : assume(state, name, yes).with(Value.ZERO),
                        no.isNone() ? State.NONE : assume(state, name, no).with(negative)));
    }

    /// Whether an operator of `test` compares numbers, so that it fails with 2 where there are
    /// none.
    static boolean isNumeric(String operator) {
        return operator.startsWith("-") && isOperator(operator);
    }

    private static boolean isEquality(String operator) {
        return switch (operator) {
            case "-eq", "-ne", "=", "==", "!=" -> true;
            default -> false;
        };
    }

    private static boolean isOperator(String operator) {
        return switch (operator) {
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "<", "<=", ">", ">=" -> true;
            default -> false;
        };
    }

    /// Texts that are no codes stay on both sides.
    private static Value keeping(Value left, Value all) {
        return all.texts().isEmpty() || left.texts().equals(all.texts())
                ? left
                : left.or(
                        new Value(
                                Codes.NONE,
                                all.texts(),
                                List.of(),
                                "",
                                all.constant(),
                                all.passed()));
    }

    static State assume(State state, String name, Value value) {
        boolean named = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
        return named ? state.with(name, value) : state;
    }

    /// `(( … ))`: a variable against a number, or alone.
    static Optional<Flow> arithmetic(List<WordPart> parts, State state) {
        Value whole = Arithmetic.of(parts, state);
        if (whole.isKnown() && whole.texts().isEmpty()) {
            return compare(Arithmetic.single(parts), whole, "-ne", 0, state, 1);
        }
        if (parts.size() == 1 && parts.getFirst() instanceof Literal literal) {
            String[] words = split(literal.value());
            if (words.length == 3 && Value.isNumber(words[2])) {
                return number(words[0], words[1], words[2], state);
            }
        }
        if (parts.size() == 2
                && parts.getFirst() instanceof ParameterExpansion parameter
                && parameter.operator().isEmpty()
                && parameter.prefix().isEmpty()
                && parts.get(1) instanceof Literal literal) {
            String[] words = split(literal.value());
            if (words.length == 3 && words[0].isEmpty() && Value.isNumber(words[2])) {
                return number(parameter.name(), words[1], words[2], state);
            }
        }
        return Optional.empty();
    }

    private static Optional<Flow> number(String name, String operator, String number, State state) {
        String spelled =
                switch (operator) {
                    case "==" -> "-eq";
                    case "!=" -> "-ne";
                    default -> operator;
                };
        Value value = Evaluation.variable(name, state);
        return isOperator(spelled) && value.texts().isEmpty()
                ? compare(name, value, spelled, Long.parseLong(number), state, 1)
                : Optional.empty();
    }

    /// Before, between and behind the operator.
    private static String[] split(String text) {
        int start = 0;
        while (start < text.length() && "=!<>".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && "=!<>".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end == start
                ? new String[0]
                : new String[] {
                    text.substring(0, start).strip(),
                    text.substring(start, end),
                    text.substring(end).strip()
                };
    }
}
