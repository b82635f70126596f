package dev.lastword.blackbox;

import static dev.lastword.blackbox.Signals.SIGINT;
import static dev.lastword.blackbox.Signals.SIGTERM;
import static dev.lastword.blackbox.Signals.SIGUSR1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A command under lastword is in the same state, line by line, as one that was started directly.
class TransparencyIT extends BlackBox {
    private static final String[] STATE = {
        "cat",
        "/proc/self/status",
        "/proc/self/limits",
        "/proc/self/coredump_filter",
        "/proc/self/oom_score_adj",
        "/proc/self/timerslack_ns"
    };

    /// What differs between any two starts of the same command, or must differ under a parent.
    private static final Set<String> DIFFERS =
            Set.of(
                    // Who it is, and who started it.
                    "Pid",
                    "Tgid",
                    "PPid",
                    "NStgid",
                    "NSpid",
                    "Ngid",
                    // Where the loader put things, and what it touched so far.
                    "VmPeak",
                    "VmSize",
                    "VmHWM",
                    "VmRSS",
                    "RssAnon",
                    "RssFile",
                    "RssShmem",
                    "VmData",
                    "VmStk",
                    "VmExe",
                    "VmLib",
                    "VmPTE",
                    "VmSwap",
                    // Slots that the kernel keeps ready, by the largest descriptor ever copied.
                    "FDSize",
                    // Counts all processes of the user.
                    "SigQ",
                    // Chance.
                    "voluntary_ctxt_switches",
                    "nonvoluntary_ctxt_switches");

    /// Prints number, target and flags of each open descriptor into a file; opens nothing while it
    /// looks.
    private static final String DESCRIPTORS =
            """
            open= n=0 report=
            while [ $n -le 99 ]; do
                [ -L /proc/$$/fd/$n ] && open="$open $n"
                n=$((n + 1))
            done
            for n in $open; do
                target=$(readlink /proc/$$/fd/$n)
                flags=$(grep flags /proc/$$/fdinfo/$n)
                report="$report$n $target $flags
            "
            done
            printf %s "$report" > "$1"
            """;

    @ParameterizedTest
    @EnumSource
    void asItIs(Mode mode) {
        assertSameState(mode, launch -> launch);
    }

    @ParameterizedTest
    @EnumSource
    void withBlockedSignals(Mode mode) {
        assertSameState(mode, launch -> launch.blocking(SIGUSR1, 40));
        assertSameState(mode, launch -> launch.blocking(SIGINT, SIGTERM, 64));
    }

    @ParameterizedTest
    @EnumSource
    void withIgnoredSignals(Mode mode) {
        assertSameState(
                mode,
                launch ->
                        launch.ignoring(
                                "HUP", "INT", "QUIT", "USR1", "USR2", "PIPE", "TSTP", "XFSZ"));
        assertSameState(mode, launch -> launch.ignoring("TERM", "ALRM", "WINCH", "CONT"));
    }

    /// The shell that starts the JVM catches SIGCHLD, and nobody after it can tell that it was
    /// ignored: a limit that the README names. The ending comes out all the same.
    @ParameterizedTest
    @EnumSource
    void withTheChildSignalIgnored(Mode mode) {
        if (frontEnd == FrontEnd.NATIVE) {
            assertSameState(mode, launch -> launch.ignoring("CHLD"));
        }
        assertThat(run(mode, "sh", "-c", "exit 7").ignoring("CHLD").run().ending())
                .hasToString("exit 7");
    }

    @ParameterizedTest
    @EnumSource
    void inItsCallersGroup(Mode mode) {
        assertSameState(mode, Launch::inCallersGroup);
    }

    @ParameterizedTest
    @EnumSource
    void inASessionOfItsOwn(Mode mode) {
        assertSameState(mode, Launch::inOwnSession);
    }

    @ParameterizedTest
    @EnumSource
    void withLimitsOfItsOwn(Mode mode) {
        String limits = "ulimit -Sn 1000; ulimit -Sc 0; ulimit -Ss 4096; exec \"$@\"";
        assertSameState(mode, launch -> launch.through("bash", "-c", limits, "bash"));
        String all = "ulimit -Sa; ulimit -Ha";
        assertThat(run(mode, "bash", "-c", all).through("bash", "-c", limits, "bash").run().out())
                .isEqualTo(
                        direct("bash", "-c", all)
                                .through("bash", "-c", limits, "bash")
                                .run()
                                .out());
    }

    @ParameterizedTest
    @EnumSource
    void withAUmaskAndANicenessOfItsOwn(Mode mode) {
        String prefix = "umask 027; exec nice -n 5 \"$@\"";
        assertSameState(mode, launch -> launch.through("sh", "-c", prefix, "sh"));
        UnaryOperator<Launch> nice = launch -> launch.through("sh", "-c", prefix, "sh");
        assertThat(nice.apply(run(mode, "nice")).run()).isEqualTo(nice.apply(direct("nice")).run());
    }

