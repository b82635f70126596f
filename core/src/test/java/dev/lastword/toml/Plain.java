package dev.lastword.toml;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Values as Java's own objects: what a document says, without places and without order.
final class Plain {

    private Plain() {}

    /// What a document says.
    static Map<String, Object> read(String document) {
        return of(root(document));
    }

    static TomlTable root(String document) {
        return switch (Toml.parse(document.getBytes(StandardCharsets.UTF_8))) {
            case TomlResult.Parsed(TomlTable root) -> root;
            case TomlResult.Refused refused ->
                    throw new AssertionError(refused.message() + " in:\n" + document);
        };
    }

    static Map<String, Object> of(TomlTable table) {
        Map<String, Object> plain = new TreeMap<>();
        for (TomlEntry entry : table.entries()) {
            Object before = plain.put(entry.name(), of(entry.value()));
            if (before != null) {
                throw new AssertionError(entry.name() + " is there twice");
            }
        }
        return plain;
    }

    static Object of(TomlValue value) {
        return switch (value) {
            case TomlText text -> text.text();
            case TomlInteger integer -> integer.value();
            case TomlFloat number -> number.value();
            case TomlTruth truth -> truth.value();
            case TomlTime time -> of(time);
            case TomlTable table -> of(table);
            case TomlArray array -> {
                List<Object> items = new ArrayList<>();
                array.items().forEach(item -> items.add(of(item)));
                yield items;
            }
        };
    }

    private static Object of(TomlTime time) {
        String text = time.text().replace(' ', 'T').toUpperCase(Locale.ROOT);
        return switch (time.kind()) {
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
            case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
            case LOCAL_DATE -> LocalDate.parse(text);
            case LOCAL_TIME -> LocalTime.parse(text);
        };
    }
}
