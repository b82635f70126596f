package dev.lastword.contract.script.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The machine that a job runs on, as far as it decides what its shell is.
enum Runner {
    WINDOWS,
    /// Linux or macOS.
    OTHER,
    /// It depends: on a matrix with several systems, or on what only GitHub knows.
    UNKNOWN;

    /// The runner of a job.
    ///
    /// @param labels behind `runs-on`
    static Runner of(List<Text> labels, Yaml.Mapping job) {
        boolean unknown = labels.isEmpty();
        for (Text label : labels) {
            Runner runner = of(label.value(), job);
            if (runner == WINDOWS) {
                return WINDOWS;
            }
            unknown |= runner == UNKNOWN;
        }
        return unknown ? UNKNOWN : OTHER;
    }

    private static Runner of(String label, Yaml.Mapping job) {
        if (!label.contains("${{")) {
            return label.toLowerCase(Locale.ROOT).contains("windows") ? WINDOWS : OTHER;
        }
        Optional<String> key = matrixKey(label);
        return key.isPresent() ? together(matrixValues(key.get(), job)) : together(quoted(label));
    }

    /// `${{ matrix.os }}` is `os`.
    private static Optional<String> matrixKey(String label) {
        String trimmed = label.strip();
        if (!trimmed.startsWith("${{") || trimmed.indexOf("}}") != trimmed.length() - 2) {
            return Optional.empty();
        }
        String inside = trimmed.substring(3, trimmed.length() - 2).strip();
        if (!inside.startsWith("matrix.")) {
            return Optional.empty();
        }
        String key = inside.substring("matrix.".length());
        return key.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0)
                ? Optional.of(key)
                : Optional.empty();
    }

    /// The values of a key, `os` or `job.os`; nothing where there may be others.
    private static List<String> matrixValues(String key, Yaml.Mapping job) {
        Optional<Yaml.Mapping> matrix =
                job.mapping("strategy").flatMap(strategy -> strategy.mapping("matrix"));
        if (matrix.isEmpty()) {
            return List.of();
        }
        String[] path = key.split("\\.", -1);
        List<String> values = new ArrayList<>();
        List<Yaml> sources = new ArrayList<>();
        matrix.get().get(path[0]).ifPresent(sources::add);
        if (!sources.isEmpty() && !collect(sources.getFirst(), path, 1, values)) {
            return List.of();
        }
        Optional<Yaml> include = matrix.get().get("include");
        if (include.isPresent()) {
            if (!(include.get() instanceof Yaml.Sequence items)) {
                return List.of();
            }
            for (Yaml item : items.items()) {
                if (!(item instanceof Yaml.Mapping entry)) {
                    return List.of();
                }
                Optional<Yaml> value = entry.get(path[0]);
                if (value.isPresent() && !value(value.get(), path, 1, values)) {
                    return List.of();
                }
            }
        }
        return values;
    }

    private static boolean collect(Yaml list, String[] path, int depth, List<String> values) {
        if (!(list instanceof Yaml.Sequence items)) {
            return false;
        }
        for (Yaml item : items.items()) {
            if (!value(item, path, depth, values)) {
                return false;
            }
        }
        return true;
    }

    private static boolean value(Yaml item, String[] path, int depth, List<String> values) {
        Yaml value = item;
        for (int i = depth; i < path.length; i++) {
            Optional<Yaml> next =
                    value instanceof Yaml.Mapping mapping ? mapping.get(path[i]) : Optional.empty();
            if (next.isEmpty()) {
                return false;
            }
            value = next.get();
        }
        if (value instanceof Yaml.Sequence labels) {
            StringBuilder joined = new StringBuilder();
            for (Yaml label : labels.items()) {
                joined.append(label instanceof Yaml.Scalar s ? s.value() : "${{").append(' ');
            }
            values.add(joined.toString());
            return true;
        }
        if (value instanceof Yaml.Scalar scalar) {
            values.add(scalar.value());
            return true;
        }
        return false;
    }

    /// The texts between single quotes: what an expression may choose from.
    ///
    /// `${{ inputs.runner || 'ubuntu-latest' }}` is most likely no Windows.
    private static List<String> quoted(String label) {
        List<String> texts = new ArrayList<>();
        int open = label.indexOf('\'');
        while (open >= 0) {
            int close = label.indexOf('\'', open + 1);
            if (close < 0) {
                break;
            }
            String text = label.substring(open + 1, close);
            if (isSystem(text)) {
                texts.add(text);
            }
            open = label.indexOf('\'', close + 1);
        }
        return texts;
    }

    private static boolean isSystem(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("ubuntu")
                || lower.contains("linux")
                || lower.contains("macos")
                || lower.contains("windows");
    }

    /// One for all, where all agree.
    private static Runner together(List<String> labels) {
        int windows = 0;
        for (String label : labels) {
            if (label.contains("${{")) {
                return UNKNOWN;
            }
            windows += label.toLowerCase(Locale.ROOT).contains("windows") ? 1 : 0;
        }
        if (labels.isEmpty() || (windows > 0 && windows < labels.size())) {
            return UNKNOWN;
        }
        return windows == 0 ? OTHER : WINDOWS;
    }
}
