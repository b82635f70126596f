package dev.lastword.jvm.llm;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.json.JsonWriter;
import dev.lastword.pattern.PatternResult;
import dev.lastword.pattern.PatternSet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The part of JSON Schema (2020-12) that people use for the answers of models.
///
/// A keyword that could refuse a value and is not known here makes the schema unusable: passing it
/// over would call a wrong answer right.
final class Schema {

    private static final String REFERENCE = "#/$defs/";
    private static final String OLD_REFERENCE = "#/definitions/";

    /// A reference can lead to itself.
    private static final int DEEPEST = 200;

    /// Digits of a number and of its exponent; nobody counts anything with more.
    private static final int MOST_DIGITS = 60;

    /// Keywords that say nothing about which values are right.
    private static final Set<String> NOTES =
            Set.of(
                    "$schema",
                    "$id",
                    "$comment",
                    "$anchor",
                    "$defs",
                    "definitions",
                    "title",
                    "description",
                    "default",
                    "examples",
                    "deprecated",
                    "readOnly",
                    "writeOnly",
                    "format",
                    "contentEncoding",
                    "contentMediaType",
                    "propertyOrdering");

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    private final Json root;
    private final Map<String, PatternSet> patterns = new HashMap<>();

    private Schema(Json root) {
        this.root = root;
    }

    /// Reads a schema.
    static Schema of(String text) throws NoAnswerException {
        switch (JsonReader.read(text)) {
            case JsonReader.Result.Malformed(int at, String wanted) ->
                    throw new NoAnswerException(
                            "the schema is no JSON: at character "
                                    + (at + 1)
                                    + " "
                                    + wanted
                                    + " is missing");
            case JsonReader.Result.Read(Json value) -> {
                Schema schema = new Schema(value);
                schema.check(value, "#");
                return schema;
            }
        }
    }

    Json json() {
        return root;
    }

    /// What is wrong with a value, with the place of it; empty where nothing is.
    Optional<String> fault(Json value) {
        return fault(root, value, "$", 0);
    }

    private void check(Json schema, String place) throws NoAnswerException {
        switch (schema) {
            case Json.Truth _ -> {}
            case Json.Members(Map<String, Json> keywords) -> {
                for (Map.Entry<String, Json> keyword : keywords.entrySet()) {
                    String name = keyword.getKey();
                    if (!isUsable(name, keyword.getValue(), place)) {
                        throw new NoAnswerException(
                                "the schema says at "
                                        + place
                                        + "/"
                                        + name
                                        + " what is not understood here");
                    }
                }
            }
            default -> throw new NoAnswerException("the schema has no object at " + place);
        }
    }

