package dev.lastword.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.RulePage.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example on the page of a rule does what the page says.
class RulePagesTest {

    static Stream<Rule> rules() {
        return Stream.of(Rule.values()).filter(rule -> Files.exists(RulePage.file(rule)));
    }

    /// A stale entry is in no script.
    static Stream<Rule> rulesOfScripts() {
        return rules().filter(rule -> rule != Rule.STALE_BASELINE);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rules")
    void aPageHasEverySection(Rule rule) throws IOException {
        RulePage page = RulePage.read(rule);

        assertThat(page.sections()).startsWith("What", "Why").contains("Bad", "Good", "Suppress");
        assertThat(Files.readString(RulePage.file(rule)))
                .startsWith("# " + rule.id() + " " + rule.title() + "\n");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rulesOfScripts")
    void aBadExampleIsFound(Rule rule) throws IOException {
        List<Example> bad = RulePage.read(rule).in("Bad");

        assertThat(bad).isNotEmpty();
        for (Example example : bad) {
            assertThat(Linted.of(example.fileName(), example.text()).of(rule))
                    .as("%s in %s", rule.id(), example)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rules")
    void aGoodExampleIsNot(Rule rule) throws IOException {
        RulePage page = RulePage.read(rule);

        for (Example example : page.in("Good")) {
            assertThat(Linted.of(example.fileName(), example.text()).of(rule))
                    .as("%s in %s", rule.id(), example)
                    .isEmpty();
        }
        assertThat(page.in("Good").stream().map(Example::language).distinct())
                .containsAll(page.in("Bad").stream().map(Example::language).distinct().toList());
    }

    /// What a fix leaves is what the page shows, and is not found again.
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rules")
    void aFixDoesWhatThePageShows(Rule rule) throws IOException {
        RulePage page = RulePage.read(rule);
        List<Example> fixed = page.in("Fixed");

        List<String> made = new ArrayList<>();
        for (Example after : fixed) {
            int nth =
                    fixed.stream()
                            .filter(e -> e.language().equals(after.language()))
                            .toList()
                            .indexOf(after);
            Example before =
                    page.in("Bad").stream()
                            .filter(e -> e.language().equals(after.language()))
                            .toList()
                            .get(nth);
            String text = Linted.of(before.fileName(), before.text()).fixed(rule);
            made.add(text);
            assertThat(Linted.of(after.fileName(), text).fixed(rule))
                    .as("a second time")
                    .isEqualTo(text);
        }
        assertThat(made).isEqualTo(fixed.stream().map(Example::text).toList());
    }
}
