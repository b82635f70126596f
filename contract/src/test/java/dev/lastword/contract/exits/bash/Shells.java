package dev.lastword.contract.exits.bash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.bash.BashParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Real shells, and what the analysis says of the same scripts.
final class Shells {

    /// A script, and the variables that it runs with: `A=0 B=3`, or nothing.
    record Run(String script, String variables) {}

    /// The status of a run that had to be killed.
    static final int ENDLESS = -1;

    /// SIGXCPU and SIGKILL, which a limit of processor time ends with.
    private static final Set<Integer> TOO_LONG = Set.of(128 + 24, 128 + 9);

    /// Seconds without a word.
    private static final int PATIENCE = 20;

    private Shells() {}

    static ExitSet analysed(String script, String shell) {
        return set(facts(script, shell));
    }

    static ShellFacts facts(String script, String shell) {
        ShellModel model = shell.equals("bash") ? ShellModel.BASH : ShellModel.SH;
        return new ShellAnalysis(Library.NONE).analyse("a.sh", BashParser.parse(script), model);
    }

    private static ExitSet set(ShellFacts facts) {
        return facts.facts().set();
    }

    static List<Exit> exits(String script) {
        return facts(script, "bash").facts().exits();
    }

    /// The status of each run.
    ///
    /// @param one whether one shell runs them all, each in a process of its own: that is quicker,
    ///   but `return` then works at the top level
    static List<Integer> statuses(Path folder, String shell, List<Run> runs, boolean one)
            throws IOException, InterruptedException {
        need(shell);
        StringBuilder driver = new StringBuilder();
        String before = "";
        int number = 0;
        for (Run run : runs) {
            if (!run.script().equals(before)) {
                before = run.script();
                number++;
                Files.writeString(folder.resolve(number + ".sh"), before);
            }
            driver.append(
                    one
                            ? "( ulimit -t 1; " + run.variables() + " . ./" + number + ".sh )"
                            : run.variables() + " " + shell + " " + number + ".sh");
            driver.append(" >/dev/null 2>&1 </dev/null; echo $?\n");
        }
        Path file = folder.resolve("driver");
        Path output = folder.resolve("output");
        Files.writeString(file, driver);
        Process process =
                new ProcessBuilder(shell, "driver")
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Set<Integer> killed = await(process, output);
        List<Integer> statuses = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            int status = Integer.parseInt(line);
            boolean endless = killed.contains(statuses.size()) || TOO_LONG.contains(status);
            if (one && endless) {
                System.err.println("left out, for it loops for ever: " + runs.get(statuses.size()));
            }
            statuses.add(one && endless ? ENDLESS : status);
        }
        assertThat(statuses).hasSameSizeAs(runs);
        return statuses;
    }

    /// Waits for a driver. What it runs is killed where it has said nothing for a while.
    ///
    /// @return the numbers of the runs that were killed
    private static Set<Integer> await(Process driver, Path output)
            throws IOException, InterruptedException {
        Set<Integer> killed = new HashSet<>();
        long said = 0;
        int silent = 0;
        while (!driver.waitFor(1, TimeUnit.SECONDS)) {
            long size = Files.size(output);
            silent = size == said ? silent + 1 : 0;
            said = size;
            if (silent >= PATIENCE) {
                killed.add(Files.readAllLines(output).size());
                driver.descendants().forEach(ProcessHandle::destroyForcibly);
                silent = 0;
            }
        }
        return killed;
    }

    /// Skips the test where a shell is missing, by name; fails there where `CI` is `true`.
    static void need(String shell) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, shell))) {
                return;
            }
        }
        String why = "install " + shell;
        if ("true".equals(System.getenv("CI"))) {
            fail(why);
        }
        abort(why);
    }
}
