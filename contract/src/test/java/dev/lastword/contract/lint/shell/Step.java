package dev.lastword.contract.lint.shell;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.exits.bash.ShellAnalysis;
import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.MadeEmbedding;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Script;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A step of a workflow in a test.
final class Step {

    private Step() {}

    /// What the checks of a rule say of a step, with how much it matters.
    static List<String> said(Rule rule, String text, ShellModel model) {
        var tree = BashParser.parse(text);
        Script script =
                new Script(
                        ".github/workflows/a.yml",
                        Language.SHELL,
                        text,
                        tree.lines(),
                        ScriptHeader.read(Language.SHELL, ""),
                        List.of(),
                        Profile.STANDARD,
                        Optional.of(MadeEmbedding.ofAStep()),
                        true,
                        List.of());
        var facts = new ShellAnalysis(Library.NONE).analyse(script.path(), tree, model);
        List<String> said = new ArrayList<>();
        for (Check<Unit.Shell> check : ShellChecks.ALL) {
            check.check(
                    new Unit.Shell(script, tree, model, facts),
                    (found, severity, _, message, _) -> {
                        if (found == rule) {
                            said.add(word(severity) + message);
                        }
                    });
        }
        return said;
    }

    private static String word(Severity severity) {
        return severity.word() + ": ";
    }
}
