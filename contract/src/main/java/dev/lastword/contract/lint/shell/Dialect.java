package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Unit;

/// The shell that a script is written for, beyond what its model says.
final class Dialect {

    private Dialect() {}

    /// Not zsh, ksh or fish, in which `exit` takes an expression, and the last command of a pipe
    /// runs in the shell itself.
    static boolean isBashOrSh(Unit.Shell unit) {
        String path = unit.script().path();
        if (path.endsWith(".zsh") || path.endsWith(".ksh") || path.endsWith(".fish")) {
            return false;
        }
        String text = unit.text();
        if (!text.startsWith("#!")) {
            return !text.startsWith("#compdef") && !text.startsWith("#autoload");
        }
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return !first.contains("zsh") && !first.contains("ksh") && !first.contains("fish");
    }
}