    @ParameterizedTest
    @EnumSource
    void theWorkingDirectory(Mode mode) {
        direct("mkdir", "b\u00ff c").run();
        UnaryOperator<Launch> elsewhere = launch -> launch.through("env", "-C", "b\u00ff c");
        assertThat(elsewhere.apply(run(mode, "readlink", "/proc/self/cwd")).run())
                .isEqualTo(elsewhere.apply(direct("readlink", "/proc/self/cwd")).run());
    }

    @ParameterizedTest
    @EnumSource
    void theEnvironment(Mode mode) {
        UnaryOperator<Launch> odd =
                launch ->
                        launch.with("BASH_FUNC_x%%", "() { :; }")
                                .with("not-a-name", "1")
                                .with("1", "2")
                                .with("BYTES", "a\u00ffb\u0080")
                                .with("b\u00ff", "name")
                                .with("LINES", "one\ntwo\n")
                                .with("EMPTY", "")
                                .with("EQUALS", "a=b=c")
                                .with("JAVA_TOOL_OPTIONS", "-Da=b")
                                .with("JDK_JAVA_OPTIONS", "-Dc=d")
                                .with("_JAVA_OPTIONS", "-De=f")
                                .with("JAVA_HOME", "/nonexistent")
                                .with("CLASSPATH", "/nonexistent")
                                .with("LD_LIBRARY_PATH", "/nonexistent")
                                .with("ENV", "/nonexistent")
                                .with("BASH_ENV", "/nonexistent")
                                .with("IFS", "x")
                                .with("CDPATH", "/usr")
                                .with("_", "underscore");
        Result under = odd.apply(run(mode, "cat", "/proc/self/environ")).run();
        Result directly = odd.apply(direct("cat", "/proc/self/environ")).run();
        assertThat(variables(under)).containsExactlyInAnyOrder(variables(directly));
        assertThat(under.err()).isEmpty();
        assertThat(under.ending()).isEqualTo(directly.ending());
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyEnvironment(Mode mode) {
        UnaryOperator<Launch> empty =
                launch ->
                        launch.withoutVariable("PATH")
                                .withoutVariable("LC_ALL")
                                .withoutVariable("HOME");
        assertThat(empty.apply(run(mode, "/bin/cat", "/proc/self/environ")).run())
                .isEqualTo(empty.apply(direct("/bin/cat", "/proc/self/environ")).run());
    }

    @ParameterizedTest
    @EnumSource
    void itsDescriptors(Mode mode) {
        assertSameDescriptors(mode, launch -> launch);
        assertSameDescriptors(mode, Launch::merged);
    }

    @ParameterizedTest
    @EnumSource
    void descriptorsThatWerePassedOn(Mode mode) {
        int five = Posix.open(file("five", "5").toString(), Posix.O_RDONLY);
        Pipe nine = Posix.pipe();
        try {
            assertSameDescriptors(
                    mode, launch -> launch.descriptor(5, five).descriptor(9, nine.writeEnd()));
        } finally {
            Posix.close(five);
            Posix.close(nine.readEnd());
            Posix.close(nine.writeEnd());
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedDescriptors(Mode mode) {
        for (int fd = 0; fd <= 2; fd++) {
            int closed = fd;
            assertSameDescriptors(mode, launch -> launch.closed(closed));
        }
        assertSameDescriptors(mode, launch -> launch.closed(0).closed(1).closed(2));
    }

    private void assertSameState(Mode mode, UnaryOperator<Launch> situation) {
        assertThat(state(situation.apply(run(mode, STATE))))
                .isEqualTo(state(situation.apply(direct(STATE))));
    }

    private static String state(Launch launch) {
        try (Child child = launch.start()) {
            Result result = child.end();
            assertThat(result.ending()).hasToString("exit 0");
            assertThat(result.err()).isEmpty();
            // As group or session, the caller means the process that it started.
            String started = "(?m)^(NSpgid|NSsid):\t" + child.pid() + "$";
            return result.out()
                    .replaceAll(started, "$1:\tthe one that was started")
                    .lines()
                    .filter(line -> !DIFFERS.contains(line.replaceAll(":.*", "")))
                    .collect(Collectors.joining("\n"));
        }
    }

    private void assertSameDescriptors(Mode mode, UnaryOperator<Launch> situation) {
        String[] command = {"sh", "-c", DESCRIPTORS, "sh", "descriptors"};
        assertThat(descriptors(situation.apply(run(mode, command))))
                .isEqualTo(descriptors(situation.apply(direct(command))));
    }

    private String descriptors(Launch launch) {
        Result result = launch.run();
        assertThat(result).hasToString("Result[ending=exit 0, out=, err=]");
        Map<String, String> pipes = new LinkedHashMap<>();
        return Pattern.compile("pipe:\\[\\d+\\]")
                .matcher(content("descriptors"))
                .replaceAll(
                        pipe -> pipes.computeIfAbsent(pipe.group(), _ -> "pipe " + pipes.size()));
    }

    private static String[] variables(Result environment) {
        return Arrays.stream(environment.out().split("\0", -1)).sorted().toArray(String[]::new);
    }
}
