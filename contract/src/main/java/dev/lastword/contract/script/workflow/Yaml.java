package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// A node of a YAML file. An alias is the node that it stands for, so that one can be met twice.
sealed interface Yaml {

    Range range();

    record Scalar(String value, ScalarStyle style, Range range) implements Yaml {
        /// Whether it is nothing at all, or a word for that.
        boolean isNull() {
            return style == ScalarStyle.PLAIN
                    && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    record Sequence(List<Yaml> items, Range range) implements Yaml {}

    record Mapping(List<Entry> entries, Range range) implements Yaml {

        /// The value of a key; the first where it is there twice.
        Optional<Yaml> get(String key) {
            for (Entry entry : entries) {
                if (entry.key() instanceof Scalar scalar && scalar.value().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        Optional<Text> text(String key) {
            return get(key).filter(value -> value instanceof Scalar scalar && !scalar.isNull())
                    .map(value -> new Text(((Scalar) value).value(), value.range()));
        }

        Optional<Mapping> mapping(String key) {
            return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        /// The scalars under a key: of a list its items, of a scalar itself.
        List<Text> texts(String key) {
            List<Text> texts = new ArrayList<>();
            List<Yaml> values = List.of();
            Optional<Yaml> under = get(key);
            if (under.isPresent()) {
                values = under.get() instanceof Sequence s ? s.items() : List.of(under.get());
            }
            for (Yaml value : values) {
                if (value instanceof Scalar scalar && !scalar.isNull()) {
                    texts.add(new Text(scalar.value(), scalar.range()));
                }
            }
            return texts;
        }
    }

    record Entry(Yaml key, Yaml value) {}
}
