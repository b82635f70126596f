package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The distribution works wherever it is moved, on a machine without Java, in an environment that
/// holds nothing but a `PATH`.
class DistributionIT extends BlackBox {
    /// What the launcher and these tests use of a system.
    private static final String[] TOOLS = {"cat", "dd", "env", "readlink", "sh", "true"};

    private static final String ELSEWHERE = Bytes.utf8("moved to/an \u00e9tage");

    @BeforeEach
    void move() throws IOException {
        Path home = Distribution.file("");
        direct("mkdir", "-p", ELSEWHERE).run();
        assertThat(direct("cp", "-R", home.toString(), ELSEWHERE + "/home").run())
                .hasToString("Result[ending=exit 0, out=, err=]");
        Path tools = folder("tools");
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), Commands.find(tool));
        }
        folder("links");
        direct("ln", "-s", "../" + program(), "links/first").run();
        direct("ln", "-s", "first", "links/second").run();
    }

    @Test
    void itRunsCommands() {
        assertThat(moved("run", "--", "true").run())
                .hasToString("Result[ending=exit 0, out=, err=]");
        assertThat(moved("run", "--log", "log", "--", "sh", "-c", "echo hi; exit 3").run())
                .hasToString("Result[ending=exit 3, out=hi\n, err=]");
        assertThat(content("log")).isEqualTo("hi\n");
    }

    /// Which the JVM front end can only do if its launcher found all it needs.
    @Test
    void itDiesAsTheCommandDies() {
        assertThat(moved("run", "--log", "log", "--", "sh", "-c", "kill -KILL $$").run())
                .hasToString("Result[ending=killed by SIGKILL, out=, err=]");
    }

    @Test
    void theCommandGetsThatEnvironmentAndNoMore() {
        String path = "PATH=" + dir.resolve("tools") + "\0";
        assertThat(moved("run", "--log", "log", "--", "cat", "/proc/self/environ").run())
                .hasToString("Result[ending=exit 0, out=%s, err=]", path);
    }

    @Test
    void itSaysItsVersion() {
        Result result = moved("--version").run();
        assertThat(result).isEqualTo(lastword("--version").run());
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.out()).matches("lastword \\S+\n");
    }

    @Test
    void itIsFoundThroughLinks() {
        for (String link : new String[] {"./links/first", "./links/second"}) {
            assertThat(bare(link, "run", "--log", "log", "--", "sh", "-c", "exit 3").run())
                    .hasToString("Result[ending=exit 3, out=, err=]");
            assertThat(bare(link, "--version").run().ending()).hasToString("exit 0");
        }
    }

    @Test
    void itIsFoundByItsName() {
        Launch shell = bare("/bin/sh", "-c", "second run --log log -- sh -c 'exit 3'");
        String path = dir.resolve("links") + ":" + dir.resolve("tools");
        assertThat(shell.with("PATH", path).run()).hasToString("Result[ending=exit 3, out=, err=]");
    }

    private Launch moved(String... words) {
        return bare(program(), words);
    }

    private String program() {
        return ELSEWHERE + "/home/bin/" + frontEnd.path().getFileName();
    }

    private Launch bare(String program, String... words) {
        // Found by env(1): in the locale C a Java path cannot hold that name.
        return Launch.of("env", program)
                .words(Arrays.asList(words))
                .in(dir)
                .with("PATH", dir.resolve("tools").toString())
                .withoutVariable("LC_ALL")
                .withoutVariable("HOME");
    }
}
