package dev.lastword.contract.script.python;

import java.util.Arrays;

/// The blocks that are open, by the columns at which they stand.
///
/// A tab goes on to the next multiple of eight. Where that and one column for a tab lead to
/// different answers, Python 3 refuses the line.
final class Indentation {

    static final String TABS =
            "tabs and blanks are mixed, and it is not clear how deep this stands";
    static final String UNEVEN =
            "this stands less deep than its block, and deeper than the one before";

    private final Tokens tokens;
    private int[] columns = new int[16];
    private int[] narrowColumns = new int[16];
    private int depth;

    Indentation(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Opens or closes blocks for a line.
    ///
    /// @param column where it begins, with tabs of eight
    /// @param narrow where it begins, with tabs of one
    /// @param at the offset there
    void line(int column, int narrow, int at) {
        if (column > columns[depth]) {
            boolean isClear = narrow > narrowColumns[depth];
            push(column, narrow);
            tokens.add(Kind.INDENT, at, at);
            if (!isClear) {
                tokens.addFault(TABS, at, at);
            }
            return;
        }
        while (column < columns[depth]) {
            depth--;
            tokens.add(Kind.DEDENT, at, at);
        }
        if (column != columns[depth]) {
            tokens.addFault(UNEVEN, at, at);
        } else if (narrow != narrowColumns[depth]) {
            tokens.addFault(TABS, at, at);
        }
    }

    /// Closes what is open.
    void end(int at) {
        for (; depth > 0; depth--) {
            tokens.add(Kind.DEDENT, at, at);
        }
    }

    private void push(int column, int narrow) {
        depth++;
        if (depth == columns.length) {
            columns = Arrays.copyOf(columns, depth * 2);
            narrowColumns = Arrays.copyOf(narrowColumns, depth * 2);
        }
        columns[depth] = column;
        narrowColumns[depth] = narrow;
    }
}
