package dev.lastword.contract.script.bash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// Walks over trees, each node before its children, which come in the order of the text.
public final class Tree {

    private Tree() {}

    /// Walks over a node and what is below it. Keeps its own stack, so that the tree may be as deep
    /// as it likes.
    public static void walk(Node root, Visitor visitor) {
        if (!visitor.enter(root)) {
            return;
        }
        Deque<Level> path = new ArrayDeque<>();
        path.push(new Level(root, root.children().iterator()));
        while (!path.isEmpty()) {
            Level level = path.element();
            if (!level.rest.hasNext()) {
                path.pop();
                visitor.leave(level.node);
                continue;
            }
            Node child = level.rest.next();
            if (visitor.enter(child)) {
                path.push(new Level(child, child.children().iterator()));
            }
        }
    }

    /// A node and every one below it, of one kind, in the order in which a walk meets them.
    public static <T extends Node> List<T> all(Node root, Class<T> kind) {
        List<T> found = new ArrayList<>();
        walk(
                root,
                node -> {
                    if (kind.isInstance(node)) {
                        found.add(kind.cast(node));
                    }
                    return true;
                });
        return List.copyOf(found);
    }

    /// A node whose children are being visited.
    private record Level(Node node, Iterator<Node> rest) {}
}
