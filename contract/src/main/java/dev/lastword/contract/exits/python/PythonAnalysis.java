package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.SourceText;
import dev.lastword.contract.script.python.PythonTree;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the exit codes of Python scripts, across files.
///
/// One serves a whole project, from many threads: what it has read for one script it knows for the
/// next.
public final class PythonAnalysis {

    private final Library library;
    private final Map<String, Optional<Module>> modules = new ConcurrentHashMap<>();

    public PythonAnalysis(Library library) {
        this.library = library;
    }

    /// Analyses a script.
    ///
    /// @param path where it stands in the project
    public PythonFacts analyse(String path, PythonTree script) {
        Module module = new Module(path, script);
        Imports imports = new Imports(path, p -> p.equals(path) ? Optional.of(module) : module(p));
        return new Report(module, new Session(path, imports)).facts();
    }

    /// Two threads may read the same file at the same time; that is only wasted.
    private Optional<Module> module(String path) {
        Optional<Module> known = modules.get(path);
        if (known == null) {
            known =
                    library.text(path)
                            .map(SourceText::text)
                            .map(text -> new Module(path, PythonTree.parse(text)));
            Optional<Module> other = modules.putIfAbsent(path, known);
            return other == null ? known : other;
        }
        return known;
    }
}
