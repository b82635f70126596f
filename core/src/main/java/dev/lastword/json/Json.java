package dev.lastword.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value.
public sealed interface Json {

    /// An object, its members in the order of the text.
    record Members(Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// An array.
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Text(String value) implements Json {}

    /// A number, as it was written: whether it fits is a question of what it is for.
    record Numeral(String digits) implements Json {}

    record Truth(boolean value) implements Json {}

    record Null() implements Json {}

    /// The member of an object.
    ///
    /// @return empty where there is none, or where this is no object
    default Optional<Json> member(String name) {
        return this instanceof Members(Map<String, Json> values)
                ? Optional.ofNullable(values.get(name))
                : Optional.empty();
    }

    /// The text of a member.
    default Optional<String> text(String name) {
        return member(name)
                .flatMap(v ->
                        v instanceof Text(String value) ? Optional.of(value) : Optional.empty());
    }

    /// The whole number of a member.
    ///
    /// @return empty where it is none, or does not fit into 64 bits
    default Optional<Long> number(String name) {
        return member(name)
                .flatMap(v ->
                        v instanceof Numeral(String digits) ? whole(digits) : Optional.empty());
    }

    /// The truth of a member.
    default Optional<Boolean> truth(String name) {
        return member(name)
                .flatMap(v ->
                        v instanceof Truth(boolean value) ? Optional.of(value) : Optional.empty());
    }

    /// The elements of a member that is an array.
    default Optional<List<Json>> items(String name) {
        return member(name)
                .flatMap(v ->
                        v instanceof Items(List<Json> values)
                                ? Optional.of(values)
                                : Optional.empty());
    }

    private static Optional<Long> whole(String digits) {
        boolean negative = digits.startsWith("-");
        long value = 0;
        for (int i = negative ? 1 : 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            // Counted below zero, where there is room for one more.
            if (digit < 0 || digit > 9 || value < (Long.MIN_VALUE + digit) / 10) {
                return Optional.empty();
            }
            value = value * 10 - digit;
        }
        return negative
                ? Optional.of(value)
                : value == Long.MIN_VALUE ? Optional.empty() : Optional.of(-value);
    }
}
