package dev.lastword.blackbox;

import static dev.lastword.blackbox.Signals.SIGCONT;
import static dev.lastword.blackbox.Signals.SIGHUP;
import static dev.lastword.blackbox.Signals.SIGKILL;
import static dev.lastword.blackbox.Signals.SIGTERM;
import static dev.lastword.blackbox.Signals.SIGTSTP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A signal sent to lastword is one sent to the command.
class SignalsIT extends BlackBox {
    private static final Map<String, Integer> FORWARDED = new LinkedHashMap<>();

    static {
        for (String name :
                List.of("HUP", "INT", "QUIT", "USR1", "USR2", "ALRM", "TERM", "WINCH", "CONT")) {
            FORWARDED.put(name, Signals.number("SIG" + name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachArrivesOnce(Mode mode) {
        try (Child child = run(mode, Scripts.listener()).typing().start()) {
            int pid = child.out().expectPid();
            StringBuilder heard = new StringBuilder(pid + "\n");
            FORWARDED.forEach((name, number) -> {
                child.kill(number);
                child.out().expect("got " + name + "\n");
                heard.append("got ").append(name).append('\n');
            });
            child.type("end\n");
            assertThat(child.end()).hasToString("Result[ending=exit 7, out=" + heard + ", err=]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachArrivesAsOftenAsItIsSent(Mode mode) {
        try (Child child = run(mode, Scripts.listener()).typing().start()) {
            child.out().expectPid();
            for (int i = 0; i < 3; i++) {
                child.kill(SIGTERM);
                child.out().expect("got TERM\n");
            }
            child.type("end\n");
            assertThat(child.end().out()).containsPattern("^\\d+\n(got TERM\n){3}$");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfApplicationsArriveToo(Mode mode) {
        try (Child child = run(mode, Scripts.listener()).typing().start()) {
            child.out().expectPid();
            for (int signal : new int[] {Signals.SIGRTMIN, 35, 50, 64}) {
                child.kill(signal);
                child.out().expect("got " + signal + "\n");
            }
            child.type("end\n");
            assertThat(child.end().ending()).hasToString("exit 7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatDiesOfOneIsSeenToDieOfIt(Mode mode) {
        for (String name : List.of("HUP", "INT", "QUIT", "USR1", "USR2", "ALRM", "TERM")) {
            try (Child child = run(mode, "sh", "-c", Scripts.SLEEPER).start()) {
                int command = child.out().expectPid();
                child.kill(Signals.number("SIG" + name));
                assertThat(child.end().ending()).hasToString("killed by SIG" + name);
                assertThat(Processes.alive(command)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandMayAnswerWithACodeOfItsOwn(Mode mode) {
        try (Child child = run(mode, Scripts.listener("TERM=5")).typing().start()) {
            child.out().expectPid();
            child.kill(SIGTERM);
            assertThat(child.end().ending()).hasToString("exit 5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatIsKilledEndsAsTheCommandDoes(Mode mode) {
        for (int signal : new int[] {SIGTERM, SIGHUP, SIGKILL}) {
            try (Child child = run(mode, "sh", "-c", Scripts.SLEEPER).start()) {
                int command = child.out().expectPid();
                child.killGroup(signal);
                assertThat(child.end().ending()).hasToString("killed by " + Signals.name(signal));
                Processes.awaitEnd(command);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatIsKilledMayTidyUp(Mode mode) {
        try (Child child = run(mode, Scripts.listener("TERM=5")).typing().start()) {
            child.out().expectPid();
            child.killGroup(SIGTERM);
            assertThat(child.end().ending()).hasToString("exit 5");
        }
    }

    /// As under nohup(1).
    @ParameterizedTest
    @EnumSource
    void oneThatTheCallerIgnoresIsIgnored(Mode mode) {
        Launch launch = run(mode, Scripts.listener()).ignoring("HUP", "TERM");
        try (Child child = launch.typing().start()) {
            child.out().expectPid();
            child.kill(SIGHUP);
            child.kill(SIGTERM);
            child.type("still there\n");
            child.out().expect("line still there\n");
            child.type("end\n");
            Result result = child.end();
            assertThat(result.ending()).hasToString("exit 7");
            assertThat(result.out()).doesNotContain("got");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatIsStoppedStopsAndGoesOn(Mode mode) {
        try (Child child = run(mode, Scripts.listener()).typing().start()) {
            int command = child.out().expectPid();
            for (int i = 0; i < 3; i++) {
                child.killGroup(SIGTSTP);
                assertThat(child.next().toString()).startsWith("stopped by");
                Processes.awaitState(command, 'T');
                child.killGroup(SIGCONT);
                assertThat(child.next()).hasToString("continued");
                child.type("on\n");
                child.out().expect("line on\n");
            }
            child.type("end\n");
            assertThat(child.end().ending()).hasToString("exit 7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatStopsItselfIsSeenToStop(Mode mode) {
        String script = "kill -STOP $$; echo on; read -r line; exit 3";
        try (Child child = run(mode, "sh", "-c", script).typing().start()) {
            assertThat(child.next().toString()).startsWith("stopped by");
            child.kill(SIGCONT);
            assertThat(child.next()).hasToString("continued");
            child.type("\n");
            assertThat(child.end()).hasToString("Result[ending=exit 3, out=on\n, err=]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneArrivesWhileNobodyReadsTheOutput(Mode mode) {
        Pipe pipe = Posix.pipe();
        Pipe notes = Posix.pipe();
        Posix.resizePipe(pipe.writeEnd(), 4096);
        Launch launch = run(mode, Scripts.FLOOD).descriptor(1, pipe.writeEnd());
        try (Output told = new Output("descriptor 3 of the flood", notes.readEnd());
                Child child = launch.descriptor(3, notes.writeEnd()).start()) {
            Posix.close(pipe.writeEnd());
            Posix.close(notes.writeEnd());
            told.expect("full\n");
            child.kill(SIGTERM);
            told.expect("got TERM\n");
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            int n;
            while ((n = Posix.read(pipe.readEnd(), buffer)) > 0) {
                size += n;
            }
            assertThat(size).isGreaterThanOrEqualTo(1024);
            assertThat(child.end().ending()).hasToString("exit 7");
        } finally {
            Posix.close(pipe.readEnd());
        }
    }
}
