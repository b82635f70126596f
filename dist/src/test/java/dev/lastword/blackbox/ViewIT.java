package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `run --profile`: what the engine promises, whatever the profile says.
class ViewIT extends Viewer {
    private static final String NOISE = "seq -f 'noise %g' 500";

    @BeforeEach
    void aProfileThatHidesNoise() {
        profiles("[profiles.quiet]\ndrop = ['^noise']\n[profiles.all]\ndrop = ['']\n");
    }

    private Result quiet(String script) {
        return viewed("--profile", "quiet", "--", "sh", "-c", script).merged().run();
    }

    @Test
    void theVerdictComesFromTheWaitStatus() {
        for (int code : new int[] {0, 1, 3, 77, 255}) {
            Result result = quiet(NOISE + "; exit " + code);
            assertThat(result.ending()).hasToString("exit " + code);
            assertThat(verdict(result.out()).group(1)).startsWith("exit " + code);
        }
        Result killed = quiet(NOISE + "; kill -9 $$");
        assertThat(killed.ending()).hasToString("killed by SIGKILL");
        assertThat(verdict(killed.out()).group(1)).isEqualTo("killed by SIGKILL");
    }

    @Test
    void aTimeoutIsSaidToBeOne() {
        Result result =
                viewed("--profile", "quiet", "--timeout", "0.2s", "--", "sh", "-c")
                        .words(NOISE + "; exec sleep 60")
                        .merged()
                        .run();
        assertThat(result.ending()).hasToString("exit 124");
        assertThat(verdict(result.out()).group(1)).isEqualTo("timed out after 200 ms");
    }

    @Test
    void whatIsHiddenIsCountedAndCanBeShown() {
        Result result = quiet("echo first; " + NOISE + "; echo last");
        Matcher verdict = verdict(result.out());
        assertThat(number(verdict.group(4))).isEqualTo(502);
        assertThat(number(verdict.group(3))).isEqualTo(marked(lines(result.out()))).isPositive();
        Result shown = settled(lastword("show", "--raw", verdict.group(5))).run();
        assertThat(shown.out())
                .isEqualTo(direct("sh", "-c", "echo first; " + NOISE + "; echo last").run().out());
    }

    @Test
    void aFailureShowsItsErrorsAndItsEnd() {
        Result result =
                viewed("--profile", "all", "--", "sh", "-c")
                        .words(NOISE + "; echo 'error: disk on fire'; " + NOISE + "; exit 1")
                        .merged()
                        .run();
        assertThat(lines(result.out()))
                .contains("noise 498\n", "noise 500\n", "error: disk on fire\n", "noise 3\n")
                .contains("noise 461\n", "noise 470\n", "noise 499\n")
                .doesNotContain("noise 250\n");
    }

    @Test
    void aSuccessWithErrorsShowsThemAndSaysSo() {
        Result result =
                viewed("--profile", "all", "--", "sh", "-c")
                        .words(NOISE + "; echo 'error: disk on fire'; " + NOISE)
                        .merged()
                        .run();
        assertThat(lines(result.out())).contains("error: disk on fire\n");
        assertThat(verdict(result.out()).group(1))
                .isEqualTo("exit 0, but 1 line looks like an error");
    }

    @Test
    void withoutAPlaceForTheRawOutputNothingIsHidden() {
        Result result =
                viewed("--profile", "quiet", "--status-file", "status.json", "--", "sh", "-c")
                        .words(NOISE + "; exit 3")
                        .with("LASTWORD_HOME", "/dev/null/none")
                        .run();
        assertThat(result.ending()).hasToString("exit 3");
        assertThat(result.out()).isEqualTo(direct("sh", "-c", NOISE).run().out());
        assertThat(result.err()).matches(ONE_NOTE).contains("nothing is hidden", "/dev/null/none");
        assertThat(record().text("origin")).isEqualTo("child");
        assertThat(record().text("self.part")).isEqualTo("filter");
    }

