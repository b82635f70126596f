package dev.lastword.jvm.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.json.JsonWriter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Answers of models against the schemas that they were asked to fit.
final class SchemaTest {

    private static final String REPORT =
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Report",
             "type":"object","required":["status","failures"],"additionalProperties":false,
             "properties":{
               "status":{"enum":["passed","failed"]},
               "hint":{"type":["string","null"],"minLength":1,"maxLength":5,"pattern":"^[a-z]+$"},
               "failures":{"type":"array","maxItems":2,"items":{"$ref":"#/$defs/failure"}}},
             "$defs":{"failure":{"type":"object","required":["line"],
               "properties":{"line":{"type":"integer","minimum":1,"exclusiveMaximum":100}}}}}\
            """;

    @Test
    void aFaultIsToldWithItsPlace() throws NoAnswerException {
        assertThat(fault("{\"status\":\"failed\",\"failures\":[{\"line\":3,\"x\":1}]}")).isEmpty();
        assertThat(fault("{\"status\":\"passed\",\"failures\":[],\"hint\":null}")).isEmpty();
        assertThat(fault("[]")).isEqualTo("$ is not of type \"object\"");
        assertThat(fault("{\"status\":\"passed\"}")).isEqualTo("$ has no failures");
        assertThat(fault("{\"status\":\"ok\",\"failures\":[]}"))
                .isEqualTo("$.status is none of [\"passed\",\"failed\"]");
        assertThat(fault("{\"status\":\"passed\",\"failures\":[],\"more\":1}"))
                .isEqualTo("$.more is not allowed");
        assertThat(fault("{\"status\":\"passed\",\"failures\":[{\"line\":1.5}]}"))
                .isEqualTo("$.failures[0].line is not of type \"integer\"");
        assertThat(fault("{\"status\":\"passed\",\"failures\":[{\"line\":2},{\"line\":100}]}"))
                .isEqualTo("$.failures[1].line is out of bounds: exclusiveMaximum 100");
        assertThat(fault("{\"status\":\"passed\",\"failures\":[],\"hint\":\"abcdef\"}"))
                .isEqualTo("$.hint is out of bounds: maxLength 5");
        assertThat(fault("{\"status\":\"passed\",\"failures\":[],\"hint\":\"A\"}"))
                .isEqualTo("$.hint does not match ^[a-z]+$");
        assertThat(fault("{\"status\":\"passed\",\"failures\":[{},{},{}]}"))
                .isEqualTo("$.failures is out of bounds: maxItems 2");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAndNotPassedOver() {
        for (String schema :
                List.of(
                        "{",
                        "[]",
                        "3",
                        "{\"type\":\"text\"}",
                        "{\"pattern\":\"(\"}",
                        "{\"patternProperties\":{}}",
                        "{\"$ref\":\"other.json\"}",
                        "{\"$ref\":\"#/$defs/none\"}",
                        "{\"properties\":{\"a\":{\"if\":{}}}}",
                        "{\"anyOf\":[]}",
                        "{\"minimum\":\"1\"}",
                        "{\"required\":[1]}")) {
            assertThatThrownBy(() -> Schema.of(schema))
                    .as(schema)
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageStartingWith("the schema ");
        }
        assertThatThrownBy(() -> Schema.of("{\"properties\":{\"a\":{\"if\":{}}}}"))
                .hasMessage("the schema says at #/properties/a/if what is not understood here");
    }

    @Test
    void aSchemaThatLeadsToItselfComesToAnEnd() throws NoAnswerException {
        assertThat(Schema.of("{\"$ref\":\"#\"}").fault(new Json.Null()))
                .contains("$ is nested too deeply");
    }

    @Test
    void numbersThatNobodyMeansAreNoProblem() throws NoAnswerException {
        Schema schema = Schema.of("{\"type\":\"integer\",\"maximum\":10}");
        for (String number : List.of("1e999999999", "1e99999999999999", "9".repeat(100_000))) {
            assertThat(schema.fault(json(number))).as(number).isPresent();
        }
        assertThat(schema.fault(json("1e0"))).isEmpty();
        assertThat(schema.fault(json("1.0"))).isEmpty();
    }

    /// A library of the standard judges the same.
    @Test
    void aLibraryAgrees() throws NoAnswerException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        int right = 0;
        for (int round = 0; round < 300; round++) {
            String text = new JsonWriter().value(schema(random, 3)).toString();
            Schema ours = Schema.of(text);
            com.networknt.schema.Schema theirs = registry.getSchema(text, InputFormat.JSON);
            for (int i = 0; i < 20; i++) {
                Json value = value(random, 3);
                String written = new JsonWriter().value(value).toString();
                boolean valid = theirs.validate(written, InputFormat.JSON).isEmpty();
                assertThat(ours.fault(value).isEmpty())
                        .as("seed %d, schema %s, value %s", seed, text, written)
                        .isEqualTo(valid);
                right += valid ? 1 : 0;
            }
        }
        assertThat(right).as("seed %d", seed).isBetween(300, 5_700);
    }

    private static Json schema(Random random, int depth) {
        JsonWriter writer = new JsonWriter().object();
        String types = "object array string number integer boolean null";
        if (random.nextInt(3) > 0) {
            writer.name("type").value(types.split(" ", -1)[random.nextInt(7)]);
        }
        if (depth > 0 && random.nextInt(3) > 0) {
            writer.name("properties").object();
            writer.name("a").value(schema(random, depth - 1));
            writer.name("b").value(schema(random, depth - 1)).end();
        }
        if (random.nextInt(4) == 0) {
            writer.name("required").array().value("a").end();
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            writer.name("items").value(schema(random, depth - 1));
        }
        if (depth > 0 && random.nextInt(5) == 0) {
            String word = List.of("anyOf", "oneOf", "allOf").get(random.nextInt(3));
            writer.name(word).array();
            writer.value(schema(random, depth - 1)).value(schema(random, depth - 1)).end();
        }
        if (depth > 0 && random.nextInt(8) == 0) {
            writer.name("not").value(schema(random, 0));
        }
        switch (random.nextInt(12)) {
            case 0 -> writer.name("additionalProperties").value(random.nextBoolean());
            case 1 -> writer.name("minimum").value(random.nextInt(3));
            case 2 -> writer.name("exclusiveMaximum").value(random.nextInt(3));
            case 3 -> writer.name("minLength").value(random.nextInt(4));
            case 4 -> writer.name("maxLength").value(random.nextInt(4));
            case 5 -> writer.name("maxItems").value(random.nextInt(3));
            case 6 -> writer.name("pattern").value("^[a-z]é?");
            case 7 -> writer.name("const").value(value(random, 1));
            case 8 -> writer.name("enum").array().value(value(random, 1)).value(1).end();
            default -> {}
        }
        return json(writer.end().toString());
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> new Json.Null();
            case 1 -> new Json.Truth(random.nextBoolean());
            case 2 -> json(List.of("0", "1", "1.0", "-2", "2.5", "1e0").get(random.nextInt(6)));
            case 3, 4, 5 ->
                    new Json.Text(List.of("", "a", "é", "aé", "😀😀").get(random.nextInt(5)));
            case 6 ->
                    json(
                            "["
                                    + text(random, depth)
                                    + (random.nextBoolean() ? "," + text(random, depth) : "")
                                    + "]");
            default ->
                    json(
                            "{\""
                                    + (random.nextBoolean() ? "a" : "c")
                                    + "\":"
                                    + text(random, depth)
                                    + ",\"b\":"
                                    + text(random, depth)
                                    + "}");
        };
    }

    private static String text(Random random, int depth) {
        return new JsonWriter().value(value(random, depth - 1)).toString();
    }

    private static String fault(String value) throws NoAnswerException {
        return Schema.of(REPORT).fault(json(value)).orElse("");
    }

    private static Json json(String text) {
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Read(Json value) -> value;
            case JsonReader.Result.Malformed malformed ->
                    throw new AssertionError(text + ": " + malformed);
        };
    }
}
