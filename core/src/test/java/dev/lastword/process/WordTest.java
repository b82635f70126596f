package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Cases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words are bytes.
final class WordTest {

    @Test
    void theBytesAreKeptWhateverTheyAre() {
        Cases.each(
                2000,
                random -> {
                    byte[] bytes = new byte[random.nextInt(50)];
                    random.nextBytes(bytes);
                    assertThat(Word.of(bytes).bytes()).isEqualTo(bytes);
                    assertThat(Word.of(bytes))
                            .isEqualTo(Word.of(bytes))
                            .hasSameHashCodeAs(Word.of(bytes));
                });
    }

    @Test
    void nobodyElseCanChangeThem() {
        byte[] bytes = {1, 2};
        Word word = Word.of(bytes);
        bytes[0] = 9;
        word.bytes()[1] = 9;
        assertThat(word.bytes()).containsExactly(1, 2);
    }

    @Test
    void aTextComesBackAsItself() {
        for (String text : List.of("", "a", "grün", "日本", "😀", " \t\n", "-")) {
            assertThat(Word.of(text).text()).isEqualTo(text);
            assertThat(Word.of(text)).hasToString(text);
            assertThat(Word.of(text).isUtf8()).isTrue();
        }
    }

    @Test
    void whatIsNotUtf8IsKnownAsSuch() {
        for (byte[] bytes :
                List.of(
                        new byte[] {(byte) 0xff},
                        new byte[] {'a', (byte) 0xc3},
                        new byte[] {(byte) 0xc0, (byte) 0x80},
                        new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})) {
            assertThat(Word.of(bytes).isUtf8()).isFalse();
            assertThat(Word.of(bytes).text()).contains("\ufffd");
        }
    }

    @Test
    void aReplacementCharacterThatIsMeantIsUtf8() {
        assertThat(Word.of("\ufffd").isUtf8()).isTrue();
    }

    @Test
    void aPartIsCutOutByBytes() {
        Word word = Word.of("a=b".getBytes(StandardCharsets.UTF_8), 2, 3);
        assertThat(word).isEqualTo(Word.of("b"));
        assertThat(word.length()).isEqualTo(1);
        assertThat(word.byteAt(0)).isEqualTo((byte) 'b');
    }

    @Test
    void aWordIsSearchedByBytes() {
        assertThat(Word.of("/bin/sh").contains('/')).isTrue();
        assertThat(Word.of("sh").contains('/')).isFalse();
        assertThat(Word.of("").contains('/')).isFalse();
    }
}
