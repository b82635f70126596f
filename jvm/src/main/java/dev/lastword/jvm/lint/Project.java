package dev.lastword.jvm.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder that paths are told from, where the settings lie, and out of which nothing is
/// followed.
///
/// @param root absolute
/// @param real the same without links
/// @param here the working directory
record Project(Path root, Path real, Path here) {

    static final String SETTINGS = "lastword.toml";
    static final String GIT = ".git";

    /// The nearest folder with settings or a repository, from the working directory upwards; else
    /// that directory. Where the first PATH lies elsewhere, its project.
    static Project find(Path here, Optional<Path> first) {
        Path home = above(here).orElse(here);
        Path root = home;
        if (first.isPresent() && !first.get().startsWith(home)) {
            Path folder =
                    Files.isDirectory(first.get())
                            ? first.get()
                            : Optional.ofNullable(first.get().getParent()).orElse(here);
            root = above(folder).orElse(folder);
        }
        return new Project(root, real(root), here);
    }

    private static Optional<Path> above(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(SETTINGS)) || Files.exists(at.resolve(GIT))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root;
        }
    }

    /// A file as reports name it: from the root; where it lies elsewhere, as it is.
    String path(Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }

    /// Such a path as it is named from the working directory, or as a whole where that is shorter.
    String shown(String path) {
        Path file = root.resolve(path);
        if (here.equals(root) || !file.startsWith(root)) {
            return path;
        }
        String whole = file.toString();
        String relative = here.relativize(file).toString();
        return relative.length() <= whole.length() ? relative : whole;
    }

    /// Whether a file lies in the project, whatever links lead there.
    boolean holds(Path realFile) {
        return realFile.startsWith(real);
    }
}
