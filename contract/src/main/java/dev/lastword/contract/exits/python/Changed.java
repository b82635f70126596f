package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.PythonTree;
import dev.lastword.contract.script.python.Statement;
import java.util.HashSet;
import java.util.Set;

/// The names under which a module changes a list or dictionary, or lets another name do so.
///
/// What such a one holds is more than what is written where it is made. Names are taken without
/// what is before their last dot: one too many is said to be changed, never one too few.
final class Changed {

    /// Methods that leave the object as it is.
    private static final Set<String> READ =
            Set.of("copy", "count", "get", "index", "items", "keys", "values");

    /// Functions that leave what they are given as it is.
    private static final Set<String> READERS =
            Set.of(
                    "SystemExit",
                    "all",
                    "any",
                    "bool",
                    "call",
                    "check_call",
                    "check_output",
                    "dict",
                    "enumerate",
                    "exit",
                    "filter",
                    "frozenset",
                    "isinstance",
                    "join",
                    "len",
                    "list",
                    "map",
                    "max",
                    "min",
                    "Popen",
                    "print",
                    "repr",
                    "reversed",
                    "run",
                    "set",
                    "sorted",
                    "str",
                    "sum",
                    "tuple",
                    "zip");

    private Changed() {}

    static Set<String> in(PythonTree tree) {
        Set<String> changed = new HashSet<>();
        tree.forEach(node -> look(node, changed));
        changed.remove("");
        return changed;
    }

    private static void look(Node node, Set<String> changed) {
        switch (node) {
            case Expression.Call call -> {
                if (call.function() instanceof Expression.Attribute a
                        && !READ.contains(a.name().text())) {
                    changed.add(root(a.value()));
                }
                if (!READERS.contains(Names.last(call.function()))) {
                    call.arguments().forEach(a -> changed.add(itself(a)));
                    call.keywords().forEach(k -> changed.add(itself(k.value())));
                }
            }
            case Statement.Assign a -> {
                changed.add(itself(a.value()));
                a.targets().forEach(t -> element(t, changed));
            }
            case Statement.AugAssign a -> changed.add(root(a.target()));
            case Statement.Delete d -> d.targets().forEach(t -> element(t, changed));
            default -> {
                // It only reads.
            }
        }
    }

    private static void element(Expression target, Set<String> changed) {
        if (target instanceof Expression.Subscript) {
            changed.add(root(target));
        }
    }

    /// The name of what an element is taken of, at whatever depth; empty for what has none.
    private static String root(Expression expression) {
        Expression of = expression;
        while (of instanceof Expression.Subscript s) {
            of = s.value();
        }
        return itself(of);
    }

    private static String itself(Expression expression) {
        return expression instanceof Expression.Call ? "" : Names.last(expression);
    }
}
