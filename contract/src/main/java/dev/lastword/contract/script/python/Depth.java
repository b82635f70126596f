package dev.lastword.contract.script.python;

import java.util.ArrayDeque;

/// How deep a tree is.
final class Depth {

    private Depth() {}

    private record Step(Node node, int depth) {}

    /// A fault where the tree is deeper than `limit`.
    static void check(Node root, int limit) {
        ArrayDeque<Step> open = new ArrayDeque<>();
        open.push(new Step(root, 1));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (step.depth() > limit) {
                throw new SyntaxFault("more than " + limit + " operations hang on each other");
            }
            for (Node child : step.node().children()) {
                open.push(new Step(child, step.depth() + 1));
            }
        }
    }
}
