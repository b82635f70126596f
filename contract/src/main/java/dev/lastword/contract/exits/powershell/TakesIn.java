package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Statement;
import java.util.Locale;
import java.util.Set;

/// Statements with which libraries begin, too.
final class TakesIn {
    private static final Set<String> COMMANDS =
            Set.of(
                    "import-module",
                    "set-strictmode",
                    "export-modulemember",
                    "add-type",
                    "set-variable",
                    "new-variable",
                    "set-alias",
                    "new-alias");

    private TakesIn() {}

    static boolean is(Statement statement) {
        return statement instanceof Statement.Pipeline pipeline
                && pipeline.elements().getFirst() instanceof PipelineElement.Command command
                && (command.invocation() == PipelineElement.Invocation.DOT_SOURCE
                        || COMMANDS.contains(command.name().orElse("").toLowerCase(Locale.ROOT)));
    }
}
