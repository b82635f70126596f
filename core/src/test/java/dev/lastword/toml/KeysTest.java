package dev.lastword.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Keys, tables, and how they add up to a document.
final class KeysTest {

    @Test
    void aDocumentMayBeEmpty() {
        for (String document : List.of("", "\n", "\r\n", " \t", "# only\n#comments", "#\r\n\n")) {
            assertThat(Plain.read(document)).as(document).isEmpty();
        }
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(Plain.read("\uFEFFa = 1")).isEqualTo(Map.of("a", 1L));
        assertThat(Plain.read("\uFEFF")).isEmpty();
    }

    @Test
    void keysAreBareOrQuoted() {
        assertThat(Plain.read("A-Z_09 = 1\n- = 2\n1234 = 3\ntrue = 4\ninf = 5"))
                .isEqualTo(Map.of("A-Z_09", 1L, "-", 2L, "1234", 3L, "true", 4L, "inf", 5L));
        assertThat(Plain.read("\"a b\" = 1\n'c\"d' = 2\n\"\\u00e9\" = 3\n'' = 4\n'x.y' = 5"))
                .isEqualTo(Map.of("a b", 1L, "c\"d", 2L, "é", 3L, "", 4L, "x.y", 5L));
    }

    @Test
    void dottedKeysMakeTables() {
        assertThat(Plain.read("a.b = 1\na . 'c.d' = 2\na.e.f=3\n3.14 = 4"))
                .isEqualTo(
                        Map.of(
                                "a",
                                Map.of("b", 1L, "c.d", 2L, "e", Map.of("f", 3L)),
                                "3",
                                Map.of("14", 4L)));
    }

    @Test
    void headersMakeTables() {
        assertThat(Plain.read("[a]\nx=1\n[ b . \"c\" ] # d\nx=2\n[b]\ny=3\n[e]"))
                .isEqualTo(
                        Map.of(
                                "a",
                                Map.of("x", 1L),
                                "b",
                                Map.of("c", Map.of("x", 2L), "y", 3L),
                                "e",
                                Map.of()));
    }

    @Test
    void headersMayPassWhatDottedKeysMade() {
        assertThat(Plain.read("[a]\nb.c=1\n[a.b.d]\nx=2"))
                .isEqualTo(Map.of("a", Map.of("b", Map.of("c", 1L, "d", Map.of("x", 2L)))));
    }

    @Test
    void dottedKeysMayAddToWhatAHeaderOnlyPassed() {
        assertThat(Plain.read("[a.b.c]\nx=1\n[a]\nb.y=2"))
                .isEqualTo(Map.of("a", Map.of("b", Map.of("c", Map.of("x", 1L), "y", 2L))));
    }

    @Test
    void doubleHeadersAddUp() {
        assertThat(Plain.read("[[a]]\nx=1\n[[a]]\n[[ a ]]\nx=3"))
                .isEqualTo(Map.of("a", List.of(Map.of("x", 1L), Map.of(), Map.of("x", 3L))));
    }

    @Test
    void headersBelowADoubleHeaderBelongToItsLastTable() {
        assertThat(
                        Plain.read(
                                """
                                [[fruit]]
                                name = "apple"
                                [fruit.physical]
                                color = "red"
                                [[fruit.variety]]
                                name = "red delicious"
                                [[fruit.variety]]
                                name = "granny smith"
                                [[fruit]]
                                name = "banana"
                                [[fruit.variety]]
                                name = "plantain"
                                """))
                .isEqualTo(
                        Map.of(
                                "fruit",
                                List.of(
                                        Map.of(
                                                "name",
                                                "apple",
                                                "physical",
                                                Map.of("color", "red"),
                                                "variety",
                                                List.of(
                                                        Map.of("name", "red delicious"),
                                                        Map.of("name", "granny smith"))),
                                        Map.of(
                                                "name",
                                                "banana",
                                                "variety",
                                                List.of(Map.of("name", "plantain"))))));
    }

    @Test
    void entriesKeepTheOrderOfTheDocument() {
        StringBuilder document = new StringBuilder();
        for (int i = 100; i > 0; i--) {
            document.append("k").append(i).append(" = ").append(i).append('\n');
        }
        List<TomlEntry> entries = Plain.root(document.toString()).entries();
        for (int i = 0; i < 100; i++) {
            assertThat(entries.get(i).name()).isEqualTo("k" + (100 - i));
        }
    }

    @Test
    void entriesAreFoundByName() {
        TomlTable table = Plain.root("a = 1\n'b.c' = 2");
        assertThat(table.entry("b.c").orElseThrow().value())
                .isEqualTo(new TomlInteger(new Position(2, 9), 2));
        assertThat(table.entry("b")).isEmpty();
    }

    @Test
    void keysAndValuesTellWhereTheyBegin() {
        TomlTable root = Plain.root("'é'.'b' = 1\r\n\n[t]\n\t\"😀\" = [ 2,\n '' ] # c\n[[u . v]]");
        assertThat(root.at()).isEqualTo(new Position(1, 1));
        assertPlaces(Plain.root("'é'.b = 1"), "é", 1, 1, 1, 1);
        assertPlaces(root, "t", 3, 2, 3, 2);
        assertPlaces(root, "u", 6, 3, 6, 3);
        TomlEntry smile = table(root, "t").entry("😀").orElseThrow();
        assertThat(smile.at()).isEqualTo(new Position(4, 2));
        assertThat(smile.value().at()).isEqualTo(new Position(4, 8));
        assertThat(((TomlArray) smile.value()).items())
                .extracting(TomlValue::at)
                .containsExactly(new Position(4, 10), new Position(5, 2));
        assertPlaces(table(root, "u"), "v", 6, 7, 6, 7);
    }

    @Test
    void aTableThatWasPassedFirstIsWhereItsHeaderIs() {
        assertPlaces(Plain.root("[a.b]\n[a]"), "a", 1, 2, 2, 2);
    }

    @Test
    void theLargestDocumentIsRead() {
        String document = "#".repeat(Toml.MOST_BYTES - 4) + "\na=1";
        assertThat(document.getBytes(StandardCharsets.UTF_8)).hasSize(Toml.MOST_BYTES);
        assertThat(Plain.read(document)).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void theDeepestDocumentIsRead() {
        int levels = Toml.MOST_LEVELS;
        assertThat(Plain.read("a=" + "[".repeat(levels) + "]".repeat(levels))).hasSize(1);
        assertThat(Plain.read("a=" + "{a=".repeat(levels) + "1" + "}".repeat(levels))).hasSize(1);
        assertThat(Plain.read("[" + "a.".repeat(levels - 1) + "a]")).hasSize(1);
        assertThat(Plain.read("a.".repeat(levels - 1) + "a=1")).hasSize(1);
    }

    private static TomlTable table(TomlTable table, String name) {
        TomlValue value = table.entry(name).orElseThrow().value();
        return value instanceof TomlArray array
                ? (TomlTable) array.items().getFirst()
                : (TomlTable) value;
    }

    private static void assertPlaces(
            TomlTable table, String name, int line, int column, int valueLine, int valueColumn) {
        TomlEntry entry = table.entry(name).orElseThrow();
        assertThat(entry.at()).isEqualTo(new Position(line, column));
        assertThat(entry.value().at()).isEqualTo(new Position(valueLine, valueColumn));
    }
}
