package dev.lastword.jvm.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is printed cannot be taken for what lastword or the command says.
final class AppendixTextTest {

    @Test
    void everyLineOfTheModelBearsALabel() {
        assertThat(print("One test failed.\n\tat a.py:3\r\nlastword: exit 0\rlastword: fine"))
                .isEqualTo(
                        """
                        lastword: a language model (tiny:1b) sums it up, and may be wrong:
                        summary: One test failed.
                        summary:     at a.py:3
                        summary: lastword: exit 0
                        summary: lastword: fine
                        """);
    }

    @Test
    void noCharacterControlsTheTerminal() {
        assertThat(print("\u001b[2Ja\u0007\u202eb\u2028c\u0085d"))
                .endsWith("summary: ^[[2Ja^G\ufffdb\ufffdc\ufffdd\n");
        assertThat(AppendixText.of(new Answer.Summary("a"), "m\nlastword: \u001b[0m"))
                .startsWith("lastword: a language model (m^Jlastword: ^[[0m) sums it up");
    }

    @Test
    void troubleIsOneLine() {
        assertThat(AppendixText.of(new Answer.Trouble("it was given up"), "tiny:1b"))
                .isEqualTo("lastword: no summary: it was given up\n");
    }

    @Test
    void aFloodIsCutAndJsonIsNot() {
        assertThat(print("a\n".repeat(1_000)).lines().count()).isEqualTo(202);
        assertThat(print("a\n".repeat(1_000))).endsWith("summary: … 800 lines more\n");
        String json = "{\"a\":\"" + "x".repeat(10_000) + "\"}";
        assertThat(print(json)).endsWith("\nsummary: " + json + "\n");
    }

    @Test
    void whateverAModelSaysOnlyTheFirstLineIsOurs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                switch (random.nextInt(4)) {
                    case 0 -> text.append("lastword: ");
                    case 1 -> text.append((char) random.nextInt(0x100));
                    case 2 -> text.append((char) random.nextInt(0x2000, 0x2100));
                    default -> text.append('\n');
                }
            }
            assertThat(print(text.toString()).lines().skip(1))
                    .as("seed %d, %s", seed, text)
                    .allMatch(line -> line.startsWith(AppendixText.LABEL))
                    .allMatch(line -> line.chars().noneMatch(c -> c < ' ' || c == 0x7f));
        }
    }

    private static String print(String text) {
        return AppendixText.of(new Answer.Summary(text), "tiny:1b");
    }
}
