package dev.lastword.contract.exits;

import java.util.List;
import java.util.TreeSet;

/// What the analysis of a script tells, in terms that all languages share.
///
/// @param exits by their place
/// @param constants by their place
/// @param functions by their place, an inner one after the outer one
/// @param entryPoint whether the script shows that it is started by itself: a `#!` line, a
///   `__main__` guard, a `param()` block of a script
public record Facts(
        List<Exit> exits, List<Constant> constants, List<Function> functions, boolean entryPoint) {

    public Facts {
        exits = List.copyOf(exits);
        constants = List.copyOf(constants);
        functions = List.copyOf(functions);
    }

    /// Every code that the script can end with.
    public ExitSet set() {
        TreeSet<Integer> codes = new TreeSet<>();
        boolean unknown = false;
        for (Exit exit : exits) {
            switch (exit.outcome()) {
                case Outcome.Known known -> codes.add(known.code());
                case Outcome.PassedOn _, Outcome.Unknown _ -> unknown = true;
            }
        }
        return new ExitSet(codes, unknown);
    }
}
