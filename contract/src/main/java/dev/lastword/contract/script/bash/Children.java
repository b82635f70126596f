package dev.lastword.contract.script.bash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts the components of a node together.
final class Children {

    private static final Comparator<Node> BY_START =
            Comparator.comparingInt(node -> node.range().start());

    private Children() {}

    static List<Node> of(Optional<? extends Node> child) {
        return child.<List<Node>>map(List::of).orElse(List.of());
    }

    /// All of them by place, because a redirection can stand between any two words. Each list is in
    /// order by itself.
    @SafeVarargs
    static List<Node> inOrder(List<? extends Node>... lists) {
        int size = 0;
        List<? extends Node> largest = List.of();
        for (List<? extends Node> list : lists) {
            size += list.size();
            largest = list.size() > largest.size() ? list : largest;
        }
        if (size == largest.size()) {
            return Collections.unmodifiableList(largest);
        }
        List<Node> all = new ArrayList<>(size);
        boolean sorted = true;
        for (List<? extends Node> list : lists) {
            sorted &=
                    all.isEmpty()
                            || list.isEmpty()
                            || BY_START.compare(all.getLast(), list.getFirst()) <= 0;
            all.addAll(list);
        }
        if (!sorted) {
            all.sort(BY_START);
        }
        return Collections.unmodifiableList(all);
    }
}
