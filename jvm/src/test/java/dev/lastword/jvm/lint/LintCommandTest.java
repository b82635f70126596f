package dev.lastword.jvm.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Errno;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a whole: what it says, and with which code it ends.
class LintCommandTest {

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void openDesk() throws IOException {
        desk = new Desk(folder.toRealPath());
    }

    @Test
    void aCleanRunSaysHowManyScriptsItExamined() throws IOException {
        desk.file("a.sh", "echo\n").file("b.py", "pass\n").file("c.ps1", "exit\n");

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).isEqualTo("0 findings in 3 scripts\n");
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void nothingExaminedIsSaid() {
        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).isEqualTo("no scripts found in .\n");
    }

    @Test
    void anErrorIsOne() throws IOException {
        desk.file("b.sh", "echo\n  lost\n").file("a.sh", "waste\n");

        assertThat(desk.lint()).isEqualTo(1);
        assertThat(desk.lines())
                .containsExactly(
                        "a.sh:1:1: warning LW201: a waste [lost-in-pipe]",
                        "b.sh:2:3: error LW203: something is lost [status-overwritten]",
                        "2 findings in 2 scripts: 1 error, 1 warning; --fix mends 1");
    }

    @Test
    void notesAloneAreZero() throws IOException {
        desk.file("a.sh", "remark\n");

        assertThat(desk.lint()).isZero();
        assertThat(desk.lines()).last().isEqualTo("0 findings in 1 script; 1 note");
    }

    @Test
    void aScriptThatCannotBeParsedIsANote() throws IOException {
        desk.file("a.sh", "if true; then\n");

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).contains("a.sh:").contains("note LW901: not analysed: ");
    }

    @Test
    void aPathThatIsNotThereIsThree() throws IOException {
        desk.file("a.sh", "lost\n");

        assertThat(desk.lint("a.sh", "nope")).isEqualTo(3);
        assertThat(desk.out()).isEmpty();
        assertThat(desk.err()).isEqualTo("lastword: lint: nope: not found\n");
    }

    @Test
    void aFaultInOneFileDoesNotEndTheRun() throws IOException {
        desk.file("a.sh", "boom\n").file("b.sh", "lost\n");

        assertThat(desk.lint()).isEqualTo(125);
        assertThat(desk.out())
                .contains("a.sh:1:1: note LW901: not analysed: internal error: ")
                .contains("a check is wrong")
                .contains("b.sh:1:1: error LW203")
                .contains("1 finding in 1 script: 1 error; 1 note");
    }

    @Test
    void whatIsNestedTooDeeplyIsANote() throws IOException {
        desk.file("a.sh", "echo\n")
                .checking((_, _) -> {
                    throw new StackOverflowError();
                });

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).contains("LW901: not analysed: nested too deeply");
    }

    @Test
    void aWrongCommandLineIsTwo() {
        for (String[] words :
                new String[][] {
                    {"--format", "xml"},
                    {"--bogus"},
                    {"--rule", "LW999"},
                    {"--disable", "nope"},
                    {"--allow-growth"},
                    {"--base-ref", "--output=x"},
                    {"--base-ref", "main", "--update-baseline", "--allow-growth"},
                    {""}
                }) {
            assertThat(desk.lint(words)).as(String.join(" ", words)).isEqualTo(2);
            assertThat(desk.err()).startsWith("lastword: lint: ").hasLineCount(1);
        }
    }

    @Test
    void rulesCanBeChosenAndLeftOut() throws IOException {
        desk.file("a.sh", "lost\nwaste\n");

        assertThat(desk.lint("--rule", "LW201")).isEqualTo(1);
        assertThat(desk.lines()).hasSize(2).first().asString().contains("LW201");
        assertThat(desk.lint("--disable=status-overwritten,LW201")).isZero();
    }

    @Test
    void pathsAreToldFromTheWorkingDirectory() throws IOException {
        desk.file("lastword.toml", "").file("sub/a.sh", "waste\n").file("b.sh", "waste\n");

        desk.in("sub").lint("..");

        assertThat(desk.out()).contains("../b.sh:1:1:").contains("\na.sh:1:1:");
    }

    @Test
    void aTerminalGetsColours() throws IOException {
        desk.file("a.sh", "waste\n").onTerminal();

        desk.lint();
        assertThat(desk.out()).contains("\u001b[33mwarning\u001b[0m");

        desk.with("NO_COLOR", "1").lint();
        assertThat(desk.out()).doesNotContain("\u001b");
    }

    @Test
    void aLongRunSaysHowFarItIsAndTakesItBack() throws IOException {
        desk.file("a.sh", "waste\n")
                .onTerminal()
                .slowly()
                .checking((unit, sink) -> {
                    pause();
                    Desk.check(unit, sink);
                });

        desk.lint();

        assertThat(desk.err()).contains("lint: 0 of 1 files").endsWith("\r\u001b[K");
    }

    @Test
    void elsewhereNothingIsSaidOnStderr() throws IOException {
        desk.file("a.sh", "waste\n").slowly().checking((_, _) -> pause());

        desk.lint();

        assertThat(desk.err()).isEmpty();
    }

    @Test
    void aReaderThatIsGoneIsNotComplainedTo() throws IOException {
        desk.file("a.sh", "waste\n").whoseStdoutIs(Errno.EPIPE);
        assertThat(desk.lint()).isEqualTo(3);
        assertThat(desk.err()).isEmpty();

        desk.whoseStdoutIs(Errno.ENOSPC);
        assertThat(desk.lint()).isEqualTo(3);
        assertThat(desk.err()).contains("cannot write to stdout");
    }

    @Test
    void theOrderIsThatOfThePaths() throws IOException {
        for (String name :
                new String[] {"b/a.sh", "b-a.sh", "b.sh", "a/z.sh", "a.sh", "b/a/a.sh"}) {
            desk.file(name, "waste\n");
        }

        desk.lint();

        assertThat(desk.lines().stream().limit(6).map(l -> l.substring(0, l.indexOf(':'))))
                .containsExactly("a.sh", "a/z.sh", "b-a.sh", "b.sh", "b/a.sh", "b/a/a.sh");
    }

    /// Longer than the command waits between two looks at the clock.
    private static void pause() {
        try {
            Thread.sleep(350);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
