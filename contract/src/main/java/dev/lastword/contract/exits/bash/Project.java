package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.SourceText;
import dev.lastword.contract.script.bash.BashParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The shell scripts of a project, each read once.
final class Project {

    /// A script that a script calls that a script calls …: beyond this, its codes are unknown.
    private static final int DEEPEST = 4;

    private static final int LARGEST = 1_000_000;

    private final Library library;
    private final Map<String, Optional<ScriptFile>> files = new ConcurrentHashMap<>();
    private final Map<String, ExitSet> sets = new ConcurrentHashMap<>();

    Project(Library library) {
        this.library = library;
    }

    ShellFacts analyse(ScriptFile file, ShellModel model, int depth) {
        return new Analysis(file, model, neighbours(depth)).facts();
    }

    private Neighbours neighbours(int depth) {
        return new Neighbours() {
            @Override
            public Optional<ScriptFile> sourced(String path) {
                return file(path);
            }

            @Override
            public Optional<Value> status(String path, String shell) {
                return isShell(path) ? called(path, shell, depth + 1) : Optional.empty();
            }
        };
    }

    private Optional<ScriptFile> file(String path) {
        return files.computeIfAbsent(
                path,
                p ->
                        library.text(p)
                                .map(SourceText::text)
                                .filter(text -> text.length() < LARGEST)
                                .map(text -> new ScriptFile(p, BashParser.parse(text))));
    }

    /// Told by its first line, or else by its name.
    private boolean isShell(String path) {
        Optional<SourceText> text = library.text(path);
        if (text.isEmpty()) {
            return false;
        }
        String first = firstLine(text.get().text());
        return first.startsWith("#!")
                ? first.endsWith("sh") || first.contains("sh ")
                : path.endsWith(".sh") || path.endsWith(".bash");
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private Optional<Value> called(String path, String shell, int depth) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<ScriptFile> file = file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (depth > DEEPEST) {
            return Optional.of(Value.status(name));
        }
        String key = path + " " + shell + " " + depth;
        ExitSet set = sets.get(key);
        if (set == null) {
            String by = shell.isEmpty() ? firstLine(file.get().tree().source().text()) : shell;
            boolean posix = (by.startsWith("#!") && !by.contains("bash")) || by.equals("dash");
            posix |= by.equals("sh");
            set = analyse(file.get(), posix ? ShellModel.SH : ShellModel.BASH, depth).facts().set();
            sets.put(key, set);
        }
        Codes codes = Codes.of(set.codes().stream().mapToInt(code -> code).toArray());
        return Optional.of(
                set.unknown()
                        ? new Value(codes, List.of(), List.of(name), "", "", 0)
                        : Value.of(codes));
    }
}