    @Test
    void whereRecordingIsDisabledNothingIsHidden() {
        Result result =
                viewed("--profile", "quiet", "--", "sh", "-c", NOISE)
                        .with("LASTWORD_RECORD_DISABLED", "1")
                        .run();
        assertThat(result.out()).isEqualTo(direct("sh", "-c", NOISE).run().out());
        assertThat(result.err()).matches(ONE_NOTE).contains("nothing is hidden");
        assertThat(runs()).isEmpty();
    }

    @Test
    void shortOutputIsShownAsItIsAndLeavesNoRecord() {
        String some = "seq -f 'noise %g' 300";
        Result result = quiet(some);
        assertThat(result.out()).isEqualTo(direct("sh", "-c", some).run().out());
        assertThat(runs()).isEmpty();
        assertThat(exists("state")).isFalse();
    }

    @Test
    void whoeverDidNotAskGetsEverything() {
        for (Launch launch :
                List.of(
                        viewed("--log", "log", "--", "sh", "-c", NOISE),
                        viewed("--raw", "--profile", "quiet", "--", "sh", "-c", NOISE),
                        viewed("--profile", "quiet", "--", "sh", "-c", NOISE)
                                .with("LASTWORD_RAW", "1"),
                        viewed("--for", "agent", "--", "sh", "-c", NOISE))) {
            Result result = launch.run();
            assertThat(result.out()).isEqualTo(direct("sh", "-c", NOISE).run().out());
            assertThat(result.err()).isEmpty();
        }
    }

    @Test
    void stdoutGetsLinesOfTheCommandAndNothingElse() {
        String script = NOISE + "; echo out; echo err >&2; " + NOISE + " >&2; exit 1";
        Result result = viewed("--profile", "quiet", "--", "sh", "-c", script).run();
        Result raw = direct("sh", "-c", script).run();
        assertSubsequence(lines(result.out()), lines(raw.out()), "stdout");
        assertThat(lines(result.out())).contains("out\n").hasSizeLessThan(100);
        assertThat(lines(result.err())).contains("err\n").hasSizeLessThan(100);
        List<String> own =
                lines(result.err()).stream().filter(l -> !l.startsWith("noise")).toList();
        assertThat(own).filteredOn(Viewer::isMark).hasSizeGreaterThanOrEqualTo(2);
        Matcher verdict = verdict(result.err());
        assertThat(number(verdict.group(3))).isEqualTo(marked(lines(result.err())));
    }

    @Test
    void theCommandGetsItsArgumentsAsTheyAre() {
        file("settings/lastword/profiles.toml", "[profiles.q]\nmatch=['printf']\ndrop=['']\n");
        Result result =
                viewed("--for", "agent", "--", "printf", "%s|", "--color", "-q", "", "a b").run();
        assertThat(result.out()).isEqualTo("--color|-q||a b|");
    }

    @Test
    void theFirstLineToBeShownAppearsWhileTheCommandRuns() {
        String script = NOISE + "; echo shown; read line; echo $line";
        for (String audience : new String[] {"human", "agent"}) {
            try (Child child =
                    viewed("--profile", "quiet", "--for", audience, "--", "sh", "-c", script)
                            .typing()
                            .start()) {
                child.out().expect("shown\n");
                child.type("go on\n");
                assertThat(child.end().ending()).hasToString("exit 0");
            }
        }
    }

    @Test
    void aPromptAppearsThoughItsLineHasNoEnd() {
        try (Child child =
                viewed("--profile", "all", "--for", "human", "--", "sh", "-c")
                        .words(NOISE + "; printf 'name? '; read line; echo \"hello $line\"")
                        .typing()
                        .start()) {
            child.out().expect("name? ");
            child.type("you\n");
            assertThat(child.end().out()).contains("name? hello you\n");
        }
    }

    @Test
    void anEnormousLineIsShown() {
        String script = NOISE + "; head -c 5000000 /dev/zero | tr '\\0' n; echo; " + NOISE;
        Result result = viewed("--profile", "all", "--", "sh", "-c", script).merged().run();
        assertThat(result.out()).contains("n".repeat(5_000_000) + "\n");
        assertThat(verdict(result.out()).group(1)).isEqualTo("exit 0");
    }

