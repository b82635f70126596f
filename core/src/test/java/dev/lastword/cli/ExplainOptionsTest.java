package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The words behind `explain`.
final class ExplainOptionsTest {

    @Test
    void codesAreReadInEveryForm() {
        assertCode("0", 0);
        assertCode("137", 137);
        assertCode("007", 7);
        assertCode("-1", -1);
        assertCode("-1073741819", -1_073_741_819L);
        assertCode("3221225477", 3_221_225_477L);
        assertCode("0xC0000005", 0xC000_0005L);
        assertCode("0Xff", 255);
        assertCode("4294967295", 0xffff_ffffL);
        assertCode("-2147483648", Integer.MIN_VALUE);
    }

    private static void assertCode(String text, long code) {
        ExplainOptions options = options(text);
        assertThat(options.problem()).as(text).isEmpty();
        assertThat(options.code()).as(text).contains(code);
    }

    @Test
    void whatIsNoCodeIsRefused() {
        for (String text :
                List.of(
                        "",
                        "x",
                        "0x",
                        "0xG",
                        "1.5",
                        "+1",
                        " 1",
                        "1 ",
                        "4294967296",
                        "-2147483649",
                        "99999999999",
                        "0x100000000",
                        "\u0661",
                        "SIGKILL",
                        "-1x",
                        "-0x")) {
            assertThat(options(text).problem()).as("'%s'", text).isPresent();
        }
    }

    @Test
    void optionsMayStandBeforeAndAfterTheCode() {
        for (List<Word> words :
                List.of(
                        Words.of("--tool", "git", "--json", "128"),
                        Words.of("128", "--tool", "git", "--json"),
                        Words.of("--tool=git", "128", "--json"))) {
            ExplainOptions options = ExplainOptions.of(words);
            assertThat(options.problem()).isEmpty();
            assertThat(options.code()).contains(128L);
            assertThat(options.tool()).contains("git");
            assertThat(options.json()).isTrue();
        }
        ExplainOptions negative = options("--json", "-9", "--script", "a b.sh");
        assertThat(negative.problem()).isEmpty();
        assertThat(negative.code()).contains(-9L);
        assertThat(negative.script()).contains(Word.of("a b.sh"));
        assertThat(options("--", "-9").code()).contains(-9L);
        assertThat(options("--json").code()).isEmpty();
    }

    @Test
    void theFirstThingThatIsWrongIsNamed() {
        assertProblem("unknown option --bogus", "--bogus", "x", "1");
        assertProblem("unknown option --tol; did you mean --tool?", "1", "--tol", "git");
        assertProblem("--tool needs a value: --tool NAME", "1", "--tool");
        assertProblem("2: one code at a time", "1", "2");
        assertProblem("-2: one code at a time", "1", "-2");
        assertProblem("--choose asks for everything itself; leave the rest out", "--choose", "1");
        assertProblem(
                "--choose asks for everything itself; leave the rest out",
                "--choose",
                "--tool",
                "git");
        assertProblem("unknown option -x", "-x");
    }

    private static void assertProblem(String problem, String... words) {
        assertThat(options(words).problem()).contains(problem);
    }

    @Test
    void choosingNeedsNoCode() {
        ExplainOptions options = options("--choose", "--json");
        assertThat(options.problem()).isEmpty();
        assertThat(options.choose()).isTrue();
        assertThat(options.json()).isTrue();
    }

    @Test
    void helpIsSeenAnywhere() {
        assertThat(options("--help").help()).isTrue();
        assertThat(options("1", "-h").help()).isTrue();
        assertThat(options("1").help()).isFalse();
    }

    private static ExplainOptions options(String... words) {
        return ExplainOptions.of(Words.of(words));
    }
}
