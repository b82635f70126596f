package dev.lastword.jvm.lint;

import dev.lastword.jvm.Trouble;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what may be scripts, in the order of their paths.
///
/// Links to folders are not followed: what lies behind them is found where it lies, and there are
/// no loops. Links to files are, where they lead to a file of the project that is not found anyway.
final class Discovery {

    /// Takes what is found.
    interface Finds {

        void candidate(Candidate candidate);

        /// A folder cannot be read.
        ///
        /// @param path as reports name it
        void unreadable(String path, String reason);
    }

    /// Something in a folder that is still to be looked at.
    ///
    /// @param path from the topmost folder of the walk, which the ignore files are held against
    /// @param ignored by the folders above it
    private record Entry(Path file, String path, boolean isFolder, Ignored ignored) {

        /// By the whole path, in which a folder's name goes on with a slash.
        static final Comparator<Entry> ORDER =
                Comparator.comparing(e -> e.isFolder() ? e.path() + "/" : e.path());
    }

    private final Project project;
    private final Globs exclude;
    private final boolean noIgnore;
    private final Finds finds;
    private final Set<String> seen = new HashSet<>();
    private final List<Candidate> links = new ArrayList<>();

    Discovery(Project project, Globs exclude, boolean noIgnore, Finds finds) {
        this.project = project;
        this.exclude = exclude;
        this.noIgnore = noIgnore;
        this.finds = finds;
    }

    /// Looks through files and folders, which have to be absolute.
    void find(List<Path> places) {
        for (Path place : places.stream().sorted().distinct().toList()) {
            if (Files.isDirectory(place)) {
                walk(place);
            } else {
                offer(new Candidate(place, project.path(place), true));
            }
        }
        links.forEach(this::follow);
    }

    private void offer(Candidate candidate) {
        if (seen.add(candidate.path())) {
            finds.candidate(candidate);
        }
    }

    private void walk(Path start) {
        Path top = top(start);
        Deque<Entry> waiting = new ArrayDeque<>();
        String path = top.relativize(start).toString();
        waiting.push(new Entry(start, path, true, ignoredAbove(top, start)));
        while (!waiting.isEmpty()) {
            Entry entry = waiting.pop();
            if (entry.isFolder()) {
                List<Entry> inside = list(entry);
                inside.sort(Entry.ORDER.reversed());
                inside.forEach(waiting::push);
            } else {
                offer(new Candidate(entry.file(), project.path(entry.file()), false));
            }
        }
    }

    /// The repository that a folder is in; without one, the project.
    private Path top(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(Project.GIT))) {
                return at;
            }
        }
        return start.startsWith(project.root()) ? project.root() : start;
    }

    private Ignored ignoredAbove(Path top, Path start) {
        Ignored ignored = Ignored.NOTHING;
        Path at = top;
        for (Path name : top.relativize(start)) {
            if (!name.toString().isEmpty()) {
                ignored = inside(ignored, at, top.relativize(at).toString());
                at = at.resolve(name);
            }
        }
        return ignored;
    }

    /// What is ignored in a folder.
    ///
    /// @param path of the folder
    private Ignored inside(Ignored above, Path folder, String path) {
        if (noIgnore) {
            return Ignored.NOTHING;
        }
        String base = path.isEmpty() ? "" : path + "/";
        Ignored ignored = above;
        Optional<String> own = Bytes.text(folder.resolve(".gitignore"));
        Path repository = folder.resolve(Project.GIT);
        if (Files.exists(repository)) {
            Optional<String> excluded = Repository.excluded(repository);
            ignored = excluded.isPresent() ? ignored.with(base, excluded.get()) : ignored;
        }
        return own.isPresent() ? ignored.with(base, own.get()) : ignored;
    }

    private List<Entry> list(Entry folder) {
        List<Entry> entries = new ArrayList<>();
        Ignored ignored = inside(folder.ignored(), folder.file(), folder.path());
        String base = folder.path().isEmpty() ? "" : folder.path() + "/";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.file())) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(Project.GIT)) {
                    entry(file, base + name, ignored).ifPresent(entries::add);
                }
            }
        } catch (IOException e) {
            unreadable(folder, e);
        } catch (DirectoryIteratorException e) {
            unreadable(folder, new IOException(String.valueOf(e.getMessage()), e));
        }
        return entries;
    }

    private void unreadable(Entry folder, IOException trouble) {
        if (!(trouble instanceof NoSuchFileException)) {
            finds.unreadable(project.path(folder.file()), Trouble.reason(trouble));
        }
    }

    /// Something in a folder, where it is to be looked at.
    private Optional<Entry> entry(Path file, String path, Ignored ignored) {
        BasicFileAttributes attributes;
        try {
            attributes =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            // It is gone.
            return Optional.empty();
        } catch (IOException e) {
            finds.unreadable(project.path(file), Trouble.reason(e));
            return Optional.empty();
        }
        boolean isFolder = attributes.isDirectory();
        boolean isLink = attributes.isSymbolicLink();
        if (!isFolder && !isLink && !attributes.isRegularFile()) {
            return Optional.empty();
        }
        if (!isFolder && !ScriptNames.isScript(path) && !ScriptNames.isOpen(path)) {
            return Optional.empty();
        }
        if (ignored.contains(path, isFolder) || exclude.match(project.path(file), isFolder)) {
            return Optional.empty();
        }
        if (isLink) {
            links.add(new Candidate(file, project.path(file), false));
            return Optional.empty();
        }
        return Optional.of(new Entry(file, path, isFolder, ignored));
    }

    private void follow(Candidate link) {
        try {
            Path real = link.file().toRealPath();
            if (project.holds(real) && Files.isRegularFile(real)) {
                String path = project.real().relativize(real).toString();
                if (seen.add(path)) {
                    finds.candidate(link);
                }
            }
        } catch (IOException e) {
            // It leads nowhere, or round and round.
        }
    }
}
