package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Paths;
import dev.lastword.contract.exits.python.Piece.Code;
import dev.lastword.contract.exits.python.Piece.Folder;
import dev.lastword.contract.exits.python.Piece.Foreign;
import dev.lastword.contract.script.python.Alias;
import dev.lastword.contract.script.python.Identifier;
import dev.lastword.contract.script.python.Statement;
import java.util.Optional;
import java.util.function.Function;

/// Finds the modules that a script imports.
///
/// They stand beside the script, in a folder around that up to the project's root, or in its `src`.
/// What is put into `sys.path` is not known.
final class Imports {

    private final String scriptFolder;
    private final Function<String, Optional<Module>> modules;

    /// @param modules the module in a file of the project
    Imports(String script, Function<String, Optional<Module>> modules) {
        scriptFolder = Paths.folder(script);
        this.modules = modules;
    }

    /// What `import a.b` gives the name `a`, or with `as`, the name behind that.
    Values imported(Alias alias) {
        String name = alias.name().text();
        if (Foreigners.isStandard(name)) {
            return Values.of(new Foreign(alias.asName().isPresent() ? name : root(name)));
        }
        return module(alias.asName().isPresent() ? name : root(name));
    }

    private static String root(String name) {
        return Foreigners.root(name);
    }

    /// The module that `import` names, of which the import runs the body.
    Optional<Module> file(String importer, Statement.ImportFrom statement) {
        return code(base(importer, statement));
    }

    Optional<Module> file(Alias alias) {
        return Foreigners.isStandard(alias.name().text())
                ? Optional.empty()
                : code(module(alias.name().text()));
    }

    private static Optional<Module> code(Values values) {
        for (Piece piece : values.pieces()) {
            if (piece instanceof Code code) {
                return Optional.of(code.module());
            }
        }
        return Optional.empty();
    }

    /// The module behind `from`.
    Values base(String importer, Statement.ImportFrom statement) {
        String name = statement.module().map(Identifier::text).orElse("");
        if (statement.level() == 0) {
            return Foreigners.isStandard(name) ? Values.of(new Foreign(name)) : module(name);
        }
        Optional<String> folder = Optional.of(Paths.folder(importer));
        for (int i = 1; i < statement.level(); i++) {
            folder = folder.flatMap(f -> Paths.resolve(f, ".."));
        }
        String parts = name.replace('.', '/');
        return folder.flatMap(f -> at(f, parts)).orElseGet(() -> Values.of(new Foreign(".")));
    }

    private Values module(String name) {
        String parts = name.replace('.', '/');
        Optional<Values> found = at(scriptFolder, parts);
        String folder = scriptFolder;
        while (found.isEmpty() && !folder.isEmpty()) {
            folder = Paths.folder(folder);
            found = at(folder, parts);
        }
        return found.or(() -> at("src", parts)).orElseGet(() -> Values.of(new Foreign(name)));
    }

    private Optional<Values> at(String folder, String parts) {
        String path = folder.isEmpty() ? parts : parts.isEmpty() ? folder : folder + "/" + parts;
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<Module> file = parts.isEmpty() ? Optional.empty() : modules.apply(path + ".py");
        if (file.isEmpty()) {
            file = modules.apply(path + "/__init__.py");
        }
        if (file.isEmpty() && parts.isEmpty()) {
            return Optional.of(Values.of(new Folder(path)));
        }
        return file.map(m -> Values.of(new Code(m)));
    }

    /// A module within a package or a folder.
    Optional<Values> within(Piece outer, String name) {
        String folder =
                switch (outer) {
                    case Code code when code.module().isPackage() ->
                            Paths.folder(code.module().path());
                    case Folder f -> f.path();
                    default -> "";
                };
        return folder.isEmpty() ? Optional.empty() : at(folder, name);
    }
}
