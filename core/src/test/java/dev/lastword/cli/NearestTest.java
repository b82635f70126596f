package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a mistyped word may have meant.
final class NearestTest {

    @Test
    void aTypoFindsItsOption() {
        Map<String, String> meant =
                Map.ofEntries(
                        Map.entry("--timeot", "--timeout"),
                        Map.entry("--tiemout", "--timeout"),
                        Map.entry("--time-out", "--timeout"),
                        Map.entry("--time", "--timeout"),
                        Map.entry("-timeout", "--timeout"),
                        Map.entry("--killafter", "--kill-after"),
                        Map.entry("--kill", "--kill-after"),
                        Map.entry("--statusfile", "--status-file"),
                        Map.entry("--status_file", "--status-file"),
                        Map.entry("--status-dd", "--status-fd"),
                        Map.entry("--lgo", "--log"),
                        Map.entry("--logs", "--log"),
                        Map.entry("--pyt", "--pty"),
                        Map.entry("--nopty", "--no-pty"),
                        Map.entry("--lnger", "--linger"),
                        Map.entry("--hlep", "--help"),
                        Map.entry("-help", "--help"),
                        Map.entry("--signal-as-cod", "--signal-as-code"));
        meant.forEach((typed, option) ->
                assertThat(Nearest.option(typed, Commands.RUN.flags()))
                        .as(typed)
                        .isEqualTo("; did you mean " + option + "?"));
    }

    @Test
    void aStrangeOptionFindsNothing() {
        for (String typed :
                List.of(
                        "--bogus",
                        "--verbose",
                        "--color",
                        "--quiet",
                        "--output",
                        "--jobs",
                        "--quux",
                        "--xy",
                        "-v",
                        "-n",
                        "--",
                        "--environment")) {
            assertThat(Nearest.option(typed, Commands.RUN.flags())).as(typed).isEmpty();
        }
    }

    @Test
    void aTypoFindsItsCommand() {
        for (String typed : List.of("rn", "rnu", "runn", "urn", "ru")) {
            assertThat(Nearest.command(typed)).as(typed).isEqualTo("; did you mean run?");
        }
        for (String typed : List.of("hlep", "hepl", "halp", "helpp", "hel")) {
            assertThat(Nearest.command(typed)).as(typed).isEqualTo("; did you mean help?");
        }
    }

    @Test
    void aStrangeCommandFindsNothing() {
        for (String typed :
                List.of("", "make", "ls", "pytest", "cargo", "npm", "test", "go", "sh", "git")) {
            assertThat(Nearest.command(typed)).as(typed).isEmpty();
        }
    }
}
