package dev.lastword.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Folders and files as wholes.
final class Trees {
    private Trees() {}

    /// A path and everything under it, folders before their contents; links are not followed.
    static List<Path> list(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.sorted().toList();
        }
    }

    /// Removes a path and everything under it, if it is there.
    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            for (var path : list(root).reversed()) {
                Files.delete(path);
            }
        }
    }

    /// Copies a file into place in one step, because a program that runs cannot be written to.
    static void install(Path from, Path to, boolean executable) throws IOException {
        Files.createDirectories(to.getParent());
        var aside = to.resolveSibling(to.getFileName() + ".new");
        Files.copy(from, aside, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(
                aside, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Writes a text, and the folders above it.
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
