package dev.lastword.jvm.lint;

import java.util.Optional;

/// One line of a .gitignore file: gitignore(5).
///
/// @param negated whether it takes back what earlier lines ignore
/// @param folders whether it is about folders alone
/// @param anchored whether it is held against the path from the folder of its file, and not against
///   the name alone
record IgnorePattern(Wildcard wildcard, boolean negated, boolean folders, boolean anchored) {

    /// Reads a line; empty for one that says nothing.
    static Optional<IgnorePattern> of(String line) {
        String text = trimmed(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = text.startsWith("!");
        text = negated ? text.substring(1) : text;
        boolean folders = text.endsWith("/");
        text = folders ? text.substring(0, text.length() - 1) : text;
        boolean anchored = text.indexOf('/') >= 0;
        text = text.startsWith("/") ? text.substring(1) : text;
        return Optional.of(new IgnorePattern(Wildcard.of(text), negated, folders, anchored));
    }

    /// Without the blanks at its end that no backslash protects.
    private static String trimmed(String line) {
        int end = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
                end = Math.min(i + 1, line.length());
            } else if (line.charAt(i) != ' ') {
                end = i + 1;
            }
        }
        return line.substring(0, end);
    }

    /// Whether it is about something.
    ///
    /// @param path from the folder of the pattern's file
    /// @param name its last part
    boolean matches(String path, String name, boolean isFolder) {
        return (isFolder || !folders) && wildcard.matches(anchored ? path : name);
    }
}
