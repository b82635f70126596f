package dev.lastword.config;

import dev.lastword.policy.Origin;
import dev.lastword.process.Word;
import dev.lastword.toml.TomlTable;
import java.util.Optional;

/// A configuration file that is there.
///
/// @param kind whose it is
/// @param folder where it lies
/// @param root what it says; empty where it cannot be read
/// @param problem why it cannot be read, with the place in it
public record ConfigFile(
        Origin.Kind kind, Word path, Word folder, TomlTable root, Optional<String> problem) {

    /// A path that stands in it, relative to where it lies.
    ///
    /// A project's file comes with the project, and so from anybody: what it names has to lie in
    /// the project.
    ///
    /// @return empty where that is not so
    public Optional<Word> resolve(Word named) {
        boolean absolute = named.length() > 0 && named.byteAt(0) == '/';
        if (kind != Origin.Kind.PROJECT) {
            return Optional.of(absolute ? named : folder.child("").plus(named));
        }
        boolean above = ("/" + named.text() + "/").contains("/../");
        return absolute || above ? Optional.empty() : Optional.of(folder.child("").plus(named));
    }
}
