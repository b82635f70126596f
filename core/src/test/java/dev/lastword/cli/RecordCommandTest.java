package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.StrictJson;
import dev.lastword.process.FakeKernel;
import dev.lastword.process.Script;
import dev.lastword.process.Step;
import dev.lastword.process.Stream;
import dev.lastword.process.Word;
import dev.lastword.record.CastReader;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import dev.lastword.status.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// `lastword record` on a simulated machine: what is kept, and what the exit code says of it.
final class RecordCommandTest {

    private static final String SAID = "out\n\u00e9\ud83d\ude00 and more\n";
    private static final Errno[] ERRNOS = {Errno.EIO, Errno.ENOSPC, Errno.EINTR};

    @Test
    void aRecordingThatWorkedIs0WhateverTheCommandSaid() {
        for (int code = 0; code <= 255; code++) {
            FakeKernel kernel = machine(Script.of(Step.say(1, SAID), Step.exit(code)));
            assertThat(record(kernel)).isEqualTo(new Verdict.Exit(0));
            assertThat(end(kernel).get("ending"))
                    .isEqualTo(Map.of("kind", "exited", "code", (long) code));
            if (code == 0) {
                assertThat(kernel.notes()).isEmpty();
            } else {
                assertThat(kernel.notes())
                        .isEqualTo(
                                "lastword: recorded; ./x ended with "
                                        + code
                                        + ", which is not passed on (--propagate-script-exit does"
                                        + " that)\n");
            }
        }
    }

    @Test
    void theEndingIsPassedOnForWhoeverAsks() {
        for (int code = 0; code <= 255; code++) {
            FakeKernel kernel = machine(Script.of(Step.exit(code)));
            assertThat(record(kernel, "--propagate-script-exit")).isEqualTo(new Verdict.Exit(code));
            assertThat(kernel.notes()).isEmpty();
        }
        for (int number = 1; number <= Signal.LAST; number++) {
            FakeKernel kernel = machine(Script.of(Step.die(number)));
            assertThat(record(kernel, "--propagate-script-exit"))
                    .isEqualTo(new Verdict.Die(new Signal(number)));
            FakeKernel silent = machine(Script.of(Step.die(number)));
            assertThat(record(silent)).isEqualTo(new Verdict.Exit(0));
            assertThat(silent.notes()).contains(new Signal(number).name());
        }
    }

    @Test
    void whatTheCommandSaidIsInTheCast() {
        FakeKernel kernel = machine(Script.of(Step.say(1, SAID), Step.say(2, "err"), Step.exit(3)));
        record(kernel);
        assertThat(kernel.text(1)).isEqualTo(SAID);
        assertThat(said(kernel, Stream.STDOUT)).isEqualTo(SAID);
        assertThat(said(kernel, Stream.STDERR)).isEqualTo("err");
        assertThat(kernel.kept())
                .hasSize(4)
                .allMatch(f -> f.matches("/state/runs/2026-11/[0-9a-f-]{36}/[a-z.]+"));
        Map<?, ?> output = (Map<?, ?>) get(end(kernel), "output");
        assertThat(output.get("stdout")).isEqualTo(Map.of("bytes", 20L, "lines", 2L));
        assertThat(output.get("stderr")).isEqualTo(Map.of("bytes", 3L, "lines", 1L));
    }

