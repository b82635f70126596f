package dev.lastword.cli;

import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `explain` was asked, turned from text into types.
///
/// @param help whether only the help is wanted
/// @param code any 32 bits, signed or not; empty where the last recorded run is meant
/// @param problem the first thing that is wrong, as a line for people
public record ExplainOptions(
        boolean help,
        boolean choose,
        boolean json,
        Optional<Long> code,
        Optional<String> tool,
        Optional<Word> script,
        Optional<String> problem) {

    private static final long LEAST = Integer.MIN_VALUE;
    private static final long MOST = 0xffff_ffffL;

    /// Reads the words behind `explain`. The code may stand before, between and after the options,
    /// and may be negative.
    public static ExplainOptions of(List<Word> words) {
        Map<String, Word> values = new HashMap<>();
        List<Word> operands = new ArrayList<>();
        Optional<String> problem = Optional.empty();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || isNegative(words.get(i))) {
                Optional<String> found = read(words.subList(from, i), values, operands);
                problem = problem.or(() -> found);
                if (i < words.size()) {
                    operands.add(words.get(i));
                }
                from = i + 1;
            }
        }
        boolean choose = values.containsKey(ExplainSpec.CHOOSE.name());
        Optional<Long> code =
                operands.isEmpty() ? Optional.empty() : code(operands.getFirst().text());
        Optional<String> first = problem.or(() -> problem(choose, operands, code, values));
        return new ExplainOptions(
                values.containsKey(Spec.HELP.name()),
                choose,
                values.containsKey(ExplainSpec.JSON.name()),
                code,
                Optional.ofNullable(values.get(ExplainSpec.TOOL.name())).map(Word::text),
                Optional.ofNullable(values.get(ExplainSpec.SCRIPT.name())),
                first);
    }

    /// Options and operands in any order.
    private static Optional<String> read(
            List<Word> words, Map<String, Word> values, List<Word> operands) {
        Optional<String> problem = Optional.empty();
        List<Word> rest = words;
        while (!rest.isEmpty()) {
            Arguments part = Arguments.parse(ExplainSpec.EXPLAIN, rest);
            part.values().forEach((name, given) -> values.put(name, given.getLast()));
            problem = problem.or(part::problem);
            if (part.operands().isEmpty()) {
                return problem;
            }
            operands.add(part.operands().getFirst());
            rest = part.operands().subList(1, part.operands().size());
        }
        return problem;
    }

    private static Optional<String> problem(
            boolean choose, List<Word> operands, Optional<Long> code, Map<String, Word> values) {
        if (choose) {
            return operands.isEmpty()
                            && !values.containsKey(ExplainSpec.TOOL.name())
                            && !values.containsKey(ExplainSpec.SCRIPT.name())
                    ? Optional.empty()
                    : Optional.of("--choose asks for everything itself; leave the rest out");
        }
        if (operands.isEmpty()) {
            return Optional.empty();
        }
        if (operands.size() > 1) {
            return Optional.of(operands.get(1) + ": one code at a time");
        }
        if (code.isEmpty()) {
            return Optional.of(
                    operands.getFirst()
                            + ": not an exit code; write a number of at most 32 bits, as in 137 or"
                            + " 0xC0000005");
        }
        return Optional.empty();
    }

    /// Reads decimal and hexadecimal numbers.
    static Optional<Long> code(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean hex = digits.startsWith("0x") || digits.startsWith("0X");
        digits = hex ? digits.substring(2) : digits;
        int radix = hex ? 16 : 10;
        if (digits.isEmpty() || digits.length() > 10) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            number = number * radix + digit;
        }
        number = text.startsWith("-") ? -number : number;
        return number < LEAST || number > MOST ? Optional.empty() : Optional.of(number);
    }

    /// `-1` is a code, not an option.
    private static boolean isNegative(Word word) {
        return word.length() > 1
                && word.byteAt(0) == '-'
                && word.byteAt(1) >= '0'
                && word.byteAt(1) <= '9';
    }
}
