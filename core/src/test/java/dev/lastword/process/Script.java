package dev.lastword.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a command does by itself, and what it does when a signal comes.
///
/// @param traps by signal: the steps that replace the rest of the script; none where it is ignored
public record Script(List<Step> steps, Map<Integer, List<Step>> traps) {

    public Script {
        steps = List.copyOf(steps);
        traps = Map.copyOf(traps);
    }

    public static Script of(Step... steps) {
        return new Script(List.of(steps), Map.of());
    }

    public Script ignoring(int signal) {
        return trapping(signal);
    }

    public Script trapping(int signal, Step... then) {
        Map<Integer, List<Step>> all = new HashMap<>(traps);
        all.put(signal, List.of(then));
        return new Script(steps, all);
    }
}
