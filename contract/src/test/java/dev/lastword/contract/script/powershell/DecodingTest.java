package dev.lastword.contract.script.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.SourceText;
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
        assertThat(SourceText.of(bytes).text()).isEqualTo("'gr\u00fc\u00df'");
    }

    @Test
    void everyShortBeginningIsDecoded() {
        assertThat(SourceText.of(new byte[0]).text()).isEmpty();
        for (int first = 0; first < 256; first++) {
            assertThat(SourceText.of(new byte[] {(byte) first}).text()).isNotNull();
            for (int second = 0; second < 256; second++) {
                assertThat(SourceText.of(new byte[] {(byte) first, (byte) second}).text())
                        .isNotNull();
            }
        }
    }
}
