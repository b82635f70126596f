package dev.lastword.jvm.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The text that a terminal would show.
final class PlainTextTest {

    @Test
    void controlsAreGoneAndTextStays() {
        assertThat(plain("\u001b[1;31merror\u001b[0m: x\tgrün\n")).isEqualTo("error: x\tgrün\n");
        assertThat(plain("\u001b]0;title\u0007a\u001b]8;;http://a\u001b\\b")).isEqualTo("ab");
        assertThat(plain("\u001b(Ba\u001b7b\u001b=c\u0008\u007f\u009bd")).isEqualTo("abcd");
        assertThat(plain("a\r\nb\rc\r\rd\r")).isEqualTo("a\nb\nc\n\nd\n");
        assertThat(plain("\u001b[31")).isEmpty();
    }

    /// A sequence that never ends does not swallow the lines behind it.
    @Test
    void whatIsNotClosedEndsWithItsLine() {
        assertThat(plain("\u001b]0;no end\nerror: x\n")).isEqualTo("\nerror: x\n");
        assertThat(plain("\u001b[12\nerror: x\n")).isEqualTo("\nerror: x\n");
    }

    @Test
    void whatIsNoUtf8IsReplaced() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainText plain = new PlainText(out::write);
        plain.accept(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xf0, (byte) 0x9f}, 0, 5);
        plain.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\ufffdb\ufffd");
    }

    @Test
    void itDoesNotMatterWhereChunksEnd() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] parts = {
            "\u001b[1m", "\u001b]0;t\u0007", "\r", "\n", "é", "😀", "text ", "\u001b", "\\"
        };
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PlainText plain = new PlainText(out::write);
            for (byte b : bytes) {
                plain.accept(new byte[] {b}, 0, 1);
            }
            plain.finish();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .as("seed %d, %s", seed, text)
                    .isEqualTo(plain(text.toString()))
                    .doesNotContain("\u001b", "\r", "\ufffd");
        }
    }

    private static String plain(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainText plain = new PlainText(out::write);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        plain.accept(bytes, 0, bytes.length);
        plain.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
