package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.PythonTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file of Python code with its names.
///
/// It does not change once it is made, and may be asked by many threads.
final class Module {

    private final String path;
    private final PythonTree tree;
    private final Map<String, List<Definition>> attributes = new HashMap<>();
    private final Map<String, List<Routine>> methods = new HashMap<>();
    private final List<Type> types = new ArrayList<>();
    private final Declared declared;
    private final Scope scope;
    private volatile @Nullable Set<String> changed;
    private volatile @Nullable Map<String, List<Expression>> defaults;

    Module(String path, PythonTree tree) {
        this.path = path;
        this.tree = tree;
        declared = Declared.of(tree);
        scope = Scope.of(this);
        scope.read(tree.body());
    }

    String path() {
        return path;
    }

    PythonTree tree() {
        return tree;
    }

    Declared declared() {
        return declared;
    }

    Scope scope() {
        return scope;
    }

    boolean isPackage() {
        return path.endsWith("__init__.py");
    }

    void gives(String attribute, Definition definition) {
        attributes.computeIfAbsent(attribute, _ -> new ArrayList<>(1)).add(definition);
    }

    /// What is assigned to an attribute of that name, of whatever object.
    List<Definition> attribute(String name) {
        return attributes.getOrDefault(name, List.of());
    }

    void has(Type type) {
        types.add(type);
        type.methods()
                .forEach((name, routine) ->
                        methods.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(routine));
    }

    /// Every class in it, also within functions.
    List<Type> types() {
        return types;
    }

    /// The methods of that name, of whatever class.
    List<Routine> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    /// Whether it changes a list or dictionary of that name. Few scripts have one that decides
    /// their codes, so this is found out when it is asked for.
    boolean isChanged(String name) {
        Set<String> names = changed;
        if (names == null) {
            names = Changed.in(tree);
            changed = names;
        }
        return names.contains(name);
    }

    /// Functions that argparse is told to hand over as an attribute: `set_defaults(func=run)`.
    List<Expression> defaults(String name) {
        Map<String, List<Expression>> all = defaults;
        if (all == null) {
            all = Defaults.in(tree);
            defaults = all;
        }
        return all.getOrDefault(name, List.of());
    }
}
