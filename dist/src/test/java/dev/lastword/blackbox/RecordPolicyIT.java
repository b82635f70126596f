package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table "Exit-code policy": every row, by every way to set the switch.
class RecordPolicyIT extends Recorder {
    /// Where the switch can be set, the strongest first.
    enum Way {
        FLAG,
        VARIABLE,
        FOREIGN_VARIABLE,
        PROJECT,
        USER
    }

    /// How the command ends; what a recorder says of it, and one that mirrors.
    enum Row {
        SUCCESS("exit 0", "exit 0", "exit 0"),
        FAILURE("exit 3", "exit 0", "exit 3"),
        LIKE_A_SIGNAL("exit 137", "exit 0", "exit 137"),
        TERM("kill -TERM $$", "exit 0", "killed by SIGTERM"),
        KILL("kill -KILL $$", "exit 0", "killed by SIGKILL"),
        SEGV("kill -SEGV $$", "exit 0", "killed by SIGSEGV"),
        NOT_FOUND("", "exit 127", "exit 127"),
        NOT_EXECUTABLE("", "exit 126", "exit 126");

        private final String script;
        private final String said;
        private final String mirrored;

        Row(String script, String said, String mirrored) {
            this.script = script;
            this.said = said;
            this.mirrored = mirrored;
        }

