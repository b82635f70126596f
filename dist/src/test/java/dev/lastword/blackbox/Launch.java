package dev.lastword.blackbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// How a process is to be started. Unless said otherwise: a process group of its own, stdin at its
/// end, stdout and stderr collected from a pipe each, every signal as by default.
final class Launch {
    private static final String SEARCH_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    private final List<String> words;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<Integer, Integer> given = new HashMap<>();
    private final Set<Integer> collected = new LinkedHashSet<>();
    private final Set<Integer> closed = new LinkedHashSet<>();
    private final Set<Integer> blocked = new LinkedHashSet<>();
    private Path directory = Path.of("/");
    private Optional<Terminal> terminal = Optional.empty();
    private boolean keyboard;
    private boolean merged;
    private boolean session;
    private boolean group = true;

    private Launch(List<String> words) {
        this.words = new ArrayList<>(words);
        environment.put("PATH", SEARCH_PATH);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", "/nonexistent");
    }

    /// A command by its path or by a name that is looked up here, and its arguments.
    static Launch of(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.set(0, Commands.find(words[0]).toString());
        return new Launch(all);
    }

    /// Starts it by a command that becomes its command line, such as `env …` or `sh -c '…; exec
    /// "$@"' sh`.
    Launch through(String... prefix) {
        Launch before = of(prefix);
        words.addAll(0, before.words);
        return this;
    }

    /// Adds words to the command line.
    Launch words(String... more) {
        return words(Arrays.asList(more));
    }

    Launch words(List<String> more) {
        words.addAll(more);
        return this;
    }

    /// The command line so far.
    List<String> line() {
        return List.copyOf(words);
    }

    Launch in(Path start) {
        directory = start;
        return this;
    }

    Launch with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Launch withoutVariable(String name) {
        environment.remove(name);
        return this;
    }

    Launch blocking(Integer... signals) {
        blocked.addAll(Arrays.asList(signals));
        return this;
    }

    /// Ignores signals, by the names that env(1) knows.
    Launch ignoring(String... signals) {
        return through("env", "--ignore-signal=" + String.join(",", signals));
    }

    /// Hands over a descriptor under that number; the caller closes their own.
    Launch descriptor(int number, int fd) {
        given.put(number, fd);
        return this;
    }

    /// Collects what it writes there, terminal or not.
    Launch collecting(int number) {
        collected.add(number);
        return this;
    }

    /// Starts it with that descriptor closed.
    Launch closed(int number) {
        closed.add(number);
        return this;
    }

    /// Makes stdin a pipe that [Child#type(String)] writes to.
    Launch typing() {
        keyboard = true;
        return this;
    }

    /// Makes stdout and stderr the same pipe.
    Launch merged() {
        merged = true;
        return this;
    }

    Launch inCallersGroup() {
        group = false;
        return this;
    }

    Launch inOwnSession() {
        session = true;
        return this;
    }

    /// Makes it the leader of a session on that terminal, which is also stdin, stdout and stderr
    /// unless they are handed over; what is collected is then the screen.
    Launch on(Terminal screen) {
        terminal = Optional.of(screen);
        return inOwnSession();
    }

    /// Starts it and waits for its end.
    Result run() {
        try (Child child = start()) {
            return child.end();
        }
    }

    Child start() {
        Map<Integer, Integer> descriptors = new HashMap<>(given);
        List<Integer> ours = new ArrayList<>();
        String name = String.join(" ", words);
        int typed = -1;
        if (keyboard) {
            Pipe pipe = Posix.pipe();
            descriptors.put(0, pipe.readEnd());
            ours.add(pipe.readEnd());
            typed = pipe.writeEnd();
        } else if (wanted(0)) {
            int nothing = Posix.open("/dev/null", Posix.O_RDONLY);
            descriptors.put(0, nothing);
            ours.add(nothing);
        }
        Optional<Output> out = terminal.map(Terminal::screen);
        if (wanted(1)) {
            Pipe pipe = Posix.pipe();
            descriptors.put(1, pipe.writeEnd());
            ours.add(pipe.writeEnd());
            out = Optional.of(new Output("stdout of " + name, pipe.readEnd()));
        }
        Optional<Output> err = Optional.empty();
        if (merged) {
            descriptors.put(2, Objects.requireNonNull(descriptors.get(1)));
        } else if (wanted(2)) {
            Pipe pipe = Posix.pipe();
            descriptors.put(2, pipe.writeEnd());
            ours.add(pipe.writeEnd());
            err = Optional.of(new Output("stderr of " + name, pipe.readEnd()));
        }
        List<String> variables =
                environment.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
        Spawn spawn =
                new Spawn(
                        words,
                        variables,
                        directory,
                        descriptors,
                        blocked,
                        session,
                        group,
                        terminal.map(Terminal::name));
        int pid;
        try {
            pid = spawn.start();
        } finally {
            ours.forEach(Posix::close);
        }
        return new Child(name, pid, typed, out, err);
    }

    /// Whether that descriptor is to be what it is by default.
    private boolean wanted(int number) {
        return collected.contains(number)
                || (!given.containsKey(number) && !closed.contains(number) && terminal.isEmpty());
    }
}
