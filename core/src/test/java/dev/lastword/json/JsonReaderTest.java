package dev.lastword.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.JsonReader.Result;
import dev.lastword.status.Cases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What is JSON is read, and nothing else is.
final class JsonReaderTest {

    private static final String ALPHABET =
            "{}[]:,\"\\ \t\n0123456789-+.eEtrufalsn\u00e9\ud83d\uffff\u0001";

    @Test
    void everyKindOfValueIsRead() {
        assertThat(read("null")).isEqualTo(new Json.Null());
        assertThat(read("true")).isEqualTo(new Json.Truth(true));
        assertThat(read("false")).isEqualTo(new Json.Truth(false));
        assertThat(read("\"a\"")).isEqualTo(new Json.Text("a"));
        assertThat(read("-1.50e+07")).isEqualTo(new Json.Numeral("-1.50e+07"));
        assertThat(read("[ ]")).isEqualTo(new Json.Items(List.of()));
        assertThat(read(" { \"a\" : [ 1 , { } ] } \r\n\t"))
                .isEqualTo(
                        new Json.Members(
                                Map.of(
                                        "a",
                                        new Json.Items(
                                                List.of(
                                                        new Json.Numeral("1"),
                                                        new Json.Members(Map.of()))))));
    }

    @Test
    void everyEscapeIsRead() {
        assertThat(read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00\u007f\uffff\""))
                .isEqualTo(new Json.Text("\"\\/\b\f\n\r\t\u00e9\ud83d\ude00\u007f\uffff"));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String text :
                List.of(
                        "",
                        " ",
                        "tru",
                        "nul",
                        "True",
                        "'a'",
                        "\"a",
                        "\"\\x\"",
                        "\"\\u12g4\"",
                        "\"\\u\uff11\uff12\uff13\uff14\"",
                        "\"\n\"",
                        "01",
                        "-",
                        "-a",
                        "1.",
                        ".5",
                        "+1",
                        "1e",
                        "1e+",
                        "NaN",
                        "Infinity",
                        "0x1",
                        "[",
                        "[1",
                        "[1,",
                        "[1,]",
                        "[,1]",
                        "[1 2]",
                        "{",
                        "{\"a\"",
                        "{\"a\":",
                        "{\"a\":1",
                        "{\"a\":1,}",
                        "{a:1}",
                        "{\"a\" 1}",
                        "{\"a\":1 \"b\":2}",
                        "{\"a\":1,\"a\":1}",
                        "1 2",
                        "[]]",
                        "{}x",
                        "\ufeff{}",
                        "/**/1",
                        "\u00a01",
                        "]",
                        "}",
                        ":",
                        "\uffff")) {
            assertThat(JsonReader.read(text)).as(text).isInstanceOf(Result.Malformed.class);
        }
    }

    @Test
    void theFirstWrongCharacterIsTold() {
        assertThat(JsonReader.read("{\"a\":1,}")).isEqualTo(new Result.Malformed(7, "'\"'"));
        assertThat(JsonReader.read("[1")).isEqualTo(new Result.Malformed(2, "']'"));
        assertThat(JsonReader.read("[1]x")).isEqualTo(new Result.Malformed(3, "the end"));
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        int depth = JsonReader.DEPTH;
        assertThat(JsonReader.read("[".repeat(depth) + "]".repeat(depth)))
                .isInstanceOf(Result.Read.class);
        for (String opener : List.of("[", "{\"a\":", "[[{\"a\":[")) {
            assertThat(JsonReader.read(opener.repeat(1_000_000)))
                    .isInstanceOf(Result.Malformed.class);
        }
    }

    @Test
    void numbersThatDoNotFitAreNone() {
        for (long number : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(read("{\"n\":" + number + "}").number("n")).contains(number);
        }
        for (String number :
                List.of(
                        "9223372036854775808",
                        "-9223372036854775809",
                        "1.0",
                        "1e3",
                        "9".repeat(99))) {
            assertThat(read("{\"n\":" + number + "}").number("n")).as(number).isEmpty();
        }
    }

    @Test
    void membersOfAnotherTypeAreNone() {
        Json json = read("{\"t\":\"x\",\"n\":1,\"b\":true,\"i\":[1],\"z\":null}");
        assertThat(json.text("t")).contains("x");
        assertThat(json.truth("b")).contains(true);
        assertThat(json.items("i")).contains(List.of(new Json.Numeral("1")));
        for (String name : List.of("z", "missing")) {
            assertThat(json.text(name)).isEmpty();
            assertThat(json.number(name)).isEmpty();
            assertThat(json.truth(name)).isEmpty();
            assertThat(json.items(name)).isEmpty();
        }
        assertThat(json.text("n")).isEmpty();
        assertThat(json.number("t")).isEmpty();
        assertThat(new Json.Null().member("t")).isEmpty();
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        Cases.each(
                3_000,
                random -> {
                    Object value = value(random, 4);
                    JsonWriter json = new JsonWriter();
                    write(json, value);
                    assertThat(plain(read(json.toString()))).isEqualTo(value);
                    assertThat(StrictJson.parse(json.toString())).isEqualTo(value);
                });
    }

    /// The strict reader of the tests knows no blanks, no null and no fractions: what it takes must
    /// be taken here too, and mean the same.
    @Test
    void noiseIsReadAsTheOtherReaderReadsIt() {
        Cases.each(
                50_000,
                random -> {
                    StringBuilder noise = new StringBuilder();
                    for (int i = random.nextInt(12); i > 0; i--) {
                        noise.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                    }
                    assertAgreement(noise.toString());
                });
    }

    @Test
    void damagedJsonIsReadAsTheOtherReaderReadsIt() {
        Cases.each(
                20_000,
                random -> {
                    JsonWriter json = new JsonWriter();
                    write(json, value(random, 3));
                    StringBuilder text = new StringBuilder(json.toString());
                    int at = random.nextInt(text.length());
                    char noise = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                    switch (random.nextInt(3)) {
                        case 0 -> text.setLength(at);
                        case 1 -> text.setCharAt(at, noise);
                        default -> text.insert(at, noise);
                    }
                    assertAgreement(text.toString());
                });
    }

    private static void assertAgreement(String text) {
        Result result = JsonReader.read(text);
        Object other;
        try {
            other = StrictJson.parse(text);
        } catch (AssertionError | NumberFormatException refused) {
            return;
        }
        assertThat(result).as(text).isInstanceOf(Result.Read.class);
        assertThat(plain(((Result.Read) result).value())).as(text).isEqualTo(other);
    }

    private static Json read(String text) {
        Result result = JsonReader.read(text);
        assertThat(result).as(text).isInstanceOf(Result.Read.class);
        return ((Result.Read) result).value();
    }

    private static Object plain(Json json) {
        return switch (json) {
            case Json.Members(Map<String, Json> values) -> {
                Map<String, Object> members = new LinkedHashMap<>();
                values.forEach((name, value) -> members.put(name, plain(value)));
                yield members;
            }
            case Json.Items(List<Json> values) ->
                    new ArrayList<>(values.stream().map(JsonReaderTest::plain).toList());
            case Json.Text(String value) -> value;
            case Json.Numeral(String digits) -> Long.parseLong(digits);
            case Json.Truth(boolean value) -> value;
            case Json.Null() -> "null";
        };
    }

    private static Object value(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextBoolean();
            case 2 -> text(random);
            case 3 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth - 1));
                }
                yield items;
            }
            default -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    members.put(text(random), value(random, depth - 1));
                }
                yield members;
            }
        };
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(
                    (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65536)));
        }
        return text.toString();
    }

    private static void write(JsonWriter json, Object value) {
        switch (value) {
            case Long number -> json.value(number);
            case Boolean truth -> json.value(truth);
            case String text -> json.value(text);
            case List<?> items -> {
                json.array();
                items.forEach(item -> write(json, item));
                json.end();
            }
            case Map<?, ?> members -> {
                json.object();
                members.forEach((name, member) -> write(json.name((String) name), member));
                json.end();
            }
            default -> throw new AssertionError(value);
        }
    }
}
