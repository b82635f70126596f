package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// The options that a command was met under, over all ways that lead to it.
final class Visits {

    private record Visit(Options options, Setting tested) {
        Visit or(Options more, Setting test) {
            return more.equals(options) && test == tested
                    ? this
                    : new Visit(options.or(more), tested.or(test));
        }
    }

    private final IdentityHashMap<Node, Visit> visits = new IdentityHashMap<>();

    private final IdentityHashMap<Node, Boolean> failing = new IdentityHashMap<>();

    private final IdentityHashMap<Node, SortedSet<Long>> strange = new IdentityHashMap<>();

    /// By identity: one for each combination is enough.
    private Visit last = new Visit(Options.UNSURE, Setting.UNSURE);

    void add(Node node, Options options, Setting tested) {
        Visit before = visits.get(node);
        if (before != null) {
            Visit joined = before.or(options, tested);
            if (!joined.equals(before)) {
                visits.put(node, joined);
            }
            return;
        }
        if (last.tested != tested || !last.options.equals(options)) {
            last = new Visit(options, tested);
        }
        visits.put(node, last);
    }

    /// A number that is no code is given to `exit` or `return`.
    void writes(Node command, long number) {
        strange.computeIfAbsent(command, _ -> new TreeSet<>()).add(number);
    }

    SortedSet<Long> written(Node command) {
        return strange.getOrDefault(command, Collections.emptySortedSet());
    }

    /// The shell ends with a failure, and then runs what this command has set as a trap.
    void fails(Node trap) {
        failing.put(trap, true);
    }

    boolean mayFail(Node trap) {
        return failing.containsKey(trap);
    }

    boolean has(Node node) {
        return visits.containsKey(node);
    }

    Options options(Node node) {
        Visit visit = visits.get(node);
        return visit == null ? Options.UNSURE : visit.options;
    }

    Setting tested(Node node) {
        Visit visit = visits.get(node);
        return visit == null ? Setting.UNSURE : visit.tested;
    }
}
