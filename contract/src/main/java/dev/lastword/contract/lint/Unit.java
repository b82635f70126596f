package dev.lastword.contract.lint;

import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.bash.ShellFacts;
import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.exits.powershell.PowerShellFacts;
import dev.lastword.contract.exits.python.PythonFacts;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.python.PythonTree;
import dev.lastword.contract.script.workflow.Workflow;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.List;

/// A script with all that is known of it: what the checks look at.
public sealed interface Unit {

    /// What units of all languages have.
    Script script();

    /// What its analysis tells.
    Facts facts();

    default String text() {
        return script().text();
    }

    default ScriptHeader header() {
        return script().header();
    }

    default Profile profile() {
        return script().profile();
    }

    /// The text of a range, as written.
    default String text(Range range) {
        return text().substring(range.start(), range.end());
    }

    /// bash and POSIX sh, also in a step of a workflow.
    ///
    /// @param outline of the tree, which all checks share
    record Shell(
            Script script,
            dev.lastword.contract.script.bash.Script tree,
            ShellModel model,
            ShellFacts shell,
            Outline outline)
            implements Unit {
        public Shell(
                Script script,
                dev.lastword.contract.script.bash.Script tree,
                ShellModel model,
                ShellFacts shell) {
            this(script, tree, model, shell, Outline.of(tree));
        }

        @Override
        public Facts facts() {
            return shell.facts();
        }
    }

    record Python(Script script, PythonTree tree, PythonFacts python) implements Unit {
        @Override
        public Facts facts() {
            return python.facts();
        }
    }

    record PowerShell(
            Script script,
            dev.lastword.contract.script.powershell.Script tree,
            PowerShellFacts powerShell)
            implements Unit {
        @Override
        public Facts facts() {
            return powerShell.facts();
        }
    }

    /// A workflow or action as a whole. The scripts in it are units of their own.
    ///
    /// It tells what is not read of the file. That a step is in a language that nobody reads here,
    /// as cmd, is no fault of the file, and stands in the steps alone.
    ///
    /// @param script whose text is the file; it has no header and no exits, and its directives are
    ///   the comments of YAML: the only place for one beside a script in one line
    record WorkflowFile(Script script, Workflow workflow) implements Unit {

        private static final Facts NONE = new Facts(List.of(), List.of(), List.of(), false);

        @Override
        public Facts facts() {
            return NONE;
        }
    }
}
