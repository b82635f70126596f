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

    /// All of them by place, because a redirection can stand between any two words.
    @SafeVarargs
    static List<Node> inOrder(List<? extends Node>... lists) {
        List<Node> all = new ArrayList<>();
        for (List<? extends Node> list : lists) {
            all.addAll(list);
        }
        all.sort(BY_START);
        return Collections.unmodifiableList(all);
    }
}
