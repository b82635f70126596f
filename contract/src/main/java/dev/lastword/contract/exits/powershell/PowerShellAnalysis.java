package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.Library;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.powershell.Comment;
import dev.lastword.contract.script.powershell.Parameter;
import dev.lastword.contract.script.powershell.Script;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the exit codes of PowerShell scripts, across files, as `pwsh -File` hands them to the
/// parent (about_Pwsh, about_Language_Keywords).
///
/// One serves a whole project, from many threads: what it has read for one script it knows for the
/// next.
public final class PowerShellAnalysis {
    private final Project project;

    public PowerShellAnalysis(Library library) {
        project = new Project(library);
    }

    /// Analyses a script.
    ///
    /// @param path where it stands in the project
    public PowerShellFacts analyse(String path, Script script) {
        return analyse(path, script, false);
    }

    /// Analyses a step of a workflow with `shell: pwsh` or `powershell`, which GitHub's runner puts
    /// behind `$ErrorActionPreference = 'stop'` and before `exit $LASTEXITCODE` (Workflow syntax
    /// for GitHub Actions, "Exit codes and error action preference").
    ///
    /// @param path of the workflow
    public PowerShellFacts analyseStep(String path, Script script) {
        return analyse(path, script, true);
    }

    private PowerShellFacts analyse(String path, Script script, boolean step) {
        ScriptFile file = new ScriptFile(path, script);
        World world = new World(project, Set.of(path));
        boolean module = path.toLowerCase(Locale.ROOT).endsWith(".psm1");
        List<Exit> exits = module ? List.of() : exits(file, Exits.of(world, file, step));
        List<Constant> constants = Constants.of(file, exits);
        return new PowerShellFacts(
                new Facts(exits, constants, file.places, !module && isEntryPoint(script)));
    }

    private static List<Exit> exits(ScriptFile file, List<Ending> endings) {
        Script script = file.script;
        List<Exit> declared = new ArrayList<>();
        boolean advisory = false;
        for (Comment comment : script.comments()) {
            if (comment.block()) {
                continue;
            }
            Optional<Directive> directive = Directive.of(script.textOf(comment), comment.range());
            if (directive.orElse(null) instanceof Directive.Exits it
                    && file.function(it).isEmpty()) {
                it.codes().forEach(code -> declared.add(declared(it.range(), code)));
            } else if (directive.orElse(null) instanceof Directive.Advisory it) {
                advisory = true;
                declared.add(declared(it.range(), 0));
            }
        }
        if (advisory) {
            return declared;
        }
        Set<Exit> all = new LinkedHashSet<>();
        mandatory(script).ifPresent(all::add);
        boolean implied = false;
        for (Ending ending : endings) {
            if (!ending.implied()) {
                for (Value value : ending.values()) {
                    Exit exit = exit(ending, value);
                    boolean open = !(exit.outcome() instanceof Outcome.Known);
                    if (!open || declared.isEmpty()) {
                        all.add(exit);
                    }
                }
            } else if (!implied) {
                implied = true;
                all.add(exit(ending, ending.values().getFirst()));
            }
        }
        all.addAll(declared);
        List<Exit> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(exit -> exit.range().start()));
        return sorted;
    }

    private static Exit exit(Ending ending, Value value) {
        Optional<String> constant =
                value instanceof Value.Whole number ? number.constant() : Optional.empty();
        Outcome outcome =
                switch (value) {
                    case Value.Whole it -> new Outcome.Known(it.written(), it.code());
                    case Value.Status it -> new Outcome.PassedOn(it.command());
                    case Value.Given it -> new Outcome.Unknown("the value of $" + it.parameter());
                    case Value.Unclear it -> new Outcome.Unknown(it.reason());
                };
        return new Exit(ending.range(), outcome, ending.cause(), constant, ending.message());
    }

    private static Exit declared(Range range, int code) {
        return new Exit(range, new Outcome.Known(code, code), Cause.DECLARED);
    }

    /// A mandatory parameter that is missing is an error of the binder, which ends `pwsh -File`
    /// with 1 where nobody can be asked.
    private static Optional<Exit> mandatory(Script script) {
        return script.body().parameters().stream()
                .flatMap(block -> block.parameters().stream())
                .filter(Parameter::isMandatory)
                .findFirst()
                .map(parameter ->
                        new Exit(parameter.range(), new Outcome.Known(1, 1), Cause.MANDATORY));
    }

    /// A `#!` line, `param()` at the top, or something to do beyond definitions.
    private static boolean isEntryPoint(Script script) {
        if (script.text().startsWith("#!") || script.body().parameters().isPresent()) {
            return true;
        }
        if (!script.body().blocks().isEmpty()) {
            return true;
        }
        for (Statement statement : script.body().statements()) {
            boolean definition =
                    switch (statement) {
                        case Statement.FunctionDefinition _,
                                Statement.ClassDefinition _,
                                Statement.EnumDefinition _,
                                Statement.Using _,
                                Statement.Data _,
                                Statement.Configuration _,
                                Statement.Assignment _,
                                Statement.Unparsed _ ->
                                true;
                        default -> TakesIn.is(statement);
                    };
            if (!definition) {
                return true;
            }
        }
        return false;
    }
}
