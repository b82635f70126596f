package dev.lastword.pattern;

import java.util.List;

/// Patterns that are all asked about a line in one pass over its bytes.
///
/// A line is fed in as many pieces as it arrives in: [#begin()], [#scan] until it finds the line
/// feed, then [#marks()]. It is taken as people see it: control sequences for terminals are no part
/// of it, nor is a carriage return right before its end. Bytes that are no UTF-8 are matched by `.`
/// and by complements, each as one character.
public final class PatternSet {

    /// A pattern, and what it stands for.
    ///
    /// @param pattern in the syntax of RE2; it may match anywhere in a line
    /// @param marks the bits that a line gets which it matches
    public record Entry(String pattern, int marks) {}

    private final Automaton automaton;
    private final int[] classes;
    private final TerminalSequence sequence = new TerminalSequence();
    private int state;

    /// Whether only the end of the line leaves [#state].
    private boolean isLast;

    private boolean exhausted;

    private PatternSet(Program program) {
        Alphabet alphabet = new Alphabet(program);
        automaton = new Automaton(program, alphabet);
        classes = alphabet.classes();
        begin();
    }

    /// Compiles patterns.
    public static PatternResult compile(List<Entry> entries) {
        ProgramBuilder builder = new ProgramBuilder(entries.size());
        int entry = 0;
        try {
            for (; entry < entries.size(); entry++) {
                builder.add(Parser.parse(entries.get(entry).pattern()), entries.get(entry).marks());
            }
            entry = Math.max(0, entries.size() - 1);
            return new PatternResult.Compiled(new PatternSet(builder.program()));
        } catch (Fault fault) {
            return fault.refused(entry);
        }
    }

    /// A line begins.
    public void begin() {
        sequence.reset();
        enter(automaton.start());
    }

    /// Reads on in the line.
    ///
    /// @return where its line feed stands, or `to` where it does not end before
    public int scan(byte[] bytes, int from, int to) {
        int[] ways = automaton.ways();
        int[] classes = this.classes;
        int state = this.state;
        int counted = from;
        int at = sequence.isOpen() ? sequence.skip(bytes, from, to) : from;
        while (!isLast) {
            int next = 0;
            while (at < to) {
                next = ways[state + classes[bytes[at] & 0xFF]];
                if (next < 0) {
                    break;
                }
                state = next;
                at++;
            }
            if (at == to || next == Automaton.LINE_FEED) {
                break;
            }
            if (next == Automaton.ESCAPE) {
                at = sequence.skip(bytes, at, to);
                continue;
            }
            if (next == StateTable.UNKNOWN) {
                next = automaton.way(state, bytes[at] & 0xFF, at - counted);
                counted = at;
                ways = automaton.ways();
            }
            at++;
            enter(next);
            state = this.state;
        }
        automaton.count(at - counted);
        if (isLast) {
            return lineFeed(bytes, at, to);
        }
        this.state = state;
        return at;
    }

    /// The line has ended.
    ///
    /// @return the marks of all patterns that match it
    public int marks() {
        return exhausted ? 0 : automaton.marks(state);
    }

    /// Whether these patterns take more time or memory than they are allowed to; from then on
    /// [#marks()] says nothing.
    public boolean exhausted() {
        return exhausted;
    }

    /// Instructions that were looked at, ever: what the time depends on beside the bytes.
    long steps() {
        return automaton.steps();
    }

    private void enter(int next) {
        if (next >= 0) {
            state = next;
            isLast = exhausted;
            return;
        }
        exhausted |= next == Automaton.EXHAUSTED;
        isLast = true;
        state = exhausted ? 0 : Automaton.LAST - next;
    }

    private static int lineFeed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