        String[] command() {
            return switch (this) {
                case NOT_FOUND -> new String[] {"no-such-command"};
                case NOT_EXECUTABLE -> new String[] {"./folder"};
                default -> new String[] {"sh", "-c", script};
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRowByEveryWay(Row row) {
        folder("folder");
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Way decisive : Way.values()) {
            for (boolean on : new boolean[] {true, false}) {
                // Whatever is weaker says the opposite.
                Map<Way, Boolean> settings = new LinkedHashMap<>();
                for (Way weaker : Way.values()) {
                    if (weaker.compareTo(decisive) > 0) {
                        settings.put(weaker, !on);
                    }
                }
                settings.put(decisive, on);
                String name = decisive + (on ? " on" : " off");
                wanted.put(name, on ? row.mirrored : row.said);
                seen.put(name, run(row, settings).ending().toString());
            }
        }
        wanted.put("nobody", row.said);
        seen.put("nobody", run(row, Map.of()).ending().toString());
        assertThat(seen).isEqualTo(wanted);
    }

    private Result run(Row row, Map<Way, Boolean> settings) {
        List<String> options = new ArrayList<>();
        if (settings.containsKey(Way.FLAG)) {
            options.add(
                    is(settings, Way.FLAG)
                            ? "--propagate-script-exit"
                            : "--no-propagate-script-exit");
        }
        options.add("--");
        options.addAll(List.of(row.command()));
        Launch launch =
                recorder(options.toArray(String[]::new))
                        .with("XDG_CONFIG_HOME", dir.resolve("config").toString());
        if (settings.containsKey(Way.VARIABLE)) {
            launch.with(
                    "LASTWORD_PROPAGATE_SCRIPT_EXIT", is(settings, Way.VARIABLE) ? "Yes" : "no");
        }
        if (settings.containsKey(Way.FOREIGN_VARIABLE)) {
            launch.with(
                    "CODETRACER_PROPAGATE_SCRIPT_EXIT",
                    is(settings, Way.FOREIGN_VARIABLE) ? "1" : "off");
        }
        file(
                "lastword.toml",
                settings.containsKey(Way.PROJECT) ? toml(is(settings, Way.PROJECT)) : "");
        file(
                "config/lastword/config.toml",
                settings.containsKey(Way.USER) ? toml(is(settings, Way.USER)) : "");
        return launch.run();
    }

    private static boolean is(Map<Way, Boolean> settings, Way way) {
        return Boolean.TRUE.equals(settings.get(way));
    }

    private static String toml(boolean on) {
        return "[record]\npropagate_script_exit = " + on + "\n";
    }

    @Test
    void whatIsNotPassedOnIsSaidInOneLine() {
        Result failed = recorder("--", "sh", "-c", "exit 3").run();
        assertThat(failed.err())
                .isEqualTo("lastword: recorded; sh ended with 3, " + NOT_PASSED_ON + "\n");
        Result killed = recorder("--", "sh", "-c", "kill -TERM $$").run();
        assertThat(killed.err())
                .isEqualTo("lastword: recorded; sh was killed by SIGTERM, " + NOT_PASSED_ON + "\n");
        assertThat(recorder("--", "true").run().err()).isEmpty();
    }

    @Test
    void signalsAreCodesForWhoeverWantsThat() {
        Result result =
                recorder("--propagate-script-exit", "--signal-as-code", "--")
                        .words("sh", "-c", "kill -TERM $$")
                        .run();
        assertThat(result.ending()).hasToString("exit 143");
    }

    @Test
    void aRecordingThatCannotStartIs125() {
        file("state", "a file");
        for (String flag : new String[] {"--propagate-script-exit", "--no-propagate-script-exit"}) {
            Result result = recorder(flag, "--", "touch", "ran").run();
            assertThat(result.ending()).hasToString("exit 125");
            assertThat(result.err())
                    .matches(ONE_NOTE)
                    .contains(state().toString(), "LASTWORD_HOME");
            assertThat(exists("ran")).isFalse();
        }
        Result disabled = recorder("--on-recorder-error", "disable", "--", "touch", "ran").run();
        assertThat(disabled.ending()).hasToString("exit 0");
        assertThat(disabled.err()).matches(ONE_NOTE);
        assertThat(exists("ran")).isTrue();
    }

    @Test
    void aRecordingThatCannotBeWrittenIs125() {
        String flood = "seq 100000; exit 3";
        for (String flag : new String[] {"--propagate-script-exit", "--no-propagate-script-exit"}) {
            Result result =
                    recorder(flag, "--", "sh", "-c", flood)
                            .through("bash", "-c", "ulimit -f 64; exec \"$@\"", "bash")
                            .run();
            assertThat(result.ending()).hasToString("exit 125");
            assertThat(result.out()).isEqualTo(direct("seq", "100000").run().out());
            assertThat(result.err()).matches(ONE_NOTE).contains("sh ended with 3", "too large");
        }
        for (var run : runs()) {
            assertThat(end(run).text("recording.code")).isEqualTo("ERR_DISK_FULL");
            assertThat(end(run).number("exit")).isEqualTo(125);
            assertThat(end(run).number("ending.code")).isEqualTo(3);
            assertThat(cast(run).events()).isNotEmpty();
        }
    }

    @Test
    void aRecordingThatCannotBeCompletedIs125() {
        for (String flag : new String[] {"--propagate-script-exit", "--no-propagate-script-exit"}) {
            Result result =
                    recorder(flag, "--", "sh", "-c", "rm -r state/runs/*/*; echo out; exit 3")
                            .run();
            assertThat(result.ending()).hasToString("exit 125");
            assertThat(result.out()).isEqualTo("out\n");
            assertThat(result.err()).matches(ONE_NOTE).contains("sh ended with 3");
            assertThat(runs()).isEmpty();
        }
    }

    @Test
    void aRequiredTraceThatIsMissingIs125() {
        for (String flag : new String[] {"--propagate-script-exit", "--no-propagate-script-exit"}) {
            Result result =
                    recorder(flag, "--require-trace", "--", "touch", "ran")
                            .with("LASTWORD_RECORD_DISABLED", "1")
                            .run();
            assertThat(result.ending()).hasToString("exit 125");
            assertThat(exists("ran")).isFalse();
        }
        Result tolerant =
                recorder("--on-recorder-error=disable", "--require-trace", "--")
                        .words("sh", "-c", "seq 100000; exit 3")
                        .through("bash", "-c", "ulimit -f 64; exec \"$@\"", "bash")
                        .run();
        assertThat(tolerant.ending()).hasToString("exit 125");
        assertThat(recorder("--require-trace", "--", "true").run().ending()).hasToString("exit 0");
    }

    @Test
    void aDisabledRecorderHasTheSameContract() {
        for (Row row : Row.values()) {
            folder("folder");
            Result silent =
                    recorder("--").words(row.command()).with("LASTWORD_RECORD_DISABLED", "1").run();
            assertThat(silent.ending()).hasToString(row.said);
            Result mirror =
                    recorder("--propagate-script-exit", "--")
                            .words(row.command())
                            .with("LASTWORD_RECORD_DISABLED", "TRUE")
                            .run();
            assertThat(mirror.ending()).hasToString(row.mirrored);
            assertThat(mirror.err()).contains("LASTWORD_RECORD_DISABLED");
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void aWrongCommandLineIs125AndNothingStarts() {
        for (String[] words :
                new String[][] {
                    {},
                    {"--bogus", "--", "touch", "ran"},
                    {"--log-level", "loud", "--", "touch", "ran"},
                    {"--on-recorder-error=panic", "--", "touch", "ran"},
                    {"--require-trace=yes", "--", "touch", "ran"},
                    {"--keep-raw", "--no-keep-raw", "--", "touch", "ran"},
                    {"--propagate-script-exit", "--no-propagate-script-exit", "--", "touch", "ran"},
                    {"--pty", "--no-pty", "--", "touch", "ran"},
                    {"--log-file", "no/such/folder", "--", "touch", "ran"},
                    {"--status-file", "no/such/folder", "--", "touch", "ran"},
                }) {
            Result result = recorder(words).run();
            assertThat(result.ending()).as(String.join(" ", words)).hasToString("exit 125");
            assertOneNote(result);
        }
        assertThat(exists("ran")).isFalse();
        assertThat(state()).doesNotExist();
    }

    @Test
    void aWrongVariableOrFileIs125AndNothingStarts() {
        Result variable = recorder("--", "touch", "ran").with("LASTWORD_KEEP_RAW", "perhaps").run();
        assertThat(variable.ending()).hasToString("exit 125");
        assertThat(variable.err())
                .matches(ONE_NOTE)
                .contains("LASTWORD_KEEP_RAW", "'perhaps'", "1, true, yes or on");
        file("lastword.toml", "[record]\nkeep_rw = true\n");
        Result project = recorder("--", "touch", "ran").run();
        assertThat(project.ending()).hasToString("exit 125");
        assertThat(project.err())
                .matches(ONE_NOTE)
                .contains("lastword.toml", "line 2", "keep_rw", "keep_raw");
        assertThat(exists("ran")).isFalse();
    }

    @Test
    void everyFailureEndsStderrWithItsTrailer() {
        assertThat(
                        trailer(recorder("--json-errors", "--bogus", "--", "true").run())
                                .text("error_code"))
                .isEqualTo("ERR_USAGE");
        assertThat(
                        trailer(recorder("--json-errors", "--", "no-such-command").run())
                                .text("error_kind"))
                .isEqualTo("target");
        Json full =
                trailer(
                        recorder("--json-errors", "--", "sh", "-c", "seq 100000; kill -TERM $$")
                                .through("bash", "-c", "ulimit -f 64; exec \"$@\"", "bash")
                                .run());
        assertThat(full.text("run_id")).isEqualTo(onlyFinished());
        assertThat(full.text("error_code")).isEqualTo("ERR_DISK_FULL");
        assertThat(full.text("error_kind")).isEqualTo("environment");
        assertThat(full.text("message")).contains(state().toString());
        assertThat(full.text("ending.signal")).isEqualTo("SIGTERM");
        assertThat(full.number("exit")).isEqualTo(125);
        Result fine = recorder("--json-errors", "--", "sh", "-c", "exit 3").run();
        assertThat(fine.err()).doesNotContain("{");
    }

    private String onlyFinished() {
        return runs().stream()
                .filter(r -> !end(r).truth("recording.ok"))
                .findFirst()
                .orElseThrow()
                .getFileName()
                .toString();
    }

    private static Json trailer(Result result) {
        String[] lines = result.err().split("\n", -1);
        return Json.parse(lines[lines.length - 2]);
    }
}
