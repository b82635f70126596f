package dev.lastword.contract.evaluation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a script was seen to end with: for the stub's 0, 1, 2, 3, 4 and 100, and for an argument
/// that nobody expects.
record Statuses(List<Integer> all) {

    Statuses {
        all = List.copyOf(all);
    }

    SortedSet<Integer> codes() {
        return new TreeSet<>(all);
    }
}
