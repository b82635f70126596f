package dev.lastword.pattern;

import java.util.List;

/// All patterns of a set as one nondeterministic machine (Thompson's), whose instructions are
/// numbered from 0.
///
/// The arrays are for those who run it, and nobody writes to them.
final class Program {

    /// The pattern matches.
    static final byte MATCH = 0;

    /// Goes on at both places.
    static final byte FORK = 1;

    /// Goes on behind a symbol that is in the set.
    static final byte READ = 2;

    /// Goes on where nothing stands before.
    static final byte START = 3;

    /// Goes on where nothing stands behind; [#MATCH] comes next.
    static final byte END = 4;

    /// The same, but other places are asked for next.
    static final byte END_AND_MORE = 5;

    static final byte WORD_EDGE = 6;
    static final byte NO_WORD_EDGE = 7;

    /// What each instruction does: one of the constants here.
    final byte[] operations;

    /// The set of a [#READ], the other way of a [#FORK], otherwise 0.
    final int[] arguments;

    /// Where each goes on.
    final int[] nexts;

    /// What the pattern that each belongs to stands for.
    final int[] marks;

    /// Where each pattern begins.
    final int[] starts;

    /// Those that [#READ] asks for.
    final List<SymbolSet> sets;

    /// Whether there is a [#WORD_EDGE] or a [#NO_WORD_EDGE].
    final boolean looksAtWords;

    Program(
            byte[] operations,
            int[] arguments,
            int[] nexts,
            int[] marks,
            int[] starts,
            List<SymbolSet> sets,
            boolean looksAtWords) {
        this.operations = operations;
        this.arguments = arguments;
        this.nexts = nexts;
        this.marks = marks;
        this.starts = starts;
        this.sets = List.copyOf(sets);
        this.looksAtWords = looksAtWords;
    }

    int size() {
        return operations.length;
    }
}
