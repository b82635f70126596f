package dev.lastword.contract.exits.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of statements that stand one below the other.
///
/// Two are the same only where they are the same list.
final class Block {

    /// The body of a `try`, which handlers may follow wherever it is left.
    static final int TRIED = -1;

    /// What follows `finally`.
    static final int FINAL = -2;

    private final @Nullable Block outer;
    private final boolean loop;
    private final int branch;
    private final int statement;
    private final int end;
    private final List<Guard> guards;

    private Block(
            @Nullable Block outer,
            boolean loop,
            int branch,
            int statement,
            int end,
            List<Guard> guards) {
        this.outer = outer;
        this.loop = loop;
        this.branch = branch;
        this.statement = statement;
        this.end = end;
        this.guards = List.copyOf(guards);
    }

    static Block body(int end) {
        return new Block(null, false, 0, -1, end, List.of());
    }

    Block inner(boolean isLoop, int inBranch, int of, int itsEnd) {
        return new Block(this, isLoop, inBranch, of, itsEnd, List.of());
    }

    Block under(List<Guard> tests) {
        return new Block(outer, loop, branch, statement, end, tests);
    }

    /// In which its statement stands.
    @Nullable Block outer() {
        return outer;
    }

    /// Whether it runs again and again.
    boolean loop() {
        return loop;
    }

    /// Which of its statement's blocks it is: above 0 where no other such block of the same
    /// statement runs with it.
    int branch() {
        return branch;
    }

    /// Offset of the statement that it belongs to; -1 for the body of a scope.
    int statement() {
        return statement;
    }

    /// Offset behind it.
    int end() {
        return end;
    }

    /// What is known to hold when it begins.
    List<Guard> guards() {
        return guards;
    }

    /// Whether what stands in this one stands in the other, or is it.
    boolean isIn(Block other) {
        for (Block block = this; block != null; block = block.outer) {
            if (block == other) {
                return true;
            }
        }
        return false;
    }
}
