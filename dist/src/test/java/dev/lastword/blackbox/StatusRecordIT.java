package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The status record says, on every path, how it ended and who said so.
class StatusRecordIT extends BlackBox {
    @Test
    void itHoldsAllThatIsKnown() {
        Instant before = Instant.now();
        Result result = recorded("sh", "-c", "echo $$; sleep 0.2; kill -9 $$").run();
        Json record = record();
        assertThat(record.number("schema")).isEqualTo(1);
        assertThat(record.text("origin")).isEqualTo("child");
        assertThat(record.text("ending.kind")).isEqualTo("signaled");
        assertThat(record.text("ending.signal")).isEqualTo("SIGKILL");
        assertThat(record.number("ending.number")).isEqualTo(9);
        assertThat(record.truth("ending.coreDumped")).isFalse();
        assertThat(record.number("exit")).isEqualTo(137);
        assertThat(record.truth("self.ok")).isTrue();
        assertThat(record.texts("command")).startsWith("sh", "-c").hasSize(3);
        assertThat(record.number("pid")).isEqualTo(Long.parseLong(result.out().strip()));
        assertThat(record.text("started"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Instant.parse(record.text("started")))
                .isBetween(before.minusMillis(1), Instant.now());
        assertThat(record.number("wallMs"))
                .isBetween(200L, Duration.between(before, Instant.now()).toMillis());
        assertThat(record.number("userMs")).isBetween(0L, record.number("wallMs"));
        assertThat(record.number("sysMs")).isBetween(0L, record.number("wallMs"));
        assertThat(record.number("maxRssKiB")).isPositive();
    }

    @Test
    void theTimeOfTheProcessorIsTheCommands() {
        recorded("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done").run();
        assertThat(record().number("userMs")).isPositive();
        assertThat(record().number("userMs") + record().number("sysMs"))
                .isLessThanOrEqualTo(record().number("wallMs") + 20);
    }

    @Test
    void exitOf137IsNoDeathBySigkill() {
        recorded("sh", "-c", "exit 137").run();
        assertRecord("child", "exited", 137);
        assertThat(record().number("ending.code")).isEqualTo(137);
    }

    @Test
    void aCommandOfItsOwnMayExitWith127() {
        recorded("sh", "-c", "exit 127").run();
        assertRecord("child", "exited", 127);
    }

    @Test
    void aCommandThatIsNotThereIsToldApart() {
        recorded("no-such-command", "-q").run();
        assertRecord("lastword", "notstarted", 127);
        assertThat(record().texts("command")).containsExactly("no-such-command", "-q");
    }

    @Test
    void aCommandThatCannotRunIsToldApart() {
        folder("folder");
        recorded("./folder").run();
        assertRecord("lastword", "notstarted", 126);
    }

    @Test
    void aTimeoutIsToldApart() {
        lastword("run", "--status-file", "status.json", "--timeout", "1s", "sleep", "600").run();
        assertRecord("lastword", "timedout", 124);
    }

    @Test
    void aSignalAsACodeIsStillASignal() {
        lastword("run", "--signal-as-code", "--status-file", "status.json", "--")
                .words("sh", "-c", "kill -TERM $$")
                .run();
        assertRecord("child", "signaled", 143);
    }

    @Test
    void aSignalFromOutsideIsTheCommandsEnding() {
        try (Child child = recorded("sh", "-c", "echo ready; exec sleep 600").start()) {
            child.out().expect("ready");
            child.kill(Signals.SIGTERM);
            child.end();
        }
        assertRecord("child", "signaled", 143);
        assertThat(record().text("ending.signal")).isEqualTo("SIGTERM");
    }

    @Test
    void aSignalWithoutANameHasItsNumber() {
        recorded("sh", "-c", "kill -40 $$").run();
        assertRecord("child", "signaled", 168);
        assertThat(record().number("ending.number")).isEqualTo(40);
    }

    @Test
    void theCoreIsTheCommandsOwn() {
        String unlimited = "ulimit -c $(ulimit -Hc); exec \"$@\"";
        String[] dump = {"sh", "-c", "kill -QUIT $$"};
        Result result =
                direct(dump).through("bash", "-c", unlimited, "bash").in(folder("direct")).run();
        recorded(dump).through("bash", "-c", unlimited, "bash").run();
        assertThat(result.ending())
                .isEqualTo(new WaitStatus.Signaled(3, record().truth("ending.coreDumped")));
    }

    @Test
    void aMisunderstandingIsRecordedToo() {
        Result result =
                lastword("run", "--status-file", "status.json", "--bogus", "--", "true").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertOwnFailure();
    }

    @Test
    void andSoIsOneThatComesBeforeTheRecordIsAskedFor() {
        lastword("run", "--timeout", "soon", "--status-file", "status.json", "--", "true").run();
        assertOwnFailure();
    }

    @Test
    void aMissingCommandIsRecordedToo() {
        lastword("run", "--status-file", "status.json").run();
        assertOwnFailure();
    }

    @Test
    void aLogThatCannotBeOpenedIsRecordedToo() {
        lastword("run", "--status-file", "status.json", "--log", "no/such/file", "true").run();
        assertOwnFailure();
    }

    @Test
    void theRecordGoesToADescriptorOnRequest() {
        file("status.json", "");
        int fd = Posix.open(dir.resolve("status.json").toString(), Posix.O_WRONLY);
        Result result =
                lastword("run", "--status-fd", "7", "--", "sh", "-c", "exit 3")
                        .descriptor(7, fd)
                        .run();
        Posix.close(fd);
        assertThat(result).hasToString("Result[ending=exit 3, out=, err=]");
        assertRecord("child", "exited", 3);
    }

    @Test
    void theRecordOfAMisunderstandingGoesToADescriptorOnRequest() {
        file("status.json", "");
        int fd = Posix.open(dir.resolve("status.json").toString(), Posix.O_WRONLY);
        lastword("run", "--status-fd=7", "--bogus", "--", "true").descriptor(7, fd).run();
        Posix.close(fd);
        assertOwnFailure();
    }

    @Test
    void anOlderRecordIsReplaced() {
        file("status.json", "x".repeat(100_000));
        recorded("true").run();
        assertRecord("child", "exited", 0);
    }

    @Test
    void wordsAreQuotedAsJsonAsks() {
        String odd = "\" \\ / \t \n \r \b \f \u0001 \u007f {}[]";
        recorded("true", odd, "", Bytes.utf8("Grüße, 世界 🦉")).run();
        assertThat(record().texts("command")).containsExactly("true", odd, "", "Grüße, 世界 🦉");
    }

    @Test
    void wordsThatAreNotUtf8StillMakeJson() {
        recorded("true", "a\u00ff\u00feb", "\u00e2\u0082", "\u00ed\u00a0\u0080").run();
        assertRecord("child", "exited", 0);
        assertThat(record().texts("command")).startsWith("true").hasSize(4);
        assertThat(record().texts("command").get(1)).startsWith("a").endsWith("b");
    }

    @Test
    void theCommandRunsInTheSameWayWithAFullDisk() {
        Result result =
                lastword("run", "--status-file", "/dev/full", "--", "sh", "-c", "echo a; exit 3")
                        .run();
        assertThat(result.ending()).hasToString("exit 3");
        assertThat(result.out()).isEqualTo("a\n");
        assertThat(result.err()).matches(ONE_NOTE);
    }

    private Launch recorded(String... command) {
        return run(Mode.SUPERVISED, command);
    }

    private void assertOwnFailure() {
        assertThat(record().number("schema")).isEqualTo(1);
        assertThat(record().text("origin")).isEqualTo("lastword");
        assertThat(record().number("exit")).isEqualTo(125);
        assertThat(record().truth("self.ok")).isFalse();
        assertThat(record().text("self.message")).isNotBlank();
    }

    private void assertRecord(String origin, String kind, int exit) {
        Json record = record();
        assertThat(record.text("origin")).isEqualTo(origin);
        String letters = record.text("ending.kind").replaceAll("[^A-Za-z]", "");
        assertThat(letters.toLowerCase(Locale.ROOT)).isEqualTo(kind);
        assertThat(record.number("exit")).isEqualTo(exit);
    }
}
