package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What `lastword record` leaves on the disk.
class RecordIT extends Recorder {
    @Test
    void itHoldsWhatHappened() {
        Result result =
                recorder("--", "sh", "-c", "echo out; echo err >&2; exit 3")
                        .with("TERM", "dumb")
                        .run();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err())
                .isEqualTo("err\nlastword: recorded; sh ended with 3, " + NOT_PASSED_ON + "\n");
        Path run = onlyRun();
        Json start = start(run);
        assertThat(start.number("schema")).isEqualTo(1);
        assertThat(start.text("id")).isEqualTo(run.getFileName().toString());
        assertThat(start.texts("command"))
                .containsExactly("sh", "-c", "echo out; echo err >&2; exit 3");
        assertThat(start.text("cwd")).isEqualTo(real(dir));
        assertThat(start.texts("environment"))
                .containsExactly("HOME", "LASTWORD_HOME", "LC_ALL", "PATH", "TERM");
        assertThat(start.text("host")).isNotBlank();
        assertThat(start.truth("tty.stdout")).isFalse();
        assertThat(start.text("streams")).isEqualTo("stdout+stderr");
        assertThat(start.text("policy.propagate_script_exit.value")).isEqualTo("false");
        assertThat(start.text("policy.propagate_script_exit.origin")).isEqualTo("default");
        Json end = end(run);
        assertThat(end.text("ending.kind")).isEqualTo("exited");
        assertThat(end.number("ending.code")).isEqualTo(3);
        assertThat(end.number("exit")).isZero();
        assertThat(end.number("output.stdout.bytes")).isEqualTo(4);
        assertThat(end.number("output.stderr.lines")).isEqualTo(1);
        assertThat(end.truth("recording.ok")).isTrue();
        assertThat(end.truth("complete")).isTrue();
        Cast cast = cast(run);
        assertThat(cast.header().text("env.TERM")).isEqualTo("dumb");
        assertThat(cast.data("o")).containsExactlyInAnyOrder("out\n", "err\n");
        assertThat(cast.events().getLast())
                .isEqualTo(new Cast.Event(cast.events().getLast().interval(), "x", "3"));
    }

    private static String real(Path path) {
        try {
            return path.toRealPath().toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void idsAreUuidsOfVersion7InTheOrderOfTime() {
        for (int i = 0; i < 3; i++) {
            recorder("--", "true").run();
        }
        List<String> ids = runs().stream().map(r -> r.getFileName().toString()).toList();
        assertThat(ids)
                .hasSize(3)
                .allMatch(id ->
                        id.matches(
                                "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        List<Long> times = runs().stream().map(r -> start(r).number("startedMs")).toList();
        assertThat(times).isSorted();
        assertThat(ids.getFirst().replace("-", "")).startsWith("%012x".formatted(times.getFirst()));
    }

    @Test
    void startIsOnTheDiskBeforeTheCommandStarts() {
        String script = "cat state/runs/*/*/start.json; ls state/runs/*/*";
        Result result = recorder("--", "sh", "-c", script).run();
        assertThat(result.out())
                .contains("\"command\":[\"sh\"")
                .contains("lock")
                .doesNotContain("end.json\n");
    }

    @Test
    void everyByteIsKept() {
        String script = "printf 'a\\r\\n'; printf '\\377\\0\\303'; printf '\\251z'; printf '\\342'";
        recorder("--", "sh", "-c", script).run();
        Path run = onlyRun();
        assertThat(text(run.resolve("stdout.raw"))).isEqualTo("a\r\n\u00ff\0\u00c3\u00a9z\u00e2");
        assertThat(cast(run).output()).isEqualTo("a\r\n\ufffd\0\u00e9z\ufffd");
        assertThat(run.resolve("stderr.raw")).doesNotExist();
    }

    @Test
    void rawFilesAreThereWhereTheyAreAskedFor() {
        recorder("--keep-raw", "--", "sh", "-c", "echo out").run();
        assertThat(text(onlyRun().resolve("stdout.raw"))).isEqualTo("out\n");
        assertThat(text(onlyRun().resolve("stderr.raw"))).isEmpty();
    }

    @Test
    void aLongStreamIsKeptWhole() {
        recorder("--", "sh", "-c", "seq 300000; printf '\\377'").run();
        String whole = direct("seq", "300000").run().out();
        assertThat(cast(onlyRun()).output().equals(whole + "\ufffd")).isTrue();
        assertThat(text(onlyRun().resolve("stdout.raw")).equals(whole + "\u00ff")).isTrue();
        assertThat(end(onlyRun()).number("output.stdout.lines")).isEqualTo(300_001);
    }

    @Test
    void bothStreamsInOneKeepTheirOrder() {
        String script = "for i in $(seq 300); do echo out $i; echo err $i >&2; done";
        Result result = recorder("--", "sh", "-c", script).merged().run();
        assertThat(start(onlyRun()).text("streams")).isEqualTo("output");
        assertThat(cast(onlyRun()).output()).isEqualTo(result.out());
    }

    @Test
    void itBelongsToItsOwnerAloneWhateverTheUmask() throws IOException {
        for (String umask : List.of("000", "022", "777")) {
            Path state = dir.resolve("state" + umask);
            recorder("--keep-raw", "--", "printf", "\\377")
                    .with("LASTWORD_HOME", state.toString())
                    .through("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh")
                    .run();
            assertThat(runs(state)).hasSize(1);
            for (Path path : tree(state)) {
                String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as("%s under umask %s", path, umask)
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    void outDirIsAnotherPlace() {
        recorder("--out-dir", "there/and/here", "--", "true").run();
        assertThat(runs(dir.resolve("there/and/here"))).hasSize(1);
        assertThat(state()).doesNotExist();
    }

    @Test
    void theStateDirectoryIsFoundAsTheStandardHasIt() {
        Launch xdg = recorder("--", "true").withoutVariable("LASTWORD_HOME");
        xdg.with("XDG_STATE_HOME", dir.resolve("xdg").toString()).run();
        assertThat(runs(dir.resolve("xdg/lastword"))).hasSize(1);
        Launch home = recorder("--", "true").withoutVariable("LASTWORD_HOME");
        home.with("XDG_STATE_HOME", "relative").with("HOME", dir.resolve("home").toString()).run();
        assertThat(runs(dir.resolve("home/.local/state/lastword"))).hasSize(1);
    }

    @Test
    void theStatusRecordSaysThatTheWordIsLastwords() {
        recorder("--status-file", "status.json", "--", "sh", "-c", "exit 3").run();
        assertThat(record().text("origin")).isEqualTo("lastword");
        assertThat(record().number("exit")).isZero();
        assertThat(record().number("ending.code")).isEqualTo(3);
        assertThat(record().text("recording.id")).isEqualTo(onlyRun().getFileName().toString());
        recorder("--status-file", "status.json", "--propagate-script-exit", "--")
                .words("sh", "-c", "exit 3")
                .run();
        assertThat(record().text("origin")).isEqualTo("child");
        assertThat(record().number("exit")).isEqualTo(3);
    }

    @Test
    void theCommandFindsWhatItWouldFindWithoutARecorder() {
        String probe = "readlink /proc/self/fd/0; grep -E 'Sig(Blk|Ign)' /proc/self/status; cat";
        Result plain = lastword("run", "--log", "log", "--", "sh", "-c", probe).run();
        Result recorded = recorder("--", "sh", "-c", probe).run();
        assertThat(recorded.out()).isEqualTo(plain.out());
    }

    @Test
    void theCommandsDescriptorsAreNotTheRecords() {
        Result result = recorder("--", "sh", "-c", "ls -l /proc/self/fd").run();
        assertThat(result.out()).doesNotContain("state/runs");
    }

    @Test
    void aTimeoutIsKeptAsOne() {
        Result result = recorder("--timeout", "50ms", "--", "sleep", "60").run();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.err()).contains("--timeout");
        assertThat(end(onlyRun()).text("ending.kind")).isEqualTo("timedOut");
        Result mirrored =
                recorder("--propagate-script-exit", "--timeout", "50ms", "--", "sleep", "60").run();
        assertThat(mirrored.ending()).hasToString("exit 124");
    }

    @Test
    void theLogFileHasTheTimeOfWhatWasSaid() {
        recorder("--log-file", "log", "--log-level", "info", "--", "sh", "-c", "exit 3").run();
        assertThat(content("log"))
                .matches(
                        """
                        (?s)[0-9-]+T[0-9:.]+Z warn: recorded; sh ended with 3.*
                        [0-9-]+T[0-9:.]+Z info: recorded as .*
                        """);
    }

    @Test
    void errorsAloneAreSaidWhereThatIsAskedFor() {
        Result result = recorder("--log-level", "error", "--", "sh", "-c", "exit 3").run();
        assertThat(result.err()).isEmpty();
        Result missing = recorder("--log-level", "error", "--", "no-such-command").run();
        assertThat(missing.err()).isEqualTo("lastword: no-such-command: not found\n");
    }
}
