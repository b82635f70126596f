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
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
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

    /// A script that is a file of its own.
    public Unit examine(Source file) {
        String text = file.source().text();
        return switch (Language.of(name(file.path()), text)) {
            case SHELL -> shell(file, text, Shebang.model(text));
            case PYTHON -> python(file, text);
            case POWERSHELL -> powerShell(file, text);
        };
    }

    private Unit shell(Source file, String text, ShellModel model) {
        dev.lastword.contract.script.bash.Script tree = BashParser.parse(text);
        List<Directive> directives =
                tree.comments().stream()
                        .flatMap(c -> Directive.of(tree.text(c.range()), c.range()).stream())
                        .toList();
        var facts = shell.analyse(file.path(), tree, model);
        List<Unread> unread =
                tree.unparsed().stream().map(u -> new Unread(u.range(), u.reason())).toList();
        Script script =
                script(file, Language.SHELL, text, tree.lines(), directives, facts.facts(), unread);
        return new Unit.Shell(script, tree, model, facts);
    }

    private Unit python(Source file, String text) {
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
                        unread);
        return new Unit.Python(script, tree, facts);
    }

    private Unit powerShell(Source file, String text) {
        dev.lastword.contract.script.powershell.Script tree =
                dev.lastword.contract.script.powershell.Script.parse(text);
        List<Directive> directives =
                tree.comments().stream()
                        .filter(c -> !c.block())
                        .flatMap(c -> Directive.of(tree.textOf(c), c.range()).stream())
                        .toList();
        var facts = powerShell.analyse(file.path(), tree);
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
                        unread);
        return new Unit.PowerShell(script, tree, facts);
    }

    private static Script script(
            Source file,
            Language language,
            String text,
            Lines lines,
            List<Directive> directives,
            Facts facts,
            List<Unread> unread) {
        return new Script(
                file.path(),
                language,
                text,
                lines,
                ScriptHeader.read(language, text),
                directives,
                profile(directives).orElse(file.profile()),
                false,
                file.entryPoint() || facts.entryPoint(),
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
}
