package dev.lastword.jvm.lint;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The files of a project for what scripts source and import. Nothing outside of it is read,
/// whatever a script says.
final class DiskLibrary implements Library {

    /// A library is code that somebody wrote; what is longer is not followed.
    private static final int MOST = 1 << 20;

    /// So many characters are kept; what is asked for beyond them is read again.
    private static final long MOST_KEPT = 16 << 20;

    private final Project project;
    private final Map<String, Optional<SourceText>> known = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    DiskLibrary(Project project) {
        this.project = project;
    }

    @Override
    public Optional<SourceText> text(String path) {
        Optional<SourceText> text = known.get(path);
        if (text != null) {
            return text;
        }
        text = read(path);
        long length = path.length() + (text.isPresent() ? text.get().text().length() : 0L);
        if (kept.addAndGet(length) <= MOST_KEPT) {
            known.put(path, text);
        }
        return text;
    }

    private Optional<SourceText> read(String path) {
        try {
            Path file = project.root().resolve(path).normalize();
            if (!file.startsWith(project.root()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return project.holds(file.toRealPath())
                    ? Bytes.read(file, MOST).map(SourceText::of)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
