package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a call of a function does to its caller.
///
/// @param endings in which it ends the script; its parameters are still open in them
/// @param returns whether it can come back
/// @param last what `$LASTEXITCODE` is then; empty where it is left alone
/// @param raises whether an error can come out of it, at least where a `try` is around the call
record Summary(List<Ending> endings, boolean returns, List<Value> last, boolean raises) {

    static final Summary NOTHING = new Summary(List.of(), true, List.of(), false);

    /// More than this of one code say no more than one.
    private static final int MOST = 64;

    Summary {
        endings = thinned(endings);
    }

    /// Each once; where there are very many, each code once. So functions that call each other many
    /// times do not multiply.
    private static List<Ending> thinned(List<Ending> endings) {
        Set<Ending> distinct = new LinkedHashSet<>(endings);
        if (distinct.size() <= MOST) {
            return List.copyOf(distinct);
        }
        Map<List<Object>, Ending> first = new LinkedHashMap<>();
        for (Ending ending : distinct) {
            first.putIfAbsent(List.of(ending.values(), ending.cause(), ending.immediate()), ending);
        }
        return List.copyOf(first.values());
    }

    /// The same with the codes that a comment declares.
    Summary declared(Range range, List<Integer> codes) {
        List<Ending> all = new ArrayList<>();
        for (int code : codes) {
            all.add(
                    new Ending(
                            range,
                            Value.number(code),
                            Cause.DECLARED,
                            Optional.empty(),
                            false,
                            false));
        }
        return new Summary(all, returns, last, raises);
    }
}
