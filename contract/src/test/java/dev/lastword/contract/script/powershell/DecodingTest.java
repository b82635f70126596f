package dev.lastword.contract.script.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Bytes of scripts, in the encodings that editors write.
final class DecodingTest {

    private static final String TEXT = "exit 3 # \u2013 fertig\r\n";

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            assertThat(Script.parse(("\ufeff" + TEXT).getBytes(charset)).text())
                    .as(charset.name())
                    .isEqualTo(TEXT);
            assertThat(Script.parse(TEXT.getBytes(charset)).text())
                    .as("%s without a mark", charset)
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void whatIsNotUtf8IsLatin() {
        byte[] bytes = "'gr\u00fc\u00df'".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Decoding.text(bytes)).isEqualTo("'gr\u00fc\u00df'");
    }

    @Test
    void everyShortBeginningIsDecoded() {
        assertThat(Decoding.text(new byte[0])).isEmpty();
        for (int first = 0; first < 256; first++) {
            assertThat(Decoding.text(new byte[] {(byte) first})).isNotNull();
            for (int second = 0; second < 256; second++) {
                assertThat(Decoding.text(new byte[] {(byte) first, (byte) second})).isNotNull();
            }
        }
    }
}
