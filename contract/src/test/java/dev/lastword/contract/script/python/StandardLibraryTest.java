package dev.lastword.contract.script.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Python's own library is read as CPython reads it.
///
/// Where there is no `python3` the test is skipped by name, and fails where `CI` is `true`.
final class StandardLibraryTest {

    private static final int FEWEST_FILES = 300;

    /// Before, indices have nodes of their own.
    private static final int OLDEST = 9;

    /// From here on, what is in an f-string has a place.
    private static final int EXACT = 12;

    /// For a maintainer who wants another tree or another interpreter looked at.
    private static final String PYTHON = System.getProperty("lastword.python", "python3");

    @TempDir private Path folder;

    @Test
    void whatCpythonAcceptsIsReadAlike() throws IOException, InterruptedException {
        Path script = folder.resolve("facts.py");
        try (var resource = StandardLibraryTest.class.getResourceAsStream("facts.py")) {
            Files.write(script, resource.readAllBytes());
        }
        boolean isExact = version() >= EXACT;
        Process python = new ProcessBuilder(PYTHON, "-I", script.toString()).start();
        List<String> faults = new ArrayList<>();
        int files = 0;
        try (BufferedReader facts = python.inputReader(StandardCharsets.UTF_8)) {
            for (String line = facts.readLine(); line != null; line = facts.readLine()) {
                files++;
                compare(Path.of(line.substring("file ".length())), rest(facts), isExact, faults);
            }
        }

        assertThat(python.waitFor()).as("exit of python3").isZero();
        assertThat(faults).isEmpty();
        assertThat(files).isGreaterThan(FEWEST_FILES);
    }

    private static List<String> rest(BufferedReader facts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = facts.readLine(); !"end".equals(line); line = facts.readLine()) {
            assertThat(line).as("what python3 says").isNotNull();
            lines.add(line);
        }
        return lines;
    }

    private static void compare(
            Path file, List<String> theirs, boolean isExact, List<String> faults)
            throws IOException {
        String text = PythonSource.decode(Files.readAllBytes(file));
        PythonTree tree = PythonTree.parse(text);
        if (theirs.contains("rejected")) {
            return;
        }
        tree.unparsed().forEach(gap -> faults.add(file + ": " + gap));
        List<String> ours = PythonFacts.of(tree, text, isExact);
        if (!ours.equals(theirs)) {
            List<String> missing = without(theirs, ours);
            List<String> extra = without(ours, theirs);
            faults.add(file + ": CPython " + missing + ", here " + extra);
        }
    }

    private static List<String> without(List<String> facts, List<String> others) {
        List<String> left = new ArrayList<>(facts);
        others.forEach(left::remove);
        return left;
    }

    /// The minor version of Python 3.
    private static int version() throws IOException, InterruptedException {
        Process python;
        try {
            python =
                    new ProcessBuilder(PYTHON, "-c", "import sys; print(sys.version_info[1])")
                            .start();
        } catch (IOException e) {
            return without("python3 is not installed");
        }
        String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as("exit of python3").isZero();
        int version = Integer.parseInt(answer.strip());
        return version >= OLDEST ? version : without("python3 is older than 3." + OLDEST);
    }

    private static int without(String why) {
        return "true".equals(System.getenv("CI")) ? fail(why) : abort(why);
    }
}
