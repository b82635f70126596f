package dev.lastword.jvm.lint;

import java.util.List;

/// Patterns of the settings, which are written as in a .gitignore file at the root of the project;
/// one that is about a folder is about all that is in it.
record Globs(List<IgnorePattern> patterns) {

    Globs {
        patterns = List.copyOf(patterns);
    }

    /// Whether one is about the path or a folder above it.
    boolean match(String path, boolean isFolder) {
        if (patterns.isEmpty()) {
            return false;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (matchOne(path.substring(0, slash), true)) {
                return true;
            }
        }
        return matchOne(path, isFolder);
    }

    private boolean matchOne(String path, boolean isFolder) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (IgnorePattern pattern : patterns) {
            if (pattern.matches(path, name, isFolder)) {
                return true;
            }
        }
        return false;
    }
}
