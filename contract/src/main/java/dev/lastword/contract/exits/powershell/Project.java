package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.exits.Paths;
import dev.lastword.contract.script.powershell.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The files of a project, each read once.
final class Project {
    private final Library library;
    private final Map<String, Optional<ScriptFile>> files = new ConcurrentHashMap<>();

    private final Map<String, List<Ending>> endings = new ConcurrentHashMap<>();

    Project(Library library) {
        this.library = library;
    }

    /// A file that a script names from where it stands itself, or from the root of the project.
    Optional<ScriptFile> file(ScriptFile from, String named) {
        return Paths.resolve(Paths.folder(from.path), named)
                .flatMap(this::file)
                .or(() -> Paths.resolve("", named).flatMap(this::file));
    }

    private Optional<ScriptFile> file(String path) {
        Optional<ScriptFile> known = files.get(path);
        if (known == null) {
            known = library.text(path).map(text -> new ScriptFile(path, Script.parse(text.text())));
            files.put(path, known);
        }
        return known;
    }

    /// The endings of a script that were found before.
    Optional<List<Ending>> known(ScriptFile file) {
        return Optional.ofNullable(endings.get(file.path));
    }

    void know(ScriptFile file, List<Ending> found) {
        endings.put(file.path, found);
    }
}
