package dev.lastword.contract.exits.bash;

import java.util.Optional;

/// The other files of a project, as the shell of one script meets them.
interface Neighbours {

    /// A file to be sourced; empty where there is none of that path.
    Optional<ScriptFile> sourced(String path);

    /// What a script ends with; empty where it is no shell script of the project.
    ///
    /// @param shell the shell that is told to run it, or empty where its first line tells
    Optional<Value> status(String path, String shell);
}
