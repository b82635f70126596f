package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Bytes of scripts, in the encodings that editors write.
final class ScriptTextTest {

    private static final String TEXT = "# Exit codes:\r\n# 0 \u2013 fertig\n";

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        for (Charset charset :
                new Charset[] {
                    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
                }) {
            assertThat(ScriptText.decode(("\ufeff" + TEXT).getBytes(charset)))
                    .as(charset.name())
                    .isEqualTo(TEXT);
            assertThat(ScriptText.decode(TEXT.getBytes(charset)))
                    .as("%s without a mark", charset)
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void whatIsNoCharacterDoesNotSpoilTheRest() {
        byte[] bytes = "# 1 - kaputt\n".getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xfc;
        assertThat(ScriptText.decode(bytes)).isEqualTo("# 1 - k\ufffdputt\n");
    }

    @Test
    void everyShortBeginningIsDecoded() {
        for (int first = 0; first < 256; first++) {
            assertThat(ScriptText.decode(new byte[] {(byte) first})).isNotNull();
            for (int second = 0; second < 256; second++) {
                assertThat(ScriptText.decode(new byte[] {(byte) first, (byte) second})).isNotNull();
            }
        }
        assertThat(ScriptText.decode(new byte[0])).isEmpty();
    }
}
