package dev.lastword.jvm.history;

import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the runs lie, as docs/record-format.md has it.
///
/// @param state the folder with `runs` and `index`
record Store(Path state) {

    static final String START = "start.json";
    static final String END = "end.json";
    static final String LOCK = "lock";
    static final String CAST = "output.cast";

    /// Finds it as the recorder does.
    ///
    /// @param outDir what `--out-dir` says
    /// @return empty where no variable tells
    static Optional<Store> find(Kernel kernel, Optional<Word> outDir) {
        return outDir.or(() -> variable(kernel, "LASTWORD_HOME"))
                .map(Word::text)
                .or(() ->
                        // The XDG specification has a relative one ignored.
                        variable(kernel, "XDG_STATE_HOME")
                                .map(Word::text)
                                .filter(p -> p.startsWith("/"))
                                .map(p -> p + "/lastword"))
                .or(() -> variable(kernel, "HOME").map(h -> h.text() + "/.local/state/lastword"))
                .map(p -> new Store(Path.of(p)));
    }

    private static Optional<Word> variable(Kernel kernel, String name) {
        return kernel.variable(name).filter(v -> v.length() > 0);
    }

    Path runs() {
        return state.resolve("runs");
    }

    Path index() {
        return state.resolve("index");
    }

    Path folder(String month, String id) {
        return runs().resolve(month).resolve(id);
    }

    /// The folders of the months, newest first.
    List<String> months(Complaints complaints) {
        List<String> months = new ArrayList<>();
        for (String name : names(runs(), Ids::isMonth, complaints)) {
            // A link is not followed: what lies behind it is not ours.
            if (Files.isDirectory(runs().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                months.add(name);
            }
        }
        return months;
    }

    /// The ids of the runs of a month, newest first.
    List<String> ids(String month, Complaints complaints) {
        return names(runs().resolve(month), Ids::isRun, complaints);
    }

    /// What lies there under a dot: set up or removed, but not to the end.
    List<String> hidden(String month, Complaints complaints) {
        return names(runs().resolve(month), Ids::isHidden, complaints);
    }

    private static List<String> names(Path folder, Predicate<String> ours, Complaints complaints) {
        List<String> names = new ArrayList<>();
        String[] all = folder.toFile().list();
        if (all == null) {
            reason(folder)
                    .ifPresent(why -> complaints.unreadable("cannot read " + folder + ": " + why));
            return names;
        }
        for (String name : all) {
            if (ours.test(name)) {
                names.add(name);
            }
        }
        names.sort(Collections.reverseOrder());
        return names;
    }

    /// Why [java.io.File#list()] gave nothing; empty where there is nothing to read.
    private static Optional<String> reason(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return Optional.of(entries.iterator().hasNext() ? "it changes" : "it changed");
        } catch (IOException trouble) {
            return trouble instanceof NoSuchFileException
                    ? Optional.empty()
                    : Optional.of(Trouble.reason(trouble));
        }
    }
}
