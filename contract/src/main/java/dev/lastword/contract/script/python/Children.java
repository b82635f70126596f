package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gathers the parts of a node.
final class Children {

    private final List<Node> nodes = new ArrayList<>();

    Children add(Node node) {
        nodes.add(node);
        return this;
    }

    Children add(Optional<? extends Node> node) {
        node.ifPresent(nodes::add);
        return this;
    }

    Children addAll(List<? extends Node> some) {
        nodes.addAll(some);
        return this;
    }

    List<Node> list() {
        return Collections.unmodifiableList(nodes);
    }

    /// The parts by their place, where two lists may be mixed in the text: `f(a, b=c, *d)`.
    List<Node> inOrder() {
        for (int i = 1; i < nodes.size(); i++) {
            if (nodes.get(i).range().start() < nodes.get(i - 1).range().start()) {
                nodes.sort(Comparator.comparingInt(node -> node.range().start()));
                break;
            }
        }
        return list();
    }
}
