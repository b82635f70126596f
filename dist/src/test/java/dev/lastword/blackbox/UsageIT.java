package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// lastword misunderstood is 125 where it would have executed something, and 2 elsewhere.
class UsageIT extends BlackBox {
    @Test
    void runWithoutACommandIs125() {
        Result result = lastword("run").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("lastword: ").containsIgnoringCase("usage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "-Z", "--bogus=1"})
    void anUnknownOptionIs125AndTheCommandDoesNotRun(String option) {
        Result result = lastword("run", option, "--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("lastword: ")
                .contains(option.replace("=1", ""))
                .containsIgnoringCase("usage");
        assertThat(exists("ran")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--timeot, --timeout",
        "--timout=5s, --timeout",
        "--satus-file, --status-file",
        "--signal-as-cod, --signal-as-code",
        "--nopty, --no-pty",
        "--kil-after, --kill-after",
        "--lgo, --log",
    })
    void aMistypedOptionOfRunIs125AndTheNearestIsSuggested(String typed, String meant) {
        Result result = lastword("run", typed, "5", "--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertOneNote(result);
        assertThat(result.err()).contains(typed.replace("=5s", ""), meant);
        assertThat(exists("ran")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--timeout", "--kill-after", "--status-file", "--status-fd", "--log"})
    void anOptionWithoutItsValueIs125(String option) {
        Result result = lastword("run", option).run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("lastword: ").contains(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "-1", "99999999999", "1.5"})
    void aStatusDescriptorThatIsNoNumberIs125(String number) {
        Result result = lastword("run", "--status-fd=" + number, "--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertThat(exists("ran")).isFalse();
    }

    @Test
    void aStatusFileThatCannotBeOpenedIs125AndTheCommandDoesNotRun() {
        Result result =
                lastword("run", "--status-file", "no/such/file", "--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertOneNote(result);
        assertThat(exists("ran")).isFalse();
    }

    @Test
    void aStatusDescriptorThatIsNotOpenIs125AndTheCommandDoesNotRun() {
        Result result = lastword("run", "--status-fd", "9", "--", "touch", "ran").run();
        assertThat(result.ending()).hasToString("exit 125");
        assertOneNote(result);
        assertThat(exists("ran")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"rnu, run", "halp, help", "--vresion, --version", "--hlep, --help"})
    void aMistypedCommandIs2AndTheNearestIsSuggested(String typed, String meant) {
        Result result = lastword(typed).run();
        assertThat(result.ending()).hasToString("exit 2");
        assertOneNote(result);
        assertThat(result.err()).contains(typed, meant);
    }
}
