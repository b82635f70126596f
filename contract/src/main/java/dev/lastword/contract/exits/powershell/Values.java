package dev.lastword.contract.exits.powershell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Lists of values that are sets.
final class Values {

    /// More alternatives than this say no more than "unknown".
    private static final int MOST = 64;

    private Values() {}

    static List<Value> or(List<Value> some, List<Value> others) {
        if (some.equals(others) || others.isEmpty()) {
            return some;
        }
        if (some.isEmpty()) {
            return others;
        }
        Set<Value> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all.size() > MOST
                ? Value.unclear("one of many values")
                : List.copyOf(new ArrayList<>(all));
    }
}
