package dev.lastword.contract.script.powershell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A way through a tree: every node before what it consists of, in the order of the text.
///
/// It keeps its own stack, so that no script is too deep for it.
public final class Walk {

    private Walk() {}

    /// Shows the node and everything in it.
    public static void through(Node root, Consumer<Node> visitor) {
        into(
                root,
                node -> {
                    visitor.accept(node);
                    return true;
                });
    }

    /// Shows the node, and what is in it wherever `enter` says yes. So one can stay out of nested
    /// functions and script blocks.
    public static void into(Node root, Predicate<Node> enter) {
        Deque<Node> stack = new ArrayDeque<>();
        stack.push(root);
        while (!stack.isEmpty()) {
            Node node = stack.pop();
            if (enter.test(node)) {
                List<? extends Node> children = node.children();
                for (int i = children.size() - 1; i >= 0; i--) {
                    stack.push(children.get(i));
                }
            }
        }
    }
}
