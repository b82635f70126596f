package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A model is asked at a desk, and in a build only where somebody says so.
final class SummaryWantedTest {

    @Test
    void ciKeepsModelsOutUnlessTheyAreAskedFor() {
        assertThat(wanted(Map.of())).isTrue();
        assertThat(wanted(Map.of("CI", "true"))).isFalse();
        assertThat(wanted(Map.of("CI", "1"))).isFalse();
        assertThat(wanted(Map.of("CI", "woodpecker"))).isFalse();
        assertThat(wanted(Map.of("CI", ""))).isTrue();
        assertThat(wanted(Map.of("CI", "false"))).isTrue();
        assertThat(wanted(Map.of("CI", "true", "LASTWORD_LLM", "1"))).isTrue();
        assertThat(wanted(Map.of("LASTWORD_LLM", "0"))).isFalse();
        assertThat(wanted(Map.of("CI", "true", "LASTWORD_LLM", "maybe"))).isFalse();
    }

    private static boolean wanted(Map<String, String> variables) {
        return SummaryWanted.by(name -> Optional.ofNullable(variables.get(name)));
    }
}
