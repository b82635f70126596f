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
        project(kernel).ifPresent(files::add);
        user(kernel).ifPresent(files::add);
        return files;
    }

    private static Optional<ConfigFile> project(Kernel kernel) {
        Optional<Word> folder = kernel.workingDirectory();
        while (folder.isPresent()) {
            Word at = folder.get();
            Optional<ConfigFile> file = read(kernel, Origin.Kind.PROJECT, at, PROJECT);
            if (file.isPresent()) {
                return file;
            }
            folder = parent(at);
        }
        return Optional.empty();
    }

    /// The folder above; the root is written as nothing, so that names can follow.
    private static Optional<Word> parent(Word folder) {
        int slash = folder.length() - 1;
        while (slash >= 0 && folder.byteAt(slash) != '/') {
            slash--;
        }
        return slash < 0 ? Optional.empty() : Optional.of(folder.part(0, slash));
    }

    private static Optional<ConfigFile> user(Kernel kernel) {
        return kernel.variable("XDG_CONFIG_HOME")
                .filter(d -> d.length() > 0 && d.byteAt(0) == '/')
                .or(() ->
                        kernel.variable("HOME")
                                .filter(d -> d.length() > 0)
                                .map(d -> d.child(".config")))
                .flatMap(d -> read(kernel, Origin.Kind.USER, d, USER));
    }

    private static Optional<ConfigFile> read(
            Kernel kernel, Origin.Kind kind, Word folder, String name) {
        Word path = folder.child(name);
        int descriptor = kernel.openForReading(path);
        if (Errno.ENOENT.is(descriptor) || Errno.ENOTDIR.is(descriptor)) {
            return Optional.empty();
        }
        int slash = path.length() - 1;
        while (path.byteAt(slash) != '/') {
            slash--;
        }
        Word lies = path.part(0, slash);
        if (descriptor < 0) {
            return Optional.of(unreadable(kind, path, lies, descriptor));
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
        if (count < 0) {
            return Optional.of(unreadable(kind, path, lies, count));
        }
        return Optional.of(
                switch (Toml.parse(Arrays.copyOf(bytes, filled))) {
                    case TomlResult.Parsed(TomlTable root) ->
                            new ConfigFile(kind, path, lies, root, Optional.empty());
                    case TomlResult.Refused refused ->
                            new ConfigFile(kind, path, lies, EMPTY, Optional.of(refused.message()));
                });
    }

    private static ConfigFile unreadable(Origin.Kind kind, Word path, Word folder, int answer) {
        String why = "which cannot be read: " + Errno.of(answer).text();
        return new ConfigFile(kind, path, folder, EMPTY, Optional.of(why));
    }
}
