package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.bash.Script;

/// Finds the exit codes of shell scripts, across files.
///
/// One serves a whole project, from many threads: what it has read for one script it knows for the
/// next.
public final class ShellAnalysis {

    private final Project project;

    public ShellAnalysis(Library library) {
        this.project = new Project(library);
    }

    /// Analyses a script.
    ///
    /// @param path where it stands in the project
    public ShellFacts analyse(String path, Script script, ShellModel model) {
        return project.analyse(new ScriptFile(path, script), model, 0);
    }
}