    private boolean isUsable(String name, Json given, String place) throws NoAnswerException {
        String here = place + "/" + name;
        return switch (name) {
            case "properties", "$defs", "definitions" -> {
                if (!(given instanceof Json.Members(Map<String, Json> members))) {
                    yield false;
                }
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    check(member.getValue(), here + "/" + member.getKey());
                }
                yield true;
            }
            case "anyOf", "oneOf", "allOf" -> {
                if (!(given instanceof Json.Items(List<Json> items)) || items.isEmpty()) {
                    yield false;
                }
                for (int i = 0; i < items.size(); i++) {
                    check(items.get(i), here + "/" + i);
                }
                yield true;
            }
            case "items", "additionalProperties", "not" -> {
                check(given, here);
                yield true;
            }
            case "type" -> {
                List<Json> types =
                        given instanceof Json.Items(List<Json> many) ? many : List.of(given);
                yield types.stream()
                        .allMatch(t -> t instanceof Json.Text(String type) && TYPES.contains(type));
            }
            case "required" ->
                    given instanceof Json.Items(List<Json> names)
                            && names.stream().allMatch(Json.Text.class::isInstance);
            case "enum" -> given instanceof Json.Items;
            case "const" -> true;
            case "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems" ->
                    number(given).isPresent();
            case "pattern" -> given instanceof Json.Text(String pattern) && isPattern(pattern);
            case "$ref" -> given instanceof Json.Text(String target) && target(target).isPresent();
            default -> NOTES.contains(name);
        };
    }

    private boolean isPattern(String pattern) {
        return switch (PatternSet.compile(List.of(new PatternSet.Entry(pattern, 1)))) {
            case PatternResult.Compiled(PatternSet set) -> {
                patterns.put(pattern, set);
                yield true;
            }
            case PatternResult.Refused _ -> false;
        };
    }

    private Optional<Json> target(String reference) {
        if (reference.equals("#")) {
            return Optional.of(root);
        }
        return reference.startsWith(REFERENCE)
                ? root.member("$defs")
                        .flatMap(d -> d.member(reference.substring(REFERENCE.length())))
                : reference.startsWith(OLD_REFERENCE)
                        ? root.member("definitions")
                                .flatMap(d -> d.member(reference.substring(OLD_REFERENCE.length())))
                        : Optional.empty();
    }

    private Optional<String> fault(Json schema, Json value, String place, int depth) {
        if (schema instanceof Json.Truth(boolean allowed)) {
            return allowed ? Optional.empty() : Optional.of(place + " is not allowed");
        }
        if (depth > DEEPEST) {
            return Optional.of(place + " is nested too deeply");
        }
        if (schema instanceof Json.Members(Map<String, Json> keywords)) {
            for (Map.Entry<String, Json> keyword : keywords.entrySet()) {
                Optional<String> fault =
                        fault(keyword.getKey(), keyword.getValue(), schema, value, place, depth);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> fault(
            String keyword, Json given, Json schema, Json value, String place, int depth) {
        return switch (keyword) {
            case "type" ->
                    wrongUnless(isOfType(given, value), place, "is not of type " + text(given));
            case "enum" ->
                    wrongUnless(
                            given instanceof Json.Items(List<Json> values)
                                    && values.stream().anyMatch(v -> same(v, value)),
                            place,
                            "is none of " + text(given));
            case "const" -> wrongUnless(same(given, value), place, "is not " + text(given));
            case "required" -> missing(given, value, place);
            case "properties" -> properties(given, value, place, depth);
            case "additionalProperties" -> others(given, schema, value, place, depth);
            case "items" -> items(given, value, place, depth);
            case "anyOf", "oneOf" -> alternatives(keyword, given, value, place, depth);
            case "allOf" -> all(given, value, place, depth);
            case "not" ->
                    wrongUnless(
                            fault(given, value, place, depth + 1).isPresent(),
                            place,
                            "is what it must not be");
            case "$ref" ->
                    given instanceof Json.Text(String target)
                            ? target(target).flatMap(t -> fault(t, value, place, depth + 1))
                            : Optional.empty();
            case "pattern" -> pattern(given, value, place);
            default -> bounds(keyword, given, value, place);
        };
    }

    private static Optional<String> wrongUnless(boolean right, String place, String what) {
        return right ? Optional.empty() : Optional.of(place + " " + what);
    }

    private static boolean isOfType(Json type, Json value) {
        return type instanceof Json.Items(List<Json> types)
                ? types.stream().anyMatch(t -> isOfType(t, value))
                : type instanceof Json.Text(String name)
                        && switch (value) {
                            case Json.Members _ -> name.equals("object");
                            case Json.Items _ -> name.equals("array");
                            case Json.Text _ -> name.equals("string");
                            case Json.Truth _ -> name.equals("boolean");
                            case Json.Null _ -> name.equals("null");
                            case Json.Numeral _ ->
                                    name.equals("number")
                                            || (name.equals("integer") && isWhole(value));
                        };
    }

    /// 1.0 is an integer too.
    private static boolean isWhole(Json value) {
        return number(value).filter(n -> n.stripTrailingZeros().scale() <= 0).isPresent();
    }

    private static Optional<String> missing(Json required, Json value, String place) {
        if (required instanceof Json.Items(List<Json> names) && value instanceof Json.Members) {
            for (Json name : names) {
                if (name instanceof Json.Text(String text) && value.member(text).isEmpty()) {
                    return Optional.of(place + " has no " + text);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> properties(Json given, Json value, String place, int depth) {
        if (given instanceof Json.Members(Map<String, Json> schemas)
                && value instanceof Json.Members(Map<String, Json> members)) {
            for (Map.Entry<String, Json> member : members.entrySet()) {
                Json schema = schemas.get(member.getKey());
                if (schema != null) {
                    Optional<String> fault =
                            fault(
                                    schema,
                                    member.getValue(),
                                    place + "." + member.getKey(),
                                    depth + 1);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> others(Json given, Json schema, Json value, String place, int depth) {
        if (value instanceof Json.Members(Map<String, Json> members)) {
            for (Map.Entry<String, Json> member : members.entrySet()) {
                String name = member.getKey();
                if (schema.member("properties").flatMap(p -> p.member(name)).isEmpty()) {
                    Optional<String> fault =
                            fault(given, member.getValue(), place + "." + name, depth + 1);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> items(Json given, Json value, String place, int depth) {
        if (value instanceof Json.Items(List<Json> items)) {
            for (int i = 0; i < items.size(); i++) {
                Optional<String> fault =
                        fault(given, items.get(i), place + "[" + i + "]", depth + 1);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> alternatives(
            String keyword, Json given, Json value, String place, int depth) {
        int right = 0;
        if (given instanceof Json.Items(List<Json> schemas)) {
            for (Json schema : schemas) {
                right += fault(schema, value, place, depth + 1).isEmpty() ? 1 : 0;
            }
        }
        boolean fits = keyword.equals("oneOf") ? right == 1 : right > 0;
        return wrongUnless(
                fits, place, right == 0 ? "is none of the alternatives" : "is several of them");
    }

    private Optional<String> all(Json given, Json value, String place, int depth) {
        if (given instanceof Json.Items(List<Json> schemas)) {
            for (Json schema : schemas) {
                Optional<String> fault = fault(schema, value, place, depth + 1);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    /// A line feed counts as a blank: patterns here are about lines.
    private Optional<String> pattern(Json given, Json value, String place) {
        if (!(given instanceof Json.Text(String pattern)
                && value instanceof Json.Text(String text))) {
            return Optional.empty();
        }
        PatternSet set = patterns.get(pattern);
        if (set == null) {
            return Optional.empty();
        }
        byte[] bytes = text.replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        set.begin();
        set.scan(bytes, 0, bytes.length);
        return wrongUnless(set.marks() != 0, place, "does not match " + pattern);
    }

    private static Optional<String> bounds(String keyword, Json given, Json value, String place) {
        Optional<BigDecimal> bound = number(given);
        Optional<BigDecimal> size =
                switch (keyword) {
                    case "minLength", "maxLength" ->
                            value instanceof Json.Text(String text)
                                    ? Optional.of(
                                            BigDecimal.valueOf(
                                                    text.codePointCount(0, text.length())))
                                    : Optional.empty();
                    case "minItems", "maxItems" ->
                            value instanceof Json.Items(List<Json> items)
                                    ? Optional.of(BigDecimal.valueOf(items.size()))
                                    : Optional.empty();
                    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                            number(value);
                    default -> Optional.empty();
                };
        if (bound.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        int compared = size.get().compareTo(bound.get());
        boolean right =
                switch (keyword) {
                    case "exclusiveMinimum" -> compared > 0;
                    case "exclusiveMaximum" -> compared < 0;
                    case "minimum", "minLength", "minItems" -> compared >= 0;
                    default -> compared <= 0;
                };
        return wrongUnless(right, place, "is out of bounds: " + keyword + " " + text(given));
    }

    /// A number's value; empty for others, and for one that is too long to be meant.
    private static Optional<BigDecimal> number(Json value) {
        if (!(value instanceof Json.Numeral(String digits)) || digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException exponent) {
            return Optional.empty();
        }
    }

    /// Equal as JSON: 1 is 1.0, and the order of members does not matter.
    private static boolean same(Json one, Json other) {
        if (one instanceof Json.Numeral && other instanceof Json.Numeral) {
            Optional<BigDecimal> first = number(one);
            Optional<BigDecimal> second = number(other);
            return (first.isPresent() && second.isPresent())
                    ? first.get().compareTo(second.get()) == 0
                    : one.equals(other);
        }
        if (one instanceof Json.Items(List<Json> first)
                && other instanceof Json.Items(List<Json> second)) {
            boolean same = first.size() == second.size();
            for (int i = 0; same && i < first.size(); i++) {
                same = same(first.get(i), second.get(i));
            }
            return same;
        }
        if (one instanceof Json.Members(Map<String, Json> first)
                && other instanceof Json.Members(Map<String, Json> second)) {
            return first.size() == second.size()
                    && first.entrySet().stream()
                            .allMatch(m ->
                                    second.containsKey(m.getKey())
                                            && same(m.getValue(), second.get(m.getKey())));
        }
        return one.equals(other);
    }

    private static String text(Json json) {
        return new JsonWriter().value(json).toString();
    }
}
