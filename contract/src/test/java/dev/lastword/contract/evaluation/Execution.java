package dev.lastword.contract.evaluation;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/// Runs scripts, many with one process.
///
/// Each driver, a small shell or Python script, has a folder of its own, in which its scripts run
/// one behind the other; as many drivers run at a time as there are processors.
final class Execution {

    private static final int DRIVERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    /// All scripts of a driver, with room to spare on a machine that has much else to do.
    private static final int MOST_MINUTES = 10;

    private final Path folder;

    /// @param folder an empty one
    Execution(Path folder) {
        this.folder = folder;
    }

    /// Skips a test where an interpreter is missing, and fails it where `CI` is `true`, so that it
    /// cannot go missing unseen.
    static void needInterpreters() {
        for (String command : List.of("bash", "dash", "python3")) {
            boolean there =
                    Stream.of(System.getenv("PATH").split(":", -1))
                            .anyMatch(p -> Files.isExecutable(Path.of(p, command)));
            if (!there) {
                if ("true".equals(System.getenv("CI"))) {
                    fail("install " + command);
                }
                abort("install " + command);
            }
        }
    }

    /// What each script ends with: a function of those that were run.
    Function<Script, Statuses> runs(Collection<Script> scripts) {
        Map<Script, Statuses> statuses = run(scripts);
        return script -> Objects.requireNonNull(statuses.get(script), script::text);
    }

    private Map<Script, Statuses> run(Collection<Script> scripts) {
        scripts.forEach(Harmless::check);
        List<Script> shell = new ArrayList<>();
        List<Script> python = new ArrayList<>();
        for (Script script : new LinkedHashSet<>(scripts)) {
            (script.dialect() == Dialect.PYTHON ? python : shell).add(script);
        }
        List<Driver> drivers = new ArrayList<>();
        try {
            for (int i = 0; i < DRIVERS; i++) {
                drivers.add(start("shell" + i, share(shell, i)));
            }
            Map<Script, Statuses> statuses = new HashMap<>();
            for (Driver driver : drivers) {
                driver.finish(statuses);
            }
            drivers.clear();
            for (int i = 0; i < DRIVERS; i++) {
                drivers.add(start("python" + i, share(python, i)));
            }
            for (Driver driver : drivers) {
                driver.finish(statuses);
            }
            drivers.clear();
            return statuses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drivers.forEach(Driver::stop);
        }
    }

    private static List<Script> share(List<Script> scripts, int driver) {
        List<Script> share = new ArrayList<>();
        for (int i = driver; i < scripts.size(); i += DRIVERS) {
            share.add(scripts.get(i));
        }
        return share;
    }

    private Driver start(String name, List<Script> scripts) throws IOException {
        boolean python = name.startsWith("python");
        Path home = Files.createDirectories(folder.resolve(name));
        furnish(home);
        StringBuilder jobs = new StringBuilder();
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            String file = "script" + i + script.dialect().suffix();
            Files.writeString(home.resolve(file), script.text());
            jobs.append(file).append(python ? "" : " " + script.interpreter()).append('\n');
        }
        Files.writeString(home.resolve("jobs"), jobs);
        String source = python ? "python/driver.py" : "shell/driver.sh";
        Path driver = home.resolve("driver");
        Files.writeString(driver, Resource.text(source).orElseThrow());
        ProcessBuilder builder =
                new ProcessBuilder(python ? "python3" : "dash", driver.toString())
                        .directory(home.toFile())
                        .redirectInput(home.resolve("jobs").toFile())
                        .redirectOutput(home.resolve("statuses").toFile())
                        .redirectError(home.resolve("errors").toFile());
        environment(builder, home);
        return new Driver(home, scripts, builder.start());
    }

    /// The stub under all its names, the libraries, and an `rm` that removes nothing.
    static void furnish(Path home) throws IOException {
        for (Map.Entry<String, String> library : Script.LIBRARY.entrySet()) {
            Path file = home.resolve(library.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, library.getValue());
        }
        Path bin = Files.createDirectories(home.resolve("bin"));
        String stub = Resource.text("shell/stub.sh").orElseThrow();
        for (String name : List.of("stub", "make", "pytest", "docker", "npm", "terraform")) {
            command(bin.resolve(name), stub);
        }
        for (String name : List.of("check.sh", "deploy.sh")) {
            command(home.resolve(name), stub);
        }
        command(bin.resolve("rm"), "#!/bin/sh\nexit 0\n");
    }

    private static void command(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /// Nothing but what scripts may rely on, so that they do the same everywhere.
    static void environment(ProcessBuilder builder, Path home) {
        String path = home.resolve("bin") + ":" + System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    }

    /// A process that runs scripts.
    private record Driver(Path home, List<Script> scripts, Process process) {

        /// Ends the process and what it has started.
        void stop() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        /// The script that it was at.
        private String ran() throws IOException {
            int lines = Files.readAllLines(home.resolve("statuses")).size();
            return lines < scripts.size() ? scripts.get(lines).text() : "";
        }

        void finish(Map<Script, Statuses> statuses) throws IOException {
            try {
                if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                    stop();
                    throw new IOException("scripts do not come to an end: " + ran());
                }
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            List<String> lines = Files.readAllLines(home.resolve("statuses"));
            if (lines.size() != scripts.size()) {
                throw new IOException(
                        lines.size()
                                + " of "
                                + scripts.size()
                                + " scripts ran: "
                                + Files.readString(home.resolve("errors")));
            }
            for (int i = 0; i < lines.size(); i++) {
                List<Integer> all =
                        Stream.of(Words.of(lines.get(i))).skip(1).map(Integer::valueOf).toList();
                statuses.put(scripts.get(i), new Statuses(all));
            }
        }
    }
}
