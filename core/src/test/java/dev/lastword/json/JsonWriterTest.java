package dev.lastword.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.status.Cases;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What is written can be read again.
final class JsonWriterTest {

    @Test
    void everyCharacterComesBack() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "b";
            assertThat(StrictJson.parse(written(text))).isEqualTo(text);
        }
    }

    @Test
    void everyStringComesBack() {
        Cases.each(
                20_000,
                random -> {
                    String text = text(random);
                    assertThat(StrictJson.parse(written(text))).isEqualTo(text);
                });
    }

    @Test
    void everythingIsOneLineOfUtf8WithoutControls() {
        Cases.each(
                5_000,
                random -> {
                    String json = written(text(random));
                    assertThat(json.chars()).noneMatch(c -> c < ' ' || c == 0x7f);
                    assertThat(throughUtf8(json)).isEqualTo(json);
                });
    }

    @Test
    void whatIsUtf8IsNotEscaped() {
        assertThat(written("grün 日本 😀")).isEqualTo("\"grün 日本 😀\"");
    }

    @Test
    void everyNumberComesBack() {
        long[] edges = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE};
        for (long edge : edges) {
            assertThat(StrictJson.parse(new JsonWriter().value(edge).toString())).isEqualTo(edge);
        }
    }

    @Test
    void everyNestingComesBack() {
        Cases.each(
                5_000,
                random -> {
                    JsonWriter json = new JsonWriter();
                    Object value = write(json, random, 5);
                    assertThat(StrictJson.parse(json.toString())).isEqualTo(value);
                });
    }

    @Test
    void whatWasReadIsWrittenAsItWas() {
        Cases.each(
                5_000,
                random -> {
                    JsonWriter json = new JsonWriter();
                    write(json, random, 5);
                    assertThat(rewritten(json.toString())).isEqualTo(json.toString());
                });
        assertThat(rewritten("[-1.50E+3,true,null,{}]")).isEqualTo("[-1.50E+3,true,null,{}]");
    }

    @Test
    void whatIsNotOpenCannotBeClosed() {
        JsonWriter json = new JsonWriter().object().end();
        assertThatThrownBy(json::end).isInstanceOf(NoSuchElementException.class);
    }

    private static String rewritten(String json) {
        return switch (JsonReader.read(json)) {
            case JsonReader.Result.Read(Json value) -> new JsonWriter().value(value).toString();
            case JsonReader.Result.Malformed malformed ->
                    throw new AssertionError(json + ": " + malformed);
        };
    }

    private static String written(String text) {
        return new JsonWriter().value(text).toString();
    }

    private static String throughUtf8(String json) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            return StandardCharsets.UTF_8.decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8: " + json, e);
        }
    }

    /// Writes a random value.
    ///
    /// @return the same as the reader is to see it
    @SuppressWarnings("RefactorSwitch") // each case is a small program
    private static Object write(JsonWriter json, RandomGenerator random, int depth) {
        switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> {
                String text = text(random);
                json.value(text);
                return text;
            }
            case 1 -> {
                long number = random.nextLong();
                json.value(number);
                return number;
            }
            case 2 -> {
                boolean truth = random.nextBoolean();
                json.value(truth);
                return truth;
            }
            case 3 -> {
                List<Object> list = new ArrayList<>();
                json.array();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(write(json, random, depth - 1));
                }
                json.end();
                return list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                json.object();
                for (int i = random.nextInt(4); i > 0; i--) {
                    String name = i + text(random);
                    json.name(name);
                    map.put(name, write(json, random, depth - 1));
                }
                json.end();
                return map;
            }
        }
    }

    /// Controls, quotes, letters, halves of pairs, and anything at all.
    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/\u007f\u2028".charAt(random.nextInt(5)));
                case 2 -> text.append((char) random.nextInt(0xd800, 0xdc00));
                case 3 -> text.append((char) random.nextInt(0xdc00, 0xe000));
                case 4 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append((char) random.nextInt('a', 'z'));
            }
        }
        return text.toString();
    }
}
