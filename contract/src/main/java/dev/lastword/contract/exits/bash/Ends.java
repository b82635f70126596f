package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Places at which something ends, each told once whatever ways lead there.
final class Ends {

    private final IdentityHashMap<Node, List<Event>> events = new IdentityHashMap<>();

    void add(Event event) {
        List<Event> there = events.computeIfAbsent(event.node(), _ -> new ArrayList<>(1));
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i).isAt(event)) {
                there.set(i, there.get(i).or(event));
                return;
            }
        }
        there.add(event);
    }

    /// All, in the order of their places.
    List<Event> all() {
        if (events.isEmpty()) {
            return List.of();
        }
        List<Event> all = new ArrayList<>();
        events.values().forEach(all::addAll);
        all.sort((a, b) -> {
            int byPlace = Integer.compare(a.node().range().start(), b.node().range().start());
            return byPlace != 0 ? byPlace : a.cause().compareTo(b.cause());
        });
        return all;
    }
}
