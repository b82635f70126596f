package dev.lastword.config;

import dev.lastword.policy.Origin;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.toml.Position;
import dev.lastword.toml.Toml;
import dev.lastword.toml.TomlResult;
import dev.lastword.toml.TomlTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds and reads the configuration files: `lastword.toml` in the working directory or the nearest
/// one above it, and the user's `lastword/config.toml` below `$XDG_CONFIG_HOME` or `~/.config`.
public final class ConfigFiles {

    private static final String PROJECT = "lastword.toml";
    private static final String USER = "lastword/config.toml";
    private static final int FIRST_BYTES = 4096;

    private static final TomlTable EMPTY = new TomlTable(new Position(1, 1), List.of());

    private ConfigFiles() {}

    /// Those that are there, the project's first.
    public static List<ConfigFile> find(Kernel kernel) {
        List<ConfigFile> files = new ArrayList<>();
        project(kernel).ifPresent(f -> files.add(parse(f)));
        user(kernel, USER).ifPresent(f -> files.add(parse(f)));
        return files;
    }

    /// The project's file, which stands in the working directory or the nearest one above it.
    public static Optional<SourceFile> project(Kernel kernel) {
        Optional<Word> folder = kernel.workingDirectory();
        while (folder.isPresent()) {
            Word at = folder.get();
            Optional<SourceFile> file = read(kernel, Origin.Kind.PROJECT, at.child(PROJECT));
            if (file.isPresent()) {
                return file;
            }
            folder = parent(at);
        }
        return Optional.empty();
    }

    /// A file of the user's.
    ///
    /// @param name below [#userFolder]
    public static Optional<SourceFile> user(Kernel kernel, String name) {
        return userFolder(kernel).flatMap(d -> read(kernel, Origin.Kind.USER, d.child(name)));
    }

    /// Where users keep their configuration: `$XDG_CONFIG_HOME`, else `~/.config`.
    ///
    /// @return empty where the environment tells neither
    public static Optional<Word> userFolder(Kernel kernel) {
        return kernel.variable("XDG_CONFIG_HOME")
                .filter(d -> d.length() > 0 && d.byteAt(0) == '/')
                .or(() ->
                        kernel.variable("HOME")
                                .filter(d -> d.length() > 0)
                                .map(d -> d.child(".config")));
    }

    /// The folder above; the root is written as nothing, so that names can follow.
    private static Optional<Word> parent(Word folder) {
        int slash = lastSlash(folder);
        return slash < 0 ? Optional.empty() : Optional.of(folder.part(0, slash));
    }

    private static int lastSlash(Word path) {
        int slash = path.length() - 1;
        while (slash >= 0 && path.byteAt(slash) != '/') {
            slash--;
        }
        return slash;
    }

    /// Reads a file, as far as [Toml#parse] would take it.
    ///
    /// @return empty where there is none
    public static Optional<SourceFile> read(Kernel kernel, Origin.Kind kind, Word path) {
        int descriptor = kernel.openForReading(path);
        if (Errno.ENOENT.is(descriptor) || Errno.ENOTDIR.is(descriptor)) {
            return Optional.empty();
        }
        if (descriptor < 0) {
            return Optional.of(unreadable(kind, path, descriptor));
        }
        byte[] bytes = new byte[FIRST_BYTES];
        int filled = 0;
        int count;
        do {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * filled);
            }
            count = kernel.read(descriptor, bytes, filled, bytes.length - filled);
            filled += Math.max(0, count);
        } while ((count > 0 || Errno.EINTR.is(count)) && filled <= Toml.MOST_BYTES);
        kernel.close(descriptor);
        return Optional.of(
                count < 0
                        ? unreadable(kind, path, count)
                        : new SourceFile(kind, path, Word.of(bytes, 0, filled), Optional.empty()));
    }

    private static SourceFile unreadable(Origin.Kind kind, Word path, int answer) {
        String why = "cannot be read: " + Errno.of(answer).text();
        return new SourceFile(kind, path, Word.of(""), Optional.of(why));
    }

    private static ConfigFile parse(SourceFile file) {
        Word path = file.path();
        Word folder = path.part(0, Math.max(0, lastSlash(path)));
        if (file.problem().isPresent()) {
            return new ConfigFile(
                    file.kind(), path, folder, EMPTY, file.problem().map(p -> "which " + p));
        }
        return switch (Toml.parse(file.content().bytes())) {
            case TomlResult.Parsed(TomlTable root) ->
                    new ConfigFile(file.kind(), path, folder, root, Optional.empty());
            case TomlResult.Refused refused ->
                    new ConfigFile(
                            file.kind(), path, folder, EMPTY, Optional.of(refused.message()));
        };
    }
}
