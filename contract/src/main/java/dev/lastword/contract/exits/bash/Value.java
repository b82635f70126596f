package dev.lastword.contract.exits.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// What a status can be, or the text of a variable.
///
/// @param codes the numbers from 0 to 255
/// @param texts what else the text can be: other numbers, nothing, or [#WORD] for any other text
/// @param commands whose status it can be, where that is not 0
/// @param unknown why it can be anything; empty where it cannot
/// @param constant the name that it was read from, or empty
/// @param passed through how many calls it came as an argument
record Value(
        Codes codes,
        List<String> texts,
        List<String> commands,
        String unknown,
        String constant,
        int passed) {

    /// Stands for every text that is no number and not empty.
    static final String WORD = "x";

    static final Value NONE = of(Codes.NONE);
    static final Value ZERO = of(Codes.ZERO);
    static final Value ONE = of(Codes.of(1));
    static final Value EMPTY = text("");

    /// More of these are as good as nothing known.
    private static final int MANY = 24;

    static Value of(Codes codes) {
        return new Value(codes, List.of(), List.of(), "", "", 0);
    }

    static Value of(int... codes) {
        return of(Codes.of(codes));
    }

    static Value unknown(String reason) {
        return new Value(Codes.NONE, List.of(), List.of(), reason, "", 0);
    }

    /// The status of another program.
    static Value status(String command) {
        return new Value(Codes.ZERO, List.of(), List.of(command), "", "", 0);
    }

    /// A status of which nothing is known.
    static Value anyStatus(String reason) {
        return new Value(Codes.ZERO, List.of(), List.of(), reason, "", 0);
    }

    static Value text(String text) {
        if (isNumber(text)) {
            long number = Long.parseLong(text);
            if (number >= 0 && number < 256) {
                return of((int) number);
            }
            return new Value(Codes.NONE, List.of(text), List.of(), "", "", 0);
        }
        return new Value(Codes.NONE, List.of(text.isEmpty() ? text : WORD), List.of(), "", "", 0);
    }

    /// Whether the shell would take it for a whole number.
    static boolean isNumber(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == start || text.length() > 18) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    boolean isNone() {
        return codes.isEmpty() && texts.isEmpty() && commands.isEmpty() && unknown.isEmpty();
    }

    boolean isKnown() {
        return commands.isEmpty() && unknown.isEmpty();
    }

    boolean maySucceed() {
        return codes.contains(0);
    }

    /// As a status: what is left of it where the command failed.
    Value failing() {
        return codes.contains(0)
                ? new Value(codes.without(Codes.ZERO), texts, commands, unknown, constant, passed)
                : this;
    }

    /// What is left of a status where another tells the rest.
    Value without(Value other) {
        List<String> leftCommands = new ArrayList<>(commands);
        leftCommands.removeAll(other.commands);
        return new Value(
                codes.without(other.codes),
                texts,
                List.copyOf(leftCommands),
                unknown.equals(other.unknown) ? "" : unknown,
                constant,
                passed);
    }

    Value or(Value other) {
        if (equals(other) || other.isNone()) {
            return this;
        }
        if (isNone()) {
            return other;
        }
        List<String> allTexts = union(texts, other.texts);
        List<String> allCommands = union(commands, other.commands);
        String reason = unknown.isEmpty() ? other.unknown : unknown;
        if (allTexts.size() > MANY || allCommands.size() > MANY) {
            return unknown("one of many");
        }
        return new Value(
                codes.or(other.codes),
                allTexts,
                allCommands,
                reason,
                constant.equals(other.constant) ? constant : "",
                Math.max(passed, other.passed));
    }

    /// What is left of it where a number in it fulfils something.
    Value where(IntPredicate holds) {
        if (isKnown()) {
            return withCodes(codes.where(holds), List.of());
        }
        Codes others = Codes.ALL.where(n -> (n != 0 || !unknown.isEmpty()) && holds.test(n));
        Codes own = codes.where(holds);
        if (others.size() <= 4) {
            return withCodes(own.or(others), List.of());
        }
        return new Value(own, texts, commands, unknown, constant, passed);
    }

    private Value withCodes(Codes left, List<String> leftTexts) {
        return new Value(left, leftTexts, List.of(), "", constant, passed);
    }

    Value named(String name) {
        return constant.isEmpty() ? new Value(codes, texts, commands, unknown, name, passed) : this;
    }

    Value passed(int times) {
        return new Value(codes, texts, commands, unknown, constant, times);
    }

    private static List<String> union(List<String> some, List<String> more) {
        if (some.containsAll(more)) {
            return some;
        }
        List<String> all = new ArrayList<>(some);
        for (String one : more) {
            if (!all.contains(one)) {
                all.add(one);
            }
        }
        all.sort(null);
        return List.copyOf(all);
    }

    // Written out: what a record makes for itself costs a JVM that starts some milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object == this
                || (object instanceof Value other
                        && passed == other.passed
                        && codes.equals(other.codes)
                        && constant.equals(other.constant)
                        && unknown.equals(other.unknown)
                        && texts.equals(other.texts)
                        && commands.equals(other.commands));
    }

    @Override
    public int hashCode() {
        return codes.hashCode() + 31 * (texts.hashCode() + 31 * commands.hashCode());
    }
}
