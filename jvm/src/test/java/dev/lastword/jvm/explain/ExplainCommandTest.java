package dev.lastword.jvm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Errno;
import dev.lastword.status.Verdict;
import org.junit.jupiter.api.Test;

/// `lastword explain`, as a person and as a program see it.
final class ExplainCommandTest {

    private final Desk desk = new Desk();

    @Test
    void aDeathBySignalIsExplained() {
        assertThat(desk.explain("137")).isEqualTo(new Verdict.Exit(0));
        assertThat(desk.out())
                .isEqualTo(
                        """
                        137

                        convention of shells
                          means      killed by SIGKILL (9): most often the kernel's OOM killer or a container's memory
                                     limit, else somebody who sent it because TERM did not help: docker stop, a cancelled CI
                                     job, timeout -k
                          category   taken
                          said by    the kernel, which ended the process; a shell put it into a number
                          what to do Look for "Out of memory" in the kernel's log or OOMKilled in the container's state;
                                     give it more memory, or let it use less
                          source     signal(7); https://docs.kernel.org/admin-guide/mm/concepts.html

                        the standard
                          means      taken by shells, kernels and wrappers: a script cannot use it as a word of its own
                          category   taken
                          said by    the kernel, which ended the process; a shell put it into a number
                          what to do Find out who said it before anything else
                          source     lastword help explain
                        """);
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void theHeaderOfTheScriptComesFirst() {
        desk.file("check.sh", "#!/bin/sh\n# Exit codes:\n#   1 - the branch is behind\n");
        assertThat(desk.explain("1", "--script", "check.sh")).isEqualTo(new Verdict.Exit(0));
        assertThat(desk.out())
                .startsWith(
                        """
                        1

                        header of check.sh
                          means      the branch is behind
                          category   logic
                          said by    the command itself
                          what to do Stop, and fix the input or the code
                          source     check.sh:3:5

                        the standard
                        """);
    }

    @Test
    void aToolsTableIsRead() {
        assertThat(desk.explain("--tool", "pylint", "20")).isEqualTo(new Verdict.Exit(0));
        assertThat(desk.out())
                .contains("Pylint, bit 4\n  means      warning messages\n")
                .contains("Pylint, bit 16\n  means      convention messages\n");
    }

    @Test
    void theUnknownIsSaidToBeUnknownAndIs1() {
        assertThat(desk.explain("57", "--tool", "git")).isEqualTo(new Verdict.Exit(1));
        assertThat(desk.out())
                .isEqualTo(
                        """
                        57: unknown
                          the table of git does not list 57
                          what 57 means is unknown

                        the standard
                          means      reserved: the standard gives it no meaning, and no script should use it
                          category   reserved
                          said by    the command itself
                          what to do Look at what the command printed, or ask its documentation
                          source     lastword help explain
                        """);
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void windowsIsUnderstood() {
        assertThat(desk.explain("-1073741819")).isEqualTo(new Verdict.Exit(0));
        assertThat(desk.out())
                .startsWith(
                        """
                        -1073741819
                          the same 32 bits: 0xC0000005, 3221225477
                          on Unix the kernel passes only the low 8 bits on: exit -1073741819 is 5

                        Windows NTSTATUS
                          means      STATUS_ACCESS_VIOLATION: it touched memory that is not its own; on Unix that is SIGSEGV
                        """);
    }

    @Test
    void jsonIsOneObjectOnOneLine() {
        desk.file("c.py", "\"\"\"Exit codes: 3=api\"\"\"\n");
        assertThat(desk.explain("3", "--json", "--script", "c.py")).isEqualTo(new Verdict.Exit(0));
        assertThat(desk.out())
                .isEqualTo(
                        "{\"code\":3,\"unix\":3,\"known\":true,\"script\":\"c.py\",\"answers\":["
                                + "{\"from\":\"header\",\"name\":\"header of c.py\",\"meaning\":\"api\","
                                + "\"category\":\"external\",\"saidBy\":\"command\","
                                + "\"advice\":\"Retry, with longer and longer pauses\","
                                + "\"source\":\"c.py:1:16\"},"
                                + "{\"from\":\"standard\",\"name\":\"the standard\",\"meaning\":"
                                + "\"something outside failed: a service, the network, a timeout, a"
                                + " rate limit\",\"category\":\"external\",\"saidBy\":\"command\","
                                + "\"advice\":\"Retry, with longer and longer pauses\","
                                + "\"source\":\"lastword help explain\"}],\"notes\":[]}\n");
    }

    @Test
    void aWrongCommandLineIs2InOneLine() {
        assertThat(desk.explain("1", "2")).isEqualTo(new Verdict.Exit(2));
        assertThat(desk.err())
                .isEqualTo(
                        "lastword: explain: 2: one code at a time (usage: lastword explain"
                                + " [OPTIONS] [CODE])\n");
        assertThat(desk.out()).isEmpty();
    }

    @Test
    void aScriptThatCannotBeReadIs3InOneLine() {
        assertThat(desk.explain("1", "--script", "gone.sh")).isEqualTo(new Verdict.Exit(3));
        assertThat(desk.err())
                .isEqualTo(
                        "lastword: explain: gone.sh: not found; --script names the script to read\n");
        desk.locked("locked.sh", Errno.EACCES);
        assertThat(desk.explain("1", "--script", "locked.sh")).isEqualTo(new Verdict.Exit(3));
        assertThat(desk.err()).contains("locked.sh: permission denied").hasLineCount(2);
        assertThat(desk.out()).isEmpty();
    }

    @Test
    void aBrokenStdoutIs3() {
        assertThat(desk.broken().explain("137")).isEqualTo(new Verdict.Exit(3));
        assertThat(desk.err())
                .isEqualTo("lastword: cannot write to stdout: nobody reads any more\n");
        assertThat(new Desk().broken().explain("57")).isEqualTo(new Verdict.Exit(3));
    }

    @Test
    void helpIsTheTables() {
        assertThat(desk.explain("--help", "--bogus")).isEqualTo(new Verdict.Exit(0));
        assertThat(desk.out()).startsWith("lastword explain - ").contains("--choose");
    }

    @Test
    void theQuestionsPickACode() {
        assertThat(desk.answering("n\nn\ny\nn\nn\nyes\n", "explain", "--choose"))
                .isEqualTo(new Verdict.Exit(2));
        Desk other = new Desk();
        assertThat(other.answering("n\nn\ny\nn\nn\nyes\n", "--choose"))
                .isEqualTo(new Verdict.Exit(0));
        assertThat(other.out())
                .isEqualTo(
                        """
                        2
                        Config: a missing parameter, a missing tool, the wrong place; callers stop, and fix the call.
                        """);
        assertThat(other.err())
                .startsWith("Must the caller tell several states apart")
                .contains("Will the caller try again when it sees this code? [y/n] ");
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgain() {
        assertThat(desk.answering("perhaps\n\nY\n", "--choose", "--json"))
                .isEqualTo(new Verdict.Exit(0));
        assertThat(desk.out()).startsWith("{\"codes\":\"100-123\",\"reason\":\"").endsWith("}\n");
        assertThat(desk.err().split("Please answer y or n", -1)).hasSize(3);
    }

    @Test
    void answersThatEndTooEarlyAre2() {
        for (String input : new String[] {"", "n\n", "n\nn\ny\nperhaps", "y".repeat(5000)}) {
            Desk fresh = new Desk();
            assertThat(fresh.answering(input, "--choose")).isEqualTo(new Verdict.Exit(2));
            assertThat(fresh.out()).isEmpty();
            assertThat(fresh.err().lines().toList().getLast())
                    .isEqualTo(
                            "lastword: explain: the answers ended before the last question, so"
                                    + " nothing is recommended; answer each by a line with y or n");
        }
    }
}
