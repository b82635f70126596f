package dev.lastword.jvm.lint;

import dev.lastword.contract.lint.Baseline;
import dev.lastword.jvm.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The baseline on the disk.
///
/// @param path as reports name it
/// @param exists whether it is there
record BaselineFile(Project project, Path file, String path, boolean exists, Baseline content) {

    private static final int MOST = 64 << 20;

    /// Reads it; where there is none, it is empty.
    ///
    /// @param named on the command line, and then it has to be there
    static BaselineFile read(Project project, Optional<Path> named, boolean mayBeMissing)
            throws LintProblem {
        Path file = named.orElse(project.root().resolve(Baseline.PATH));
        String path = project.path(file);
        if (!Files.exists(file)) {
            if (named.isPresent() && !mayBeMissing) {
                throw LintProblem.io(named.get() + ": not found; --baseline names the baseline");
            }
            return new BaselineFile(project, file, path, false, new Baseline(List.of()));
        }
        try {
            byte[] bytes =
                    Bytes.read(file, MOST)
                            .orElseThrow(() -> LintProblem.usage(file + ": longer than 64 MiB"));
            return new BaselineFile(
                    project,
                    file,
                    path,
                    true,
                    parse(file.toString(), new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw LintProblem.io(file + ": " + Trouble.reason(e));
        }
    }

    private static Baseline parse(String name, String text) throws LintProblem {
        return switch (Baseline.read(text)) {
            case Baseline.Result.Read(Baseline baseline) -> baseline;
            case Baseline.Result.Malformed(int line, String reason) ->
                    throw LintProblem.usage(name + ", line " + line + ": " + reason);
        };
    }

    /// What it was in a git revision; empty where it was not there.
    Baseline in(String revision) throws LintProblem {
        if (!file.startsWith(project.root())) {
            throw LintProblem.usage(
                    "--base-ref: " + file + " is not in the project, so git does not know it");
        }
        Optional<String> text = Repository.show(project.root(), revision, path);
        return text.isPresent()
                ? parse(revision + ":" + path, text.get())
                : new Baseline(List.of());
    }

    /// Writes another content.
    void write(Baseline baseline) throws LintProblem {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path real =
                    exists || folder == null
                            ? file.toRealPath()
                            : folder.toRealPath().resolve(file.getFileName());
            if (file.startsWith(project.root()) && !project.holds(real)) {
                throw LintProblem.io(file + ": leads out of the project");
            }
            Replacing.write(real, baseline.write().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw LintProblem.io(file + " cannot be written: " + Trouble.reason(e));
        }
    }
}
