package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes a script that the analysis is wrong about as short as it can be with the same fault.
final class Shrinker {

    private Shrinker() {}

    static String shrink(Path folder, String shell, String script, String variables)
            throws Exception {
        String shortest = script;
        for (String shorter = script; !shorter.isEmpty(); ) {
            shortest = shorter;
            shorter = shorter(folder, shell, shortest, variables);
        }
        return shortest;
    }

    /// Without one of its commands; empty where none can go.
    private static String shorter(Path folder, String shell, String script, String variables)
            throws Exception {
        Script tree = BashParser.parse(script);
        for (Command command : Tree.all(tree, Command.class)) {
            List<String> others = new ArrayList<>(List.of("", ":", "(exit 3)"));
            for (Statement inner : Tree.all(command, Statement.class)) {
                others.add(tree.text(inner));
            }
            for (String other : others) {
                String tried = replaced(tree, command, other);
                if (tried.length() < script.length() && isWrong(folder, shell, tried, variables)) {
                    return tried;
                }
            }
        }
        return "";
    }

    private static String replaced(Script tree, Command command, String other) {
        String text = tree.source().text();
        return text.substring(0, command.range().start())
                + other
                + text.substring(command.range().end());
    }

    private static boolean isWrong(Path folder, String shell, String script, String variables)
            throws Exception {
        if (!BashParser.parse(script).isWhole() || !hasItsStubs(script)) {
            return false;
        }
        ExitSet set = Shells.analysed(script, shell);
        List<Shells.Run> runs = List.of(new Shells.Run(script, variables));
        int status = Shells.statuses(folder, shell, runs, true).getFirst();
        return set.excludes(status) && status != Shells.ENDLESS && status != 2 && status < 126;
    }

    /// Whether every declaration still stands above the function that it is about.
    private static boolean hasItsStubs(String script) {
        return parts(script, "lastword:") == parts(script, "() { return \"$");
    }

    private static int parts(String script, String separator) {
        return script.split(Pattern.quote(separator), -1).length;
    }
}
