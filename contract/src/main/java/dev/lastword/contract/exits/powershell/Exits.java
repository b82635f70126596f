package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.ScriptBlock;
import dev.lastword.contract.script.powershell.Statement;
import dev.lastword.contract.script.powershell.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a script as a whole can end.
final class Exits {

    private Exits() {}

    /// The endings of a script that another one starts.
    static List<Ending> of(World from, ScriptFile file) {
        if (from.scripts.contains(file.path) || from.scripts.size() > 8) {
            return List.of(Ending.unclear(file.script.body().range(), "a script that calls back"));
        }
        Optional<List<Ending>> known = from.project.known(file);
        if (known.isPresent()) {
            return known.get();
        }
        Set<String> scripts = new HashSet<>(from.scripts);
        scripts.add(file.path);
        World world = new World(from.project, scripts);
        List<Ending> endings = of(world, file, false);
        from.project.know(file, endings);
        return endings;
    }

    /// @param step whether it is a step of a workflow: the runner puts it behind
    ///   `$ErrorActionPreference = 'stop'`
    static List<Ending> of(World world, ScriptFile file, boolean step) {
        world.take(file);
        Preference preference = step ? Preference.STOP : Preference.CONTINUE;
        return List.copyOf(new Executor(world, file, Optional.empty(), preference).script(step));
    }

    /// Whether there is an `exit` in a block.
    static boolean isIn(ScriptBlock block) {
        boolean[] found = {false};
        Walk.into(
                block,
                node -> {
                    found[0] |= node instanceof Statement.Exit;
                    return !found[0];
                });
        return found[0];
    }
}
