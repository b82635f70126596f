package dev.lastword.contract.exits.bash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a shell between two commands.
///
/// @param reachable whether any run comes here; where none does, the rest means nothing
/// @param status what `$?` is
/// @param variables of the ones that matter, those that something is known of
/// @param arguments `$1` and the others; empty where not even their number is known
/// @param traps what the shell may do when it ends
record State(
        boolean reachable,
        Options options,
        Value status,
        Map<String, Value> variables,
        Optional<List<Value>> arguments,
        List<Trap> traps) {

    static final State NONE =
            new State(false, Options.UNSURE, Value.NONE, Map.of(), Optional.empty(), List.of());

    static State start(Options options) {
        return new State(true, options, Value.ZERO, Map.of(), Optional.empty(), List.of(Trap.NONE));
    }

    State or(State other) {
        if (!other.reachable) {
            return this;
        }
        if (!reachable) {
            return other;
        }
        return new State(
                true,
                options.or(other.options),
                status.or(other.status),
                meet(variables, other.variables),
                arguments.equals(other.arguments) ? arguments : Optional.empty(),
                union(traps, other.traps));
    }

    /// A variable that only one side knows of can be anything.
    private static Map<String, Value> meet(Map<String, Value> some, Map<String, Value> more) {
        if (some.equals(more)) {
            return some;
        }
        Map<String, Value> both = new HashMap<>();
        for (Map.Entry<String, Value> one : some.entrySet()) {
            Value other = more.get(one.getKey());
            if (other != null) {
                both.put(one.getKey(), one.getValue().or(other));
            }
        }
        return Map.copyOf(both);
    }

    private static List<Trap> union(List<Trap> some, List<Trap> more) {
        if (some.containsAll(more)) {
            return some;
        }
        List<Trap> all = new ArrayList<>(some);
        for (Trap one : more) {
            if (!all.contains(one)) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    State with(Value newStatus) {
        return newStatus.equals(status) || !reachable
                ? this
                : new State(true, options, newStatus, variables, arguments, traps);
    }

    State with(Options newOptions) {
        return newOptions.equals(options) || !reachable
                ? this
                : new State(true, newOptions, status, variables, arguments, traps);
    }

    State withArguments(Optional<List<Value>> newArguments) {
        return new State(reachable, options, status, variables, newArguments, traps);
    }

    State withTraps(List<Trap> newTraps) {
        return new State(reachable, options, status, variables, arguments, newTraps);
    }

    State withVariables(Map<String, Value> newVariables) {
        return new State(reachable, options, status, newVariables, arguments, traps);
    }

    /// After an assignment; of what can be anything nothing is kept.
    State with(String name, Value value) {
        boolean forget = !value.unknown().isEmpty() && value.codes().isEmpty();
        if (forget && !variables.containsKey(name)) {
            return this;
        }
        Map<String, Value> changed = new HashMap<>(variables);
        if (forget) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return withVariables(Map.copyOf(changed));
    }

    State without(String name) {
        return variables.containsKey(name) ? with(name, Value.unknown("unset")) : this;
    }

    // Written out: what a record makes for itself costs a JVM that starts some milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object == this
                || (object instanceof State other
                        && reachable == other.reachable
                        && options.equals(other.options)
                        && status.equals(other.status)
                        && traps.equals(other.traps)
                        && arguments.equals(other.arguments)
                        && variables.equals(other.variables));
    }

    @Override
    public int hashCode() {
        return options.hashCode()
                + 31
                        * (status.hashCode()
                                + 31 * (arguments.hashCode() + 31 * variables.hashCode()));
    }
}
