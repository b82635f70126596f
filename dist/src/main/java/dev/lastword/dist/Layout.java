package dev.lastword.dist;

import java.nio.file.Path;

/// Where things are in the distribution; the launcher and the manual rely on it.
///
/// @param home the folder that a user unpacks
public record Layout(Path home) {

    /// The native executable where the build had a C compiler, else the same as [#jvmProgram].
    public Path program() {
        return home.resolve("bin/lastword");
    }

    /// The script that starts the JVM front end.
    public Path jvmProgram() {
        return home.resolve("bin/lastword-jvm");
    }

    /// The Java runtime that contains the program as a module.
    public Path runtime() {
        return home.resolve("lib/runtime");
    }

    /// The manual page, where man(1) looks when `bin` is on the `PATH`.
    public Path manPage() {
        return home.resolve("share/man/man1/lastword.1");
    }

    /// Where bash-completion loads it from on demand, by the command's name.
    public Path bashCompletion() {
        return home.resolve("share/bash-completion/completions/lastword");
    }

    /// zsh's name for the completion of a command is `_COMMAND`.
    public Path zshCompletion() {
        return home.resolve("share/zsh/site-functions/_lastword");
    }

    /// The folder that fish keeps for programs that it did not come with.
    public Path fishCompletion() {
        return home.resolve("share/fish/vendor_completions.d/lastword.fish");
    }
}
