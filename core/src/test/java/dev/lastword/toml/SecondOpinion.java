package dev.lastword.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/// What tomlj makes of a document.
final class SecondOpinion {

    private SecondOpinion() {}

    /// What the document says.
    ///
    /// @return empty where it is refused
    static Optional<Map<String, Object>> of(String document) {
        try {
            TomlParseResult result = org.tomlj.Toml.parse(document);
            return result.hasErrors() ? Optional.empty() : Optional.of(plain(result));
        } catch (RuntimeException | AssertionError e) {
            // It throws where offsets and escapes have wrong characters.
            return Optional.empty();
        }
    }

    /// Whether tomlj refuses what TOML allows: it loses its way behind dates and times in brackets,
    /// and wants no floats that become infinite or zero.
    static boolean isTooStrict(String document) {
        List<TomlParseError> errors = org.tomlj.Toml.parse(document).errors();
        if (errors.isEmpty()) {
            return false;
        }
        String first = Objects.requireNonNull(errors.getFirst().getMessage());
        return first.startsWith("Float is too")
                || (first.startsWith("Unexpected '")
                        && (document.contains("1979-05-27") || document.contains("07:32:00")));
    }

    /// Whether tomlj takes what TOML does not: offsets with single digits, and escaped apostrophes.
    static boolean isLenientHere(TomlResult.Refused refused) {
        return refused.reason().contains(" is no date or time")
                || refused.reason().startsWith("a backslash cannot be followed by '''");
    }

    private static Map<String, Object> plain(org.tomlj.TomlTable table) {
        Map<String, Object> plain = new TreeMap<>();
        for (String name : table.keySet()) {
            plain.put(name, plain(Objects.requireNonNull(table.get(List.of(name)))));
        }
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case org.tomlj.TomlTable table -> plain(table);
            case org.tomlj.TomlArray array -> {
                List<Object> items = new ArrayList<>();
                for (int i = 0; i < array.size(); i++) {
                    items.add(plain(array.get(i)));
                }
                yield items;
            }
            default -> value;
        };
    }
}
