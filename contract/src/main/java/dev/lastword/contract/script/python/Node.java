package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A part of a Python script.
public sealed interface Node
        permits PythonTree,
                Statement,
                Expression,
                Pattern,
                Alias,
                Branch,
                Comprehension,
                DictItem,
                ExceptHandler,
                Identifier,
                Keyword,
                KeywordPattern,
                MappingItem,
                MatchCase,
                Parameter,
                TypeParameter,
                WithItem {

    /// Where it stands: from its first token to the end of its last.
    Range range();

    /// Its parts, in the order of the text. They lie within its range, and do not overlap.
    List<Node> children();

    /// Visits this node and what is under it, in the order of the text.
    default void forEach(Consumer<? super Node> visit) {
        forEachWhile(node -> {
            visit.accept(node);
            return true;
        });
    }

    /// Visits this node and what is under it, in the order of the text, but leaves out what is
    /// under a node for which `visit` says false: the body of a nested function, say.
    ///
    /// Without recursion, so that no tree is too deep for it.
    default void forEachWhile(Predicate<? super Node> visit) {
        ArrayDeque<Node> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (visit.test(node)) {
                List<Node> children = node.children();
                for (int i = children.size() - 1; i >= 0; i--) {
                    open.push(children.get(i));
                }
            }
        }
    }
}