    @Test
    void aLineWithoutAnEndIsNotContinuedByTheVerdict() {
        Result result = quiet(NOISE + "; printf 'no end'; exit 1");
        assertThat(utf8(result.out())).contains("no end\nlastword: exit 1");
    }

    @Test
    void aProfileForFailuresLeavesASuccessAlone() {
        profiles("[profiles.f]\nwhen = 'failed'\ndrop = ['^noise']\n");
        Result success = viewed("--profile", "f", "--", "sh", "-c", NOISE).run();
        assertThat(success.out()).isEqualTo(direct("sh", "-c", NOISE).run().out());
        assertThat(success.err()).isEmpty();
        Result failure = viewed("--profile", "f", "--", "sh", "-c", NOISE + "; exit 1").run();
        assertThat(lines(failure.out())).hasSizeLessThan(100);
        assertThat(verdict(failure.err()).group(1)).startsWith("exit 1");
    }

    @Test
    void aProfileForSuccessesLeavesAFailureAlone() {
        profiles("[profiles.s]\nwhen = 'succeeded'\ndrop = ['^noise']\n");
        String much = "seq -f 'noise %g' 200000";
        Result failure = viewed("--profile", "s", "--", "sh", "-c", much + "; exit 1").run();
        assertThat(failure.out()).isEqualTo(direct("sh", "-c", much).run().out());
        assertThat(failure.err()).isEmpty();
        Result success = viewed("--profile", "s", "--", "sh", "-c", much).run();
        assertThat(lines(success.out())).hasSizeLessThan(100);
        assertThat(verdict(success.err()).group(1)).isEqualTo("exit 0");
        for (Path run : runs()) {
            assertThat(run).isDirectoryNotContaining(f -> f.toString().contains("held"));
        }
    }

    @Test
    void anUnknownProfileIsNamedAndTheCommandRuns() {
        Result result = viewed("--profile", "quite", "--", "sh", "-c", "echo hi; exit 3").run();
        assertThat(result.ending()).hasToString("exit 3");
        assertThat(result.out()).isEqualTo("hi\n");
        assertThat(result.err()).matches(ONE_NOTE).contains("quite", "quiet");
    }

    @Test
    void anUnknownProfileKeepsTheCommandFromRunningWhereItIsStrict() {
        Result result =
                viewed("--profile", "quite", "--strict-profile", "--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("quite");
        assertThat(exists("ran")).isFalse();
    }

    @Test
    void aProfileOfTheProjectCountsOnceItIsTrusted() {
        file("lastword.toml", "[profiles.mine]\ndrop = ['^noise']\n");
        Result before = viewed("--profile", "mine", "--", "sh", "-c", NOISE).run();
        assertThat(before.out()).isEqualTo(direct("sh", "-c", NOISE).run().out());
        assertThat(before.err()).matches(ONE_NOTE).contains("lastword profile trust");
        assertThat(settled(lastword("profile", "trust")).run().ending()).hasToString("exit 0");
        Result after = viewed("--profile", "mine", "--", "sh", "-c", NOISE).run();
        assertThat(lines(after.out())).hasSizeLessThan(100);
        file("lastword.toml", "[profiles.mine]\ndrop = ['^.oise']\n");
        Result changed = viewed("--profile", "mine", "--", "sh", "-c", NOISE).run();
        assertThat(changed.err()).contains("lastword profile trust");
    }

    @Test
    void aReaderThatGoesAwayEndsTheCommandAsItWouldWithout() {
        Result result =
                direct("bash", "-c", "\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", "bash")
                        .words(viewed("--profile", "quiet", "--", "yes").line())
                        .with("LASTWORD_HOME", state().toString())
                        .with("XDG_CONFIG_HOME", dir.resolve("settings").toString())
                        .run();
        assertThat(result.out()).isEqualTo("y\n");
        assertThat(result.ending()).hasToString("exit 141");
    }
}
