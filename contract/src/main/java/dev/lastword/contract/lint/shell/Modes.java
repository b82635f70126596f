package dev.lastword.contract.lint.shell;

import dev.lastword.contract.exits.bash.Options;
import dev.lastword.contract.exits.bash.Setting;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.Statement;

/// The shell's options at a place, as far as they are certain.
///
/// What the analysis does not go into, such as the inside of a substitution, has the options of
/// what it stands in. A function that nobody calls has none: who sources the script decides.
final class Modes {

    private Modes() {}

    /// Whether a failure there ends the script: errexit is on, and not suspended as in a condition.
    static boolean errexitIsOn(Unit.Shell unit, int at) {
        return errexitIsOn(unit, reached(unit, at));
    }

    static boolean errexitIsOn(Unit.Shell unit, Node node) {
        return options(unit, node).errexit() == Setting.ON && !unit.shell().isTested(node);
    }

    static boolean errexitIsOff(Unit.Shell unit, int at) {
        return options(unit, reached(unit, at)).errexit() == Setting.OFF;
    }

    /// POSIX sh does not have it, whoever calls.
    static boolean pipefailIsOff(Unit.Shell unit, int at) {
        return options(unit, reached(unit, at)).pipefail() == Setting.OFF
                || (unit.model().posix() && !unit.text().contains("pipefail"));
    }

    private static Options options(Unit.Shell unit, Node node) {
        return unit.shell().optionsAt(node);
    }

    /// The piece itself, or the innermost one around it that the analysis has come to.
    private static Node reached(Unit.Shell unit, int at) {
        Outline outline = unit.outline();
        for (int up = at; up >= 0; up = outline.parent(up)) {
            Node node = outline.node(up);
            if (node instanceof FunctionDeclaration) {
                break;
            }
            if ((node instanceof Statement || node instanceof Command)
                    && unit.shell().isReached(node)) {
                return node;
            }
        }
        return outline.node(at);
    }
}
