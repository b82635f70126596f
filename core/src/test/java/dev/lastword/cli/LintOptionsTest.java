package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The words behind `lint`.
final class LintOptionsTest {

    private static LintOptions options(String... words) {
        return LintOptions.of(Words.of(words));
    }

    @Test
    void nothingSaidIsTextAboutEverything() {
        LintOptions options = options();

        assertThat(options.problem()).isEmpty();
        assertThat(options.format()).isEqualTo(LintOptions.Format.TEXT);
        assertThat(options.paths()).isEmpty();
        assertThat(options.rules()).isEmpty();
        assertThat(options.baseline()).isEmpty();
        assertThat(options.fix()).isFalse();
    }

    @Test
    void optionsMayStandBeforeAndBehindPaths() {
        LintOptions options = options("a", "--fix", "b", "--rule=LW101, lost-in-pipe,", "--", "-c");

        assertThat(options.problem()).isEmpty();
        assertThat(options.paths()).extracting(Object::toString).containsExactly("a", "b", "-c");
        assertThat(options.rules()).containsExactly("LW101", "lost-in-pipe");
        assertThat(options.fix()).isTrue();
    }

    @Test
    void everyFormatIsReadByItsName() {
        for (LintOptions.Format format : LintOptions.Format.values()) {
            assertThat(options("--format", format.word()).format()).isEqualTo(format);
            assertThat(options("--format", format.word()).problem()).isEmpty();
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String[] words :
                new String[][] {
                    {"--format", "TEXT"},
                    {"--format="},
                    {"--allow-growth"},
                    {"--base-ref", ""},
                    {"--base-ref", "-x"},
                    {"--base-ref", "m", "--update-baseline", "--allow-growth"},
                    {"a", ""},
                    {"--fxi"},
                    {"--baseline"}
                }) {
            assertThat(options(words).problem()).as(String.join(" ", words)).isPresent();
        }
    }
}
