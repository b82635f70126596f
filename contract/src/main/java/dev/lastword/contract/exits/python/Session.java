package dev.lastword.contract.exits.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// What the analysis of one script has found so far.
///
/// A function that calls itself, by whatever way, is asked for its result while that is being
/// found. It is then given what the round before has found, and another round follows until that is
/// what comes out.
final class Session {

    private static final int MOST_ROUNDS = 12;

    /// From this round on, a value that still changes is said to be unknown: a loop counts it up.
    private static final int WIDENING = 3;

    /// How deep calls, statements and expressions may lie within each other.
    private static final int DEEPEST = 250;

    /// After so many expressions nothing more is found out.
    private static final int MOST_STEPS = 400_000;

    private final Imports imports;
    private final Evaluation evaluation = new Evaluation(this);
    private final Calls calls = new Calls(this);
    private final Map<Object, Object> found = new HashMap<>();
    private final Map<Object, Object> earlier = new HashMap<>();
    private final Set<Object> open = new HashSet<>();
    private final Set<Object> widened = new HashSet<>();
    private final List<Object> asked = new ArrayList<>();
    private final Set<Block> deadEnds = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, Values> caught = new IdentityHashMap<>();
    private final String script;
    private int depth;
    private int steps;

    Session(String script, Imports imports) {
        this.script = script;
        this.imports = imports;
    }

    Imports imports() {
        return imports;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Calls calls() {
        return calls;
    }

    /// Whether a module is the script itself, and so `__name__` is `__main__` in it.
    boolean isScript(Module module) {
        return module.path().equals(script);
    }

    Set<Block> deadEnds() {
        return deadEnds;
    }

    /// What handlers have caught.
    IdentityHashMap<Object, Values> caught() {
        return caught;
    }

    /// Goes one step down.
    ///
    /// @return whether that is allowed; [#up] belongs to it in any case
    boolean down() {
        return ++depth <= DEEPEST && ++steps <= MOST_STEPS;
    }

    void up() {
        depth--;
    }

    /// A result that is found once, and may depend on itself.
    ///
    /// @param key identifies it
    /// @param bottom what it is before anything is known
    @SuppressWarnings("unchecked")
    <T> T once(Object key, T bottom, Supplier<T> find) {
        Object known = found.get(key);
        if (known != null) {
            return (T) known;
        }
        if (bottom instanceof Values && widened.contains(key)) {
            return (T) Values.unknown("a value that changes as it goes");
        }
        if (!open.add(key)) {
            asked.add(key);
            return (T) earlier.getOrDefault(key, bottom);
        }
        T result = find.get();
        open.remove(key);
        found.put(key, result);
        return result;
    }

    /// Runs rounds until nothing changes.
    ///
    /// @return whether that came to an end
    boolean rounds(Runnable round) {
        for (int i = 0; i < MOST_ROUNDS; i++) {
            found.clear();
            asked.clear();
            round.run();
            boolean stable = true;
            for (Object key : asked) {
                boolean same = Objects.equals(earlier.get(key), found.get(key));
                stable &= same;
                if (!same && i >= WIDENING) {
                    widened.add(key);
                }
            }
            if (stable) {
                return steps <= MOST_STEPS;
            }
            earlier.putAll(found);
        }
        return false;
    }
}
