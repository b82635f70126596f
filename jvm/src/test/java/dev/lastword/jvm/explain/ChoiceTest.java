package dev.lastword.jvm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Where the questions lead, down every path.
final class ChoiceTest {

    @Test
    void everyPathEndsInARecommendation() {
        Map<String, String> paths = new TreeMap<>();
        walk("", paths);
        assertThat(paths)
                .hasToString(
                        "{nnnn=0 or 1, nnny=100-123, nnynnn=1, nnynny=2, nnyny=4, nnyy=0, ny=3,"
                                + " y=100-123}");
    }

    private static void walk(String answers, Map<String, String> paths) {
        Choice choice = new Choice();
        for (int i = 0; i < answers.length(); i++) {
            assertThat(choice.answer(answers.substring(i, i + 1))).isTrue();
        }
        if (choice.question().isEmpty()) {
            assertThat(choice.recommendation().reason()).isNotEmpty();
            paths.put(answers, choice.recommendation().codes());
            return;
        }
        walk(answers + "y", paths);
        walk(answers + "n", paths);
    }

    @Test
    void answersAreReadAsPeopleTypeThem() {
        for (String answer : new String[] {"y", "Y", "yes", " YES ", "n", "No"}) {
            assertThat(new Choice().answer(answer)).as(answer).isTrue();
        }
        for (String answer : new String[] {"", "yeah", "0", "j", "yn"}) {
            Choice choice = new Choice();
            var question = choice.question();
            assertThat(choice.answer(answer)).as(answer).isFalse();
            assertThat(choice.question()).isEqualTo(question);
        }
    }
}
