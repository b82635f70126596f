package dev.lastword.contract.lint;

import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.Library;
import dev.lastword.contract.exits.bash.ShellAnalysis;
import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.exits.powershell.PowerShellAnalysis;
import dev.lastword.contract.exits.python.PythonAnalysis;
import dev.lastword.contract.lint.Script.Unread;
import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.script.python.PythonTree;
import dev.lastword.contract.script.workflow.Shell;
import dev.lastword.contract.script.workflow.Workflow;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes units of files: parses them, and finds their exits.
public final class Examiner {

    private final ShellAnalysis shell;
    private final PythonAnalysis python;
    private final PowerShellAnalysis powerShell;

    /// @param library the files of the project, for what scripts source and import
    public Examiner(Library library) {
        shell = new ShellAnalysis(library);
        python = new PythonAnalysis(library);
        powerShell = new PowerShellAnalysis(library);
    }

    /// The scripts in a file: itself, or the steps of a workflow or action, behind a unit for the
    /// whole of it.
    public List<Unit> examine(Source file) {
        String text = file.source().text();
        if (Workflow.isPath(file.path())) {
            return workflow(file, Workflow.parse(file.path(), text));
        }
        Optional<Embedding> alone = Optional.empty();
        return List.of(
                switch (Language.of(name(file.path()), text)) {
                    case SHELL -> shell(file, text, Shebang.model(text), alone);
                    case PYTHON -> python(file, text, alone);
                    case POWERSHELL -> powerShell(file, text, alone);
                });
    }

    private List<Unit> workflow(Source file, Workflow workflow) {
        List<Unit> units = new ArrayList<>();
        String text = file.source().text();
        List<Unread> unread =
                workflow.unread().stream().map(u -> new Unread(u.range(), u.reason())).toList();
        List<Directive> directives =
                workflow.comments().stream()
                        .flatMap(c -> Directive.of(c.value(), c.range()).stream())
                        .toList();
        Script whole =
                new Script(
                        file.path(),
                        Language.SHELL,
                        text,
                        Lines.of(text),
                        ScriptHeader.read(Language.SHELL, ""),
                        directives,
                        profile(directives).orElse(file.profile()),
                        Optional.empty(),
                        false,
                        unread);
        units.add(new Unit.WorkflowFile(whole, workflow));
        for (Embedding step : Embedding.of(workflow)) {
            Optional<Embedding> embedding = Optional.of(step);
            switch (step.shell()) {
                case Shell.Bash bash -> units.add(shell(file, step.text(), model(bash), embedding));
                case Shell.PowerShell _ -> units.add(powerShell(file, step.text(), embedding));
                case Shell.Python _ -> units.add(python(file, step.text(), embedding));
                case Shell.Unread _ -> {}
            }
        }
        return List.copyOf(units);
    }

    private static ShellModel model(Shell.Bash bash) {
        return new ShellModel(bash.posix(), bash.errexit(), bash.pipefail(), bash.nounset(), true);
    }

    private Unit shell(Source file, String text, ShellModel model, Optional<Embedding> embedding) {
        dev.lastword.contract.script.bash.Script tree = BashParser.parse(text);
        List<Directive> directives =
                tree.comments().stream()
                        .flatMap(c -> Directive.of(tree.text(c.range()), c.range()).stream())
                        .toList();
        var facts = shell.analyse(file.path(), tree, model);
        List<Unread> unread =
                tree.unparsed().stream().map(u -> new Unread(u.range(), u.reason())).toList();
        Script script =
                script(
                        file,
                        Language.SHELL,
                        text,
                        tree.lines(),
                        directives,
                        facts.facts(),
                        unread,
                        embedding);
        return new Unit.Shell(script, tree, model, facts);
    }

    private Unit python(Source file, String text, Optional<Embedding> embedding) {
        PythonTree tree = PythonTree.parse(text);
        List<Directive> directives =
                tree.comments().stream()
                        .flatMap(c -> Directive.of(c.text(), c.range()).stream())
                        .toList();
        var facts = python.analyse(file.path(), tree);
        List<Unread> unread =
                tree.unparsed().stream().map(u -> new Unread(u.range(), u.reason())).toList();
        Script script =
                script(
                        file,
                        Language.PYTHON,
                        text,
                        Lines.of(text),
                        directives,
                        facts.facts(),
                        unread,
                        embedding);
        return new Unit.Python(script, tree, facts);
    }

    private Unit powerShell(Source file, String text, Optional<Embedding> embedding) {
        dev.lastword.contract.script.powershell.Script tree =
                dev.lastword.contract.script.powershell.Script.parse(text);
        List<Directive> directives =
                tree.comments().stream()
                        .filter(c -> !c.block())
                        .flatMap(c -> Directive.of(tree.textOf(c), c.range()).stream())
                        .toList();
        var facts =
                embedding.filter(Examiner::isWrapped).isPresent()
                        ? powerShell.analyseStep(file.path(), tree)
                        : powerShell.analyse(file.path(), tree);
        List<Unread> unread =
                tree.unparsed().stream().map(u -> new Unread(u.range(), u.reason())).toList();
        Script script =
                script(
                        file,
                        Language.POWERSHELL,
                        text,
                        tree.lines(),
                        directives,
                        facts.facts(),
                        unread,
                        embedding);
        return new Unit.PowerShell(script, tree, facts);
    }

    private static Script script(
            Source file,
            Language language,
            String text,
            Lines lines,
            List<Directive> directives,
            Facts facts,
            List<Unread> unread,
            Optional<Embedding> embedding) {
        return new Script(
                file.path(),
                language,
                text,
                lines,
                ScriptHeader.read(language, embedding.isPresent() ? "" : text),
                directives,
                profile(directives).orElse(file.profile()),
                embedding,
                embedding.isEmpty() && (file.entryPoint() || facts.entryPoint()),
                unread);
    }

    /// A script's own word on its profile counts more than the configuration's.
    private static Optional<Profile> profile(List<Directive> directives) {
        return directives.stream()
                .flatMap(d ->
                        d instanceof Directive.Profile p ? Profile.of(p.name()).stream() : null)
                .findFirst();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Whether the runner puts its own lines around a PowerShell script.
    private static boolean isWrapped(Embedding embedding) {
        return embedding.shell() instanceof Shell.PowerShell shell && !shell.collapses();
    }
}
