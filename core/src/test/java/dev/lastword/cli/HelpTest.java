package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.OwnCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The help texts, the man page and the completions name what the tables hold.
final class HelpTest {

    @Test
    void noLineIsWiderThanATerminal() {
        for (String text : texts()) {
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void noLineEndsInABlankAndEveryTextInALineFeed() {
        for (String text : texts()) {
            assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
            assertThat(text).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\n\n\n");
        }
    }

    @Test
    void everyFlagAndEveryExitCodeIsNamed() {
        for (Spec spec : Commands.ALL) {
            String text = Help.of(spec);
            for (Flag flag : spec.flags()) {
                assertThat(text).containsPattern("(?m)^  " + flag.synopsis() + "( |$)");
                assertThat(words(text)).contains(words(flag.help()));
            }
            for (OwnCode code : spec.exitCodes()) {
                assertThat(text).containsPattern("(?m)^  " + code.number() + " ");
                assertThat(words(text)).contains(words(code.meaning()));
            }
            assertThat(text).contains(spec.summary(), "Usage: " + spec.synopsis());
        }
    }

    @Test
    void theOverviewNamesEveryCommandAndEveryExitCode() {
        String text = Help.overview();
        for (Spec spec : Commands.ALL) {
            assertThat(text).containsPattern("(?m)^  " + spec.name() + " +" + spec.summary());
        }
        for (OwnCode code : OwnCode.values()) {
            assertThat(text).containsPattern("(?m)^  " + code.number() + " ");
        }
        assertThat(text).contains("--version", "--help");
    }

    @Test
    void namesAreGivenOnce() {
        assertThat(Commands.ALL.stream().map(Spec::name)).doesNotHaveDuplicates();
        for (Spec spec : Commands.ALL) {
            assertThat(spec.flags().stream().map(Flag::name)).doesNotHaveDuplicates();
            assertThat(spec.flags()).contains(Spec.HELP);
        }
        for (OwnCode code : OwnCode.values()) {
            assertThat(code.number()).isBetween(0, 255);
        }
    }

    @Test
    void theManPageNamesEveryFlagAndEveryExitCode() {
        String page = ManPage.text();
        for (Spec spec : Commands.ALL) {
            for (Flag flag : spec.flags()) {
                assertThat(page).contains(".B " + flag.synopsis().replace("-", "\\-") + "\n");
            }
        }
        for (OwnCode code : OwnCode.values()) {
            assertThat(page).contains(".TP\n.B " + code.number() + "\n");
        }
    }

    @Test
    void everyCompletionNamesEveryFlagOfEveryCommand() {
        for (Spec spec : Commands.ALL) {
            for (Flag flag : spec.flags()) {
                assertThat(Completions.bash()).contains("--" + flag.name());
                assertThat(Completions.zsh()).contains("--" + flag.name());
                assertThat(Completions.fish()).contains(" -l " + flag.name() + " ");
            }
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(Commands.ALL.stream().map(Help::of).toList());
        texts.add(Help.overview());
        return texts;
    }

    /// The words in a row, however they were broken into lines.
    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
