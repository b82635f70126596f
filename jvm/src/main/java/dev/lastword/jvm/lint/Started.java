package dev.lastword.jvm.lint;

import dev.lastword.contract.lint.workflow.StartedFiles;
import dev.lastword.contract.script.SourceText;
import dev.lastword.contract.script.workflow.Workflow;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files that the workflows and actions of a project start.
///
/// A workflow is parsed only where it holds the name in question: who lints one script is not to
/// wait for all workflows.
final class Started {

    private static final int MOST = 1 << 20;

    /// A workflow, and what it starts once that is known.
    private static final class Starter {
        private final String path;
        private final String text;
        private Optional<Set<String>> files = Optional.empty();

        Starter(String path, String text) {
            this.path = path;
            this.text = text;
        }

        boolean starts(String file) {
            if (!text.contains(file.substring(file.lastIndexOf('/') + 1))) {
                return false;
            }
            if (files.isEmpty()) {
                files = Optional.of(StartedFiles.of(path, Workflow.parse(path, text)));
            }
            return files.get().contains(file);
        }
    }

    private final Project project;
    private Optional<List<Starter>> starters = Optional.empty();

    Started(Project project) {
        this.project = project;
    }

    /// Whether one of them starts the file.
    synchronized boolean contains(String path) {
        if (starters.isEmpty()) {
            starters = Optional.of(find());
        }
        for (Starter starter : starters.get()) {
            if (starter.starts(path)) {
                return true;
            }
        }
        return false;
    }

    private List<Starter> find() {
        List<Starter> found = new ArrayList<>();
        Path github = project.root().resolve(".github");
        inFolder(project.root(), found);
        inFolder(github.resolve("workflows"), found);
        for (Path action : list(github.resolve("actions"))) {
            inFolder(action, found);
        }
        return found;
    }

    private void inFolder(Path folder, List<Starter> found) {
        for (Path file : list(folder)) {
            String path = project.path(file);
            if (ScriptNames.isWorkflow(path) && Files.isRegularFile(file)) {
                try {
                    Bytes.read(file, MOST)
                            .map(bytes -> new Starter(path, SourceText.of(bytes).text()))
                            .ifPresent(found::add);
                } catch (IOException e) {
                    // Where it is to be examined itself, that is said there.
                }
            }
        }
    }

    private static List<Path> list(Path folder) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                all.forEach(files::add);
            } catch (IOException e) {
                // Likewise.
            }
        }
        files.sort(null);
        return files;
    }
}
