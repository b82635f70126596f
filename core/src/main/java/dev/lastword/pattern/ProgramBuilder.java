package dev.lastword.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes a [Program] of trees.
///
/// It builds from the end: whoever is built is told where to go on, and says where it begins.
final class ProgramBuilder {

    /// Instructions of a set at most. With the table of states this bounds the memory.
    static final int MOST_INSTRUCTIONS = 12_000;

    private final List<SymbolSet> sets = new ArrayList<>();
    private final Map<SymbolSet, Integer> numbers = new HashMap<>();
    private final int[] starts;
    private byte[] operations = new byte[256];
    private int[] arguments = new int[256];
    private int[] nexts = new int[256];
    private int[] owners = new int[256];
    private int size;
    private int patterns;
    private int owner;
    private int visits;
    private boolean looksAtWords;

    /// @param patterns how many will be added
    ProgramBuilder(int patterns) {
        this.starts = new int[patterns];
    }

    /// @throws Fault where the program becomes too large
    void add(Syntax syntax, int marks) {
        owner = marks;
        visits = 0;
        starts[patterns] = build(syntax, emit(Program.MATCH, 0, 0));
        patterns++;
    }

    Program program() {
        return new Program(
                Arrays.copyOf(operations, size),
                Arrays.copyOf(arguments, size),
                Arrays.copyOf(nexts, size),
                Arrays.copyOf(owners, size),
                starts,
                sets,
                looksAtWords);
    }

    private int build(Syntax syntax, int next) {
        // Copies of what is empty cost time, though no instructions.
        if (++visits > 4 * MOST_INSTRUCTIONS) {
            throw tooLarge();
        }
        return switch (syntax) {
            case Syntax.Empty() -> next;
            case Syntax.One(SymbolSet set) -> emit(Program.READ, number(set), next);
            case Syntax.Sequence(List<Syntax> parts) -> {
                int start = next;
                for (int i = parts.size() - 1; i >= 0; i--) {
                    start = build(parts.get(i), start);
                }
                yield start;
            }
            case Syntax.Choice(List<Syntax> alternatives) -> {
                int start = build(alternatives.getLast(), next);
                for (int i = alternatives.size() - 2; i >= 0; i--) {
                    start = emit(Program.FORK, start, build(alternatives.get(i), next));
                }
                yield start;
            }
            case Syntax.Repetition repetition -> repeat(repetition, next);
            case Syntax.Place(Syntax.Anchor anchor) -> emit(place(anchor, next), 0, next);
        };
    }

    private int repeat(Syntax.Repetition repetition, int next) {
        Syntax part = repetition.part();
        int start = next;
        int copies = repetition.least();
        if (repetition.most() == Syntax.Repetition.UNLIMITED) {
            int loop = emit(Program.FORK, 0, next);
            int body = build(part, loop);
            arguments[loop] = body;
            start = copies == 0 ? loop : body;
            copies = Math.max(0, copies - 1);
        } else {
            for (int i = repetition.least(); i < repetition.most(); i++) {
                start = emit(Program.FORK, next, build(part, start));
            }
        }
        for (int i = 0; i < copies; i++) {
            start = build(part, start);
        }
        return start;
    }

    private byte place(Syntax.Anchor anchor, int next) {
        return switch (anchor) {
            case START -> Program.START;
            case END -> operations[next] == Program.MATCH ? Program.END : Program.END_AND_MORE;
            case WORD_EDGE -> {
                looksAtWords = true;
                yield Program.WORD_EDGE;
            }
            case NO_WORD_EDGE -> {
                looksAtWords = true;
                yield Program.NO_WORD_EDGE;
            }
        };
    }

    private int number(SymbolSet set) {
        Integer number = numbers.get(set);
        if (number == null) {
            number = sets.size();
            sets.add(set);
            numbers.put(set, number);
        }
        return number;
    }

    private int emit(byte operation, int argument, int next) {
        if (size == MOST_INSTRUCTIONS) {
            throw tooLarge();
        }
        if (size == operations.length) {
            int more = Math.min(2 * size, MOST_INSTRUCTIONS);
            operations = Arrays.copyOf(operations, more);
            arguments = Arrays.copyOf(arguments, more);
            nexts = Arrays.copyOf(nexts, more);
            owners = Arrays.copyOf(owners, more);
        }
        operations[size] = operation;
        arguments[size] = argument;
        nexts[size] = next;
        owners[size] = owner;
        return size++;
    }

    private static Fault tooLarge() {
        return new Fault(
                0,
                "too large: with the patterns before it, it takes more than "
                        + MOST_INSTRUCTIONS
                        + " steps; repeat less");
    }
}
