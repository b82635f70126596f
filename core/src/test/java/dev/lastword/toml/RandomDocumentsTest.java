package dev.lastword.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Cases;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Documents that nobody thought of, and a second opinion on them.
final class RandomDocumentsTest {

    /// Pieces that mean something, so that damage is not always the same damage.
    private static final String[] PIECES = {
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "\\",
        "\n",
        "\r",
        "\r\n",
        "#",
        "=",
        ".",
        ",",
        "_",
        "-",
        "+",
        "0",
        "1e5",
        "a",
        "x=1\n",
        "[a]\n",
        "[[a]]\n",
        "a.b=1\n",
        "\t",
        " ",
        "é",
        "inf",
        "true",
        "1979-05-27",
        "07:32:00",
        "T",
        "Z",
        "\\u00e9",
        "\0",
        "0x",
        "\u007f"
    };

    @Test
    void whatIsWrittenIsRead() {
        Cases.each(
                3_000,
                random -> {
                    Map<String, Object> table = Documents.table(random, 3);
                    String document = Documents.write(random, table);
                    assertThat(Plain.read(document)).as(document).isEqualTo(table);
                });
    }

    @Test
    void tomljReadsTheSame() {
        Cases.each(
                2_000,
                random -> {
                    Map<String, Object> table = Documents.table(random, 3, false);
                    assertSame(Documents.write(random, table));
                });
    }

    @Test
    void tomljReadsTheSameTimes() {
        Cases.each(
                2_000,
                random -> {
                    Object time = Documents.time(random);
                    String line = "a = " + Documents.writeTime(random, time);
                    assertSame(line);
                    assertSame(damaged(random, line));
                });
    }

    @Test
    void tomljAgreesOnDamagedDocuments() {
        Cases.each(
                3_000,
                random -> {
                    String document = Documents.write(random, Documents.table(random, 2, false));
                    for (int i = 1 + random.nextInt(2); i > 0; i--) {
                        document = damaged(random, document);
                    }
                    assertSame(document);
                });
    }

    @Test
    void noBytesAreTooMuch() {
        Cases.each(
                3_000,
                random -> {
                    byte[] document =
                            Documents.write(random, Documents.table(random, 2))
                                    .getBytes(StandardCharsets.UTF_8);
                    for (int i = random.nextInt(8); i > 0 && document.length > 0; i--) {
                        document[random.nextInt(document.length)] = (byte) random.nextInt(256);
                    }
                    if (Toml.parse(document) instanceof TomlResult.Refused refused) {
                        assertThat(refused.message())
                                .matches("line [1-9]\\d*, column [1-9]\\d*: \\P{Cntrl}+");
                    }
                });
    }

    @Test
    void everyBeginningOfADocumentIsReadOrRefused() {
        Cases.each(
                30,
                random -> {
                    String document = Documents.write(random, Documents.table(random, 3));
                    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
                    for (int end = 0; end < Math.min(bytes.length, 2_000); end++) {
                        assertThat(Toml.parse(Arrays.copyOf(bytes, end))).isNotNull();
                    }
                });
    }

    private static String damaged(RandomGenerator random, String document) {
        int start = random.nextInt(document.length() + 1);
        int end = Math.min(document.length(), start + random.nextInt(3));
        String piece = PIECES[random.nextInt(PIECES.length)];
        String damaged = document.substring(0, start) + piece + document.substring(end);
        // A pair of surrogates may have lost its half.
        return new String(damaged.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /// With line feeds only, since tomlj makes those of all newlines in strings.
    private static void assertSame(String written) {
        String document = written.replace("\r\n", "\n");
        switch (Toml.parse(document.getBytes(StandardCharsets.UTF_8))) {
            case TomlResult.Parsed(TomlTable root) ->
                    assertThat(SecondOpinion.of(document))
                            .as(document)
                            .satisfiesAnyOf(
                                    opinion -> assertThat(opinion).contains(Plain.of(root)),
                                    opinion ->
                                            assertThat(SecondOpinion.isTooStrict(document))
                                                    .isTrue());
            case TomlResult.Refused refused -> {
                if (!SecondOpinion.isLenientHere(refused)) {
                    assertThat(SecondOpinion.of(document))
                            .as(refused.message() + " in:\n" + document)
                            .isEmpty();
                }
            }
        }
    }
}
