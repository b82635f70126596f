package dev.lastword.contract.lint;

import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.bash.ShellFacts;
import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.exits.powershell.PowerShellFacts;
import dev.lastword.contract.exits.python.PythonFacts;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.PythonTree;
import dev.lastword.contract.standard.ScriptHeader;

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
    record Shell(
            Script script,
            dev.lastword.contract.script.bash.Script tree,
            ShellModel model,
            ShellFacts shell)
            implements Unit {
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
}
