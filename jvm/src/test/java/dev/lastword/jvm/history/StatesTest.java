package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.Word;
import dev.lastword.status.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where runs are found, and which state each is in.
final class StatesTest {

    @TempDir private Path temp;
    private Records records = new Records(Path.of(""));

    @BeforeEach
    void begin() {
        records = new Records(temp);
    }

    @Test
    void theFirstVariableThatIsSetTellsWhereTheRunsAre() {
        Map<String, String> all =
                Map.of("LASTWORD_HOME", "/l", "XDG_STATE_HOME", "/x", "HOME", "/h");
        assertThat(found(all, Optional.of("o"))).isEqualTo(Path.of("o"));
        assertThat(found(all, Optional.empty())).isEqualTo(Path.of("/l"));
        assertThat(found(Map.of("XDG_STATE_HOME", "/x", "HOME", "/h"), Optional.empty()))
                .isEqualTo(Path.of("/x/lastword"));
        assertThat(found(Map.of("LASTWORD_HOME", "", "HOME", "/h"), Optional.empty()))
                .isEqualTo(Path.of("/h/.local/state/lastword"));
        assertThat(found(Map.of("XDG_STATE_HOME", "x", "HOME", "/h"), Optional.empty()))
                .isEqualTo(Path.of("/h/.local/state/lastword"));
    }

    @Test
    void whereNoVariableTellsOneIsAskedFor() {
        Caller caller = new Caller(temp).variables(Map.of());
        assertThat(caller.call("runs")).isEqualTo(2);
        assertThat(caller.err()).contains("LASTWORD_HOME").hasLineCount(1);
    }

    @Test
    void endJsonSaysThatARunIsFinished() {
        String id = records.finished(Records.START, Records.exited(3), "make");
        assertThat(state(id)).isInstanceOf(State.Finished.class);
        try (LockHolder holder = new LockHolder(records.folder(id).resolve("lock"))) {
            assertThat(holder).isNotNull();
            assertThat(state(id)).isInstanceOf(State.Finished.class);
        }
    }

    @Test
    void aHeldLockSaysThatARunIsRunningAndAFreeOneThatItIsNot() {
        String id = records.started(Records.START, "make");
        assertThat(state(id)).isEqualTo(new State.Interrupted());
        try (LockHolder holder = new LockHolder(records.folder(id).resolve("lock"))) {
            assertThat(holder).isNotNull();
            assertThat(state(id)).isEqualTo(new State.Running());
        }
        assertThat(state(id)).isEqualTo(new State.Interrupted());
        records.delete(id, "lock");
        assertThat(state(id)).isEqualTo(new State.Interrupted());
    }

    @Test
    void everyEndingIsRead() {
        for (String ending :
                List.of(
                        Records.OK,
                        Records.exited(255),
                        Records.SIGTERM,
                        "{\"kind\":\"notStarted\",\"errno\":\"ENOENT\",\"number\":2}",
                        "{\"kind\":\"notTried\"}",
                        "{\"kind\":\"timedOut\",\"limitMs\":5000,\"ending\":"
                                + Records.SIGTERM
                                + "}",
                        "{\"kind\":\"unknown\",\"reason\":\"lost\"}")) {
            String id = records.finished(Records.START, ending, "make");
            assertThat(state(id)).as(ending).isInstanceOf(State.Finished.class);
            Caller caller = new Caller(temp);
            assertThat(caller.call("show", id, "--json")).isZero();
            assertThat(caller.out()).contains("\"ending\":" + ending);
        }
    }

    @Test
    void anEndJsonThatIsDamagedIsNeverASuccess() {
        String id = records.finished(Records.START, Records.OK, "make");
        String good = Records.read(records.folder(id).resolve("end.json")).strip();
        assertThat(state(id).isSuccess()).isTrue();
        for (int length = 0; length < good.length(); length++) {
            records.write(id, "end.json", good.substring(0, length));
            assertThat(state(id)).isInstanceOf(State.Broken.class);
        }
        for (String damaged :
                List.of(
                        "[]",
                        "null",
                        "{}",
                        "\u0000".repeat(99),
                        good.replace("\"schema\":1", "\"schema\":2"),
                        good.replace("\"code\":0", "\"code\":\"0\""),
                        good.replace("\"code\":0", "\"code\":256"),
                        good.replace("exited", "ended"),
                        good.replace("\"ok\":true", "\"ok\":1"),
                        good.replace(id, "f" + id.substring(1)))) {
            records.write(id, "end.json", damaged);
            assertThat(state(id)).as(damaged).isInstanceOf(State.Broken.class);
        }
        records.write(id, "end.json", new byte[] {'{', (byte) 0xff, '}'});
        assertThat(state(id)).isInstanceOf(State.Broken.class);
    }

    @Test
    void aRunWhoseStartIsDamagedKeepsItsTimeAndItsEnding() {
        String id = records.finished(Records.START, Records.exited(3), "make");
        for (String damaged :
                List.of("", "{", "{\"schema\":1,\"id\":\"" + id + "\",\"command\":[1]}")) {
            records.write(id, "start.json", damaged);
            Complaints complaints = new Complaints();
            Run run = read(id, complaints);
            assertThat(run.command()).isEmpty();
            assertThat(run.startedMillis()).isEqualTo(Records.START);
            assertThat(((State.Finished) run.state()).ending()).isEqualTo(new Ending.Exited(3));
            assertThat(complaints.isEmpty()).isFalse();
        }
    }

    @Test
    void whatIsInThePlaceOfAFileIsNotReadForOne() throws IOException {
        String id = records.started(Records.START, "make");
        Files.createDirectory(records.folder(id).resolve("end.json"));
        assertThat(state(id)).isInstanceOf(State.Broken.class);
        records.delete(id, "end.json");
        Files.createSymbolicLink(records.folder(id).resolve("end.json"), Path.of("/dev/zero"));
        assertThat(state(id)).isInstanceOf(State.Broken.class);
    }

    @Test
    void aRecordingThatFailedIsNoSuccess() {
        String id = records.started(Records.START, "make");
        records.end(
                id, Records.OK, "{\"ok\":false,\"code\":\"ERR_DISK_FULL\",\"message\":\"full\"}");
        assertThat(state(id).isSuccess()).isFalse();
        assertThat(((State.Finished) state(id)).trouble()).isEqualTo("ERR_DISK_FULL: full");
    }

    private static Path found(Map<String, String> variables, Optional<String> outDir) {
        Caller caller = new Caller(Path.of("/")).variables(variables);
        try {
            return Store.find(caller.kernel(), outDir.map(Word::of)).state();
        } catch (Problem problem) {
            throw new AssertionError(problem);
        }
    }

    private State state(String id) {
        return read(id, new Complaints()).state();
    }

    private Run read(String id, Complaints complaints) {
        return new RunReader(new Store(temp), complaints)
                .read(Times.month(Ids.startedMillis(id)), id)
                .orElseThrow()
                .run();
    }
}