    @Test
    void bytesThatAreNoTextAreKeptExactly() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i < 300 ? 'a' : i);
        }
        FakeKernel kernel = machine(Script.of(new Step.Say(1, bytes), Step.exit(0)));
        record(kernel);
        assertThat(kernel.createdBytes(file(kernel, "stdout.raw"))).isEqualTo(bytes);
    }

    @Test
    void rawBytesAreKeptWhereTheyAreAskedFor() {
        FakeKernel kernel = machine(Script.of(Step.say(1, SAID), Step.exit(0)));
        record(kernel, "--keep-raw");
        assertThat(kernel.createdText(file(kernel, "stdout.raw"))).isEqualTo(SAID);
        assertThat(kernel.createdText(file(kernel, "stderr.raw"))).isEmpty();
    }

    @Test
    void aSecretIsNowhere() {
        FakeKernel kernel =
                machine(Script.of(Step.say(1, "a hunter22 b"), Step.exit(0)))
                        .variable("DB_PASSWORD", "hunter22");
        List<Word> words =
                Words.of(
                        "record",
                        "--status-file",
                        "/s",
                        "--",
                        "./x",
                        "--token",
                        "xyzzy",
                        "hunter22");
        assertThat(Program.run(kernel, words, Handover.NONE)).isEqualTo(new Verdict.Exit(0));
        assertThat(kernel.text(1)).contains("hunter22");
        for (String file : kernel.kept()) {
            assertThat(kernel.createdText(file)).doesNotContain("hunter22").doesNotContain("xyzzy");
        }
        assertThat(said(kernel, Stream.STDOUT)).isEqualTo("a [REDACTED] b");
    }

    @Test
    void aFullDiskIs125AndTheOutputGoesOn() {
        for (int room = 0; room < 2000; room += 13) {
            Script script = Script.of(Step.say(1, "x".repeat(3000)), Step.exit(3));
            FakeKernel kernel = machine(script).diskRoom(room);
            assertThat(record(kernel, "--propagate-script-exit")).isEqualTo(new Verdict.Exit(125));
            assertThat(kernel.notes()).contains("no space left").doesNotContain("\n\n");
            if (kernel.commandsStarted() > 0) {
                assertThat(kernel.text(1)).hasSize(3000);
                assertThat(kernel.notes()).contains("./x ended with 3");
            } else {
                assertThat(kernel.kept()).isEmpty();
            }
        }
    }

    @Test
    void aFullDiskIsToldInTheRoomThatWasPutAside() {
        Script script = Script.of(Step.say(1, "x".repeat(30_000)), Step.exit(3));
        FakeKernel kernel = machine(script).diskRoom(8192);
        assertThat(record(kernel)).isEqualTo(new Verdict.Exit(125));
        Map<?, ?> recording = (Map<?, ?>) get(end(kernel), "recording");
        assertThat(recording.get("ok")).isEqualTo(false);
        assertThat(recording.get("code")).isEqualTo("ERR_DISK_FULL");
        assertThat(get(end(kernel), "ending")).isEqualTo(Map.of("kind", "exited", "code", 3L));
        assertThat(get(end(kernel), "exit")).isEqualTo(125L);
    }

    @Test
    void aPartialTraceIsRemovedForWhoeverDoesNotWantOne() {
        Script script = Script.of(Step.say(1, "x".repeat(30_000)), Step.exit(3));
        FakeKernel kernel = machine(script).diskRoom(8192);
        assertThat(record(kernel, "--no-keep-partial-trace")).isEqualTo(new Verdict.Exit(125));
        assertThat(kernel.kept()).isEmpty();
    }

    @Test
    void aFailureThatIsToleratedLeavesTheContractAsItIs() {
        for (int room : new int[] {0, 8192}) {
            Script script = Script.of(Step.say(1, "x".repeat(30_000)), Step.exit(3));
            FakeKernel quiet = machine(script).diskRoom(room);
            assertThat(record(quiet, "--on-recorder-error=disable")).isEqualTo(new Verdict.Exit(0));
            assertThat(quiet.text(1)).hasSize(30_000);
            assertThat(quiet.notes()).containsOnlyOnce("\n").contains("no space", "ended with 3");
            FakeKernel mirror = machine(script).diskRoom(room);
            assertThat(record(mirror, "--on-recorder-error=disable", "--propagate-script-exit"))
                    .isEqualTo(new Verdict.Exit(3));
            FakeKernel strict = machine(script).diskRoom(room);
            assertThat(record(strict, "--on-recorder-error=disable", "--require-trace"))
                    .isEqualTo(new Verdict.Exit(125));
        }
    }

    @Test
    void aDisabledRecorderKeepsTheContract() {
        for (int code : new int[] {0, 3, 255}) {
            FakeKernel kernel =
                    machine(Script.of(Step.say(1, SAID), Step.exit(code)))
                            .variable("LASTWORD_RECORD_DISABLED", "1");
            assertThat(record(kernel)).isEqualTo(new Verdict.Exit(0));
            assertThat(kernel.notes()).contains("LASTWORD_RECORD_DISABLED");
            assertThat(kernel.kept()).isEmpty();
            FakeKernel mirror =
                    machine(Script.of(Step.exit(code))).variable("LASTWORD_RECORD_DISABLED", "On");
            assertThat(record(mirror, "--propagate-script-exit")).isEqualTo(new Verdict.Exit(code));
        }
        FakeKernel required =
                machine(Script.of(Step.exit(0))).variable("LASTWORD_RECORD_DISABLED", "1");
        assertThat(record(required, "--require-trace")).isEqualTo(new Verdict.Exit(125));
        assertThat(required.commandsStarted()).isZero();
    }

    @Test
    void everyCallMayFailOnce() {
        Script script =
                Script.of(
                        Step.say(1, SAID),
                        Step.pause(5),
                        new Step.Say(1, new byte[] {'z', (byte) 0xff}),
                        Step.say(2, "err"),
                        Step.exit(3));
        FakeKernel calm = machine(script);
        assertThat(record(calm, "--propagate-script-exit")).isEqualTo(new Verdict.Exit(3));
        List<String> calls = calm.calls();
        assertThat(calls).contains("createNew", "lock", "sync", "rename", "seek");
        for (int at = 0; at < calls.size(); at++) {
            for (Errno errno : ERRNOS) {
                FakeKernel kernel = machine(script);
                kernel.failAt(at, errno);
                String where = errno.name() + " at call " + at + ", " + calls.get(at);
                check(kernel, record(kernel, "--propagate-script-exit"), where);
            }
            FakeKernel broken = machine(script);
            broken.throwAt(at);
            check(broken, record(broken, "--propagate-script-exit"), "a fault at call " + at);
        }
    }

    /// Only a record that is whole may pass for one.
    private static void check(FakeKernel kernel, Verdict verdict, String where) {
        if (kernel.commandsStarted() > 0 && !verdict.equals(new Verdict.Exit(125))) {
            assertThat(kernel.text(1)).as(where).isEqualTo(SAID + "z\ufffd");
        }
        if (verdict.equals(new Verdict.Exit(125))) {
            assertThat(kernel.notes()).as(where).isNotEmpty();
            return;
        }
        assertThat(verdict).as(where).isIn(new Verdict.Exit(3), new Verdict.Exit(126));
        assertThat(get((Map<?, ?>) get(end(kernel), "recording"), "ok")).as(where).isEqualTo(true);
        if (verdict.equals(new Verdict.Exit(3))) {
            assertThat(said(kernel, Stream.STDOUT)).as(where).isEqualTo(SAID + "z\ufffd");
            assertThat(said(kernel, Stream.STDERR)).as(where).isEqualTo("err");
            assertThat(kernel.createdBytes(file(kernel, "stdout.raw"))).as(where).hasSize(22);
        }
    }

    @Test
    void everyWrongValueNamesSourceValueAndCure() {
        for (String[] wrong :
                new String[][] {
                    {"LASTWORD_REQUIRE_TRACE", "maybe", "1, true, yes or on"},
                    {"LASTWORD_PROPAGATE_SCRIPT_EXIT", "", "0, false, no or off"},
                    {"CODETRACER_PROPAGATE_SCRIPT_EXIT", "2", "0, false, no or off"},
                    {"LASTWORD_ON_RECORDER_ERROR", "panic", "abort or disable"},
                    {"LASTWORD_LOG_LEVEL", "loud", "error, warn, info or debug"},
                    {"LASTWORD_OUT_DIR", "", "a path"},
                }) {
            FakeKernel kernel = machine(Script.of(Step.exit(0))).variable(wrong[0], wrong[1]);
            assertThat(record(kernel)).isEqualTo(new Verdict.Exit(125));
            assertThat(kernel.notes())
                    .containsOnlyOnce("\n")
                    .contains(wrong[0], "'" + wrong[1] + "'", wrong[2]);
            assertThat(kernel.commandsStarted()).isZero();
        }
    }

    @Test
    void everyFailureHasItsTrailer() {
        FakeKernel usage = machine(Script.of(Step.exit(0)));
        record(usage, "--bogus", "--json-errors");
        assertThat(trailer(usage)).containsEntry("error_code", "ERR_USAGE");

        FakeKernel conflict = machine(Script.of(Step.exit(0)));
        record(conflict, "--json-errors", "--require-trace", "--no-require-trace");
        assertThat(trailer(conflict)).containsEntry("error_code", "ERR_CONFLICTING_FLAGS");

        FakeKernel environment =
                machine(Script.of(Step.exit(0)))
                        .variable("LASTWORD_JSON_ERRORS", "yes")
                        .variable("LASTWORD_LOG_LEVEL", "loud");
        record(environment);
        assertThat(trailer(environment))
                .containsEntry("error_code", "ERR_INVALID_ENVIRONMENT")
                .containsEntry("error_kind", "environment")
                .containsEntry("context", Map.of("source", "LASTWORD_LOG_LEVEL", "value", "loud"));

        FakeKernel full = machine(Script.of(Step.say(1, "x".repeat(20_000)), Step.exit(3)));
        record(full.diskRoom(8192), "--json-errors");
        assertThat(trailer(full))
                .containsEntry("error_code", "ERR_DISK_FULL")
                .containsEntry("exit", 125L)
                .containsEntry("ending", Map.of("kind", "exited", "code", 3L));

        FakeKernel missing = new FakeKernel().variable("LASTWORD_HOME", "/state");
        record(missing, "--json-errors");
        assertThat(trailer(missing))
                .containsEntry("error_code", "ERR_TARGET_NOT_FOUND")
                .containsEntry("error_kind", "target");

        FakeKernel content = machine(Script.of(Step.exit(3)));
        record(content, "--json-errors");
        assertThat(content.text(2)).doesNotContain("{");
    }

    @Test
    void theProjectsFileAndTheUsersAreRead() {
        FakeKernel kernel =
                machine(Script.of(Step.exit(3)))
                        .variable("HOME", "/home/u")
                        .contents(
                                "/home/me/lastword.toml",
                                utf8("[record]\npropagate_script_exit = \"yes\"\n"))
                        .contents(
                                "/home/u/.config/lastword/config.toml",
                                utf8("[record]\npropagate_script_exit = false\nkeep_raw = 1\n"));
        assertThat(record(kernel)).isEqualTo(new Verdict.Exit(3));
        FakeKernel shown = new FakeKernel().variable("HOME", "/home/u");
        shown.contents("/home/me/project/lastword.toml", utf8("[other]\n"));
        shown.contents("/home/u/.config/lastword/config.toml", utf8("[record]\nkeep_raw = 1\n"));
        Program.run(shown, Words.of("config", "--origin"), Handover.NONE);
        assertThat(shown.text(1))
                .containsPattern("keep_raw +true +user /home/u/.config/lastword/config.toml");
    }

    @Test
    void aWrongFileNamesItsPlace() {
        for (String[] wrong :
                new String[][] {
                    {"[record]\nlog_levle = \"info\"\n", "line 2", "log_levle", "log_level"},
                    {"[record]\nlog_level = \"loud\"\n", "line 2", "'loud'", "error, warn"},
                    {"[record]\nrequire_trace = []\n", "line 2", "an array", "true, yes"},
                    {"record = 3\n", "line 1", "table", "[record]"},
                    {"[record\n", "line 1", "", ""},
                    {"[record]\nout_dir = \"/etc\"\n", "line 2", "out_dir", "project"},
                    {"[record]\nlog_file = \"a/../../b\"\n", "line 2", "log_file", "project"},
                }) {
            FakeKernel kernel =
                    machine(Script.of(Step.exit(3)))
                            .contents("/home/me/project/lastword.toml", utf8(wrong[0]));
            assertThat(record(kernel)).isEqualTo(new Verdict.Exit(125));
            assertThat(kernel.notes())
                    .containsOnlyOnce("\n")
                    .contains("/home/me/project/lastword.toml", wrong[1], wrong[2], wrong[3]);
            assertThat(kernel.commandsStarted()).isZero();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FakeKernel machine(Script script) {
        return new FakeKernel().program("./x", script).variable("LASTWORD_HOME", "/state");
    }

    private static Verdict record(FakeKernel kernel, String... options) {
        List<String> words = new ArrayList<>(List.of("record"));
        words.addAll(List.of(options));
        words.addAll(List.of("--", "./x"));
        return Program.run(kernel, Words.of(words.toArray(String[]::new)), Handover.NONE);
    }

    private static String file(FakeKernel kernel, String name) {
        return kernel.kept().stream()
                .filter(f -> f.endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + kernel.kept()));
    }

    private static Map<?, ?> end(FakeKernel kernel) {
        return (Map<?, ?>) StrictJson.parse(kernel.createdText(file(kernel, "end.json")).strip());
    }

    private static Object get(Map<?, ?> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> trailer(FakeKernel kernel) {
        String last = kernel.text(2).lines().reduce("", (a, b) -> b);
        return (Map<String, Object>) StrictJson.parse(last.replace("null", "false"));
    }

    private static String said(FakeKernel kernel, Stream wanted) {
        StringBuilder text = new StringBuilder();
        byte[] cast = kernel.createdBytes(file(kernel, "output.cast"));
        new CastReader((stream, micros, bytes, offset, length) ->
                text.append(stream == wanted ? Word.of(bytes, offset, offset + length).text() : ""))
                .accept(cast, 0, cast.length);
        return text.toString();
    }
}
