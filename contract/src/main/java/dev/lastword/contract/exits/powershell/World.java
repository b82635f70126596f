package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.script.powershell.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one script can see: its own functions, and those of the files that it takes in.
final class World {
    /// How many functions may call each other one inside the other before nothing is known.
    private static final int DEEPEST_CALL = 40;

    /// How deep the way through statements, expressions and calls may be. A level takes a few
    /// hundred bytes of a stack.
    private static final int DEEPEST = 700;

    final Project project;

    /// The scripts that are being looked at, for those that call each other.
    final Set<String> scripts;

    final List<ScriptFile> files = new ArrayList<>();

    /// The preference in modules, which do not see that of the script that takes them in.
    final Map<ScriptFile, Preference> modules = new HashMap<>();

    /// `$LASTEXITCODE` where a value that may hold it is put into a variable.
    final IdentityHashMap<Node, List<Value>> lastAt = new IdentityHashMap<>();

    private final Map<String, List<Callable>> functions = new HashMap<>();
    private final Map<String, List<Callable>> methods = new HashMap<>();
    private final Map<String, Constant> enumerators = new HashMap<>();
    private final Map<Key, Summary> summaries = new HashMap<>();
    private final Map<Callable, List<Value>> outputs = new HashMap<>();
    private final Set<Callable> running = new HashSet<>();
    private int calls;
    private int depth;

    private record Key(Callable callable, Preference preference) {}

    World(Project project, Set<String> scripts) {
        this.project = project;
        this.scripts = scripts;
    }

    /// Takes in the definitions of a file; false where that was done before.
    boolean take(ScriptFile file) {
        if (files.contains(file)) {
            return false;
        }
        files.add(file);
        file.functions.forEach(
                (name, all) -> functions.computeIfAbsent(name, n -> new ArrayList<>()).addAll(all));
        file.methods.forEach(
                (name, all) -> methods.computeIfAbsent(name, n -> new ArrayList<>()).addAll(all));
        enumerators.putAll(file.enumerators);
        return true;
    }

    List<Callable> functions(String lower) {
        return functions.getOrDefault(lower, List.of());
    }

    List<Callable> methods(String lower) {
        return methods.getOrDefault(lower, List.of());
    }

    /// A member of an enumeration, `exitcode.auth` in lower case.
    Optional<Constant> enumerator(String lower) {
        return Optional.ofNullable(enumerators.get(lower));
    }

    boolean isTooDeep() {
        return depth >= DEEPEST;
    }

    void deeper() {
        depth++;
    }

    void shallower() {
        depth--;
    }

    /// What a call of a function does. One that calls itself does nothing that is not known
    /// already.
    Summary summary(Callable callable, Preference preference) {
        Preference its = modules.getOrDefault(callable.file, preference);
        Key key = new Key(callable, its);
        Summary known = summaries.get(key);
        if (known != null) {
            return known;
        }
        if (!running.add(callable)) {
            return Summary.NOTHING;
        }
        Summary summary;
        if (calls >= DEEPEST_CALL || isTooDeep()) {
            summary =
                    new Summary(
                            List.of(Ending.unclear(callable.body.range(), "a long chain of calls")),
                            true,
                            Value.number(0),
                            true);
        } else {
            calls++;
            summary = new Executor(this, callable.file, Optional.of(callable), its).summary();
            calls--;
        }
        List<Integer> declared = callable.file.declared.get(callable.start);
        if (declared != null) {
            summary = summary.declared(callable.body.range(), declared);
        }
        running.remove(callable);
        summaries.put(key, summary);
        return summary;
    }

    /// What a function writes, where that is one value.
    List<Value> outputs(Callable callable, Preference preference) {
        List<Value> known = outputs.get(callable);
        if (known != null) {
            return known;
        }
        outputs.put(callable, Value.unclear("what " + callable.name + " returns"));
        List<Value> found = Outputs.of(this, callable, preference);
        outputs.put(callable, found);
        return found;
    }
}
