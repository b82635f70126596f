package dev.lastword.contract.exits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Paths of a project: with `/`, from its root, without `.` and `..`.
public final class Paths {

    private Paths() {}

    /// The folder of a file; empty at the root.
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /// A path from a folder; empty where it leaves the project, or is absolute.
    public static Optional<String> resolve(String folder, String path) {
        if (path.isEmpty() || path.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
