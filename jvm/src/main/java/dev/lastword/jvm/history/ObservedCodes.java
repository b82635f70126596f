package dev.lastword.jvm.history;

import dev.lastword.process.Kernel;
import dev.lastword.status.Ending;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// With which codes scripts have ended in the runs that are recorded.
public final class ObservedCodes {

    private final Map<Path, SortedSet<Integer>> codes = new HashMap<>();
    private final Map<Path, Optional<Path>> real = new HashMap<>();

    private ObservedCodes() {}

    /// Reads all runs. Where there are none, or no place for them, nothing was observed; what is
    /// wrong with the records is said by `lastword runs`.
    public static ObservedCodes read(Kernel kernel, long nowMillis) {
        try {
            return read(Store.find(kernel, Optional.empty()), nowMillis);
        } catch (Problem noPlace) {
            return new ObservedCodes();
        }
    }

    static ObservedCodes read(Store store, long nowMillis) {
        ObservedCodes observed = new ObservedCodes();
        Complaints complaints = new Complaints();
        new Listing(store, complaints, nowMillis)
                .visit(
                        store.months(complaints),
                        run -> {
                            observed.add(run);
                            return true;
                        });
        return observed;
    }

    /// The codes of a script.
    ///
    /// @param script its path without links
    public SortedSet<Integer> of(Path script) {
        return codes.getOrDefault(script, new TreeSet<>());
    }

    /// Only exits count: of a death by signal the script said nothing.
    private void add(Run run) {
        if (run.state() instanceof State.Finished finished
                && finished.ending() instanceof Ending.Exited(int code)) {
            ScriptOfRun.of(run.command())
                    .flatMap(script -> path(run.cwd(), script))
                    .ifPresent(path -> codes.computeIfAbsent(path, _ -> new TreeSet<>()).add(code));
        }
    }

    private Optional<Path> path(String cwd, String script) {
        // Without a slash it was looked for in PATH, or is a file in the working directory.
        try {
            return real.computeIfAbsent(
                    Path.of(cwd).resolve(script).normalize(), ObservedCodes::withoutLinks);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<Path> withoutLinks(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
