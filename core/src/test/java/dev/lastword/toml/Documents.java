package dev.lastword.toml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Random values, and a random way of writing them.
final class Documents {

    private static final List<String> NAMES =
            List.of("a", "b", "name", "1", "true", "-_-", "a b", "x.y", "", "é", "😀\n", "\"'\\");
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "two\nlines",
                    "\r\n",
                    "\"",
                    "'",
                    "'''",
                    "\"\"\"",
                    "\\",
                    "\t",
                    "\0",
                    "é😀",
                    "# no comment",
                    " ",
                    "\u007f",
                    "\\u0041");
    private static final List<Long> LONGS = List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE);
    private static final List<Double> DOUBLES =
            List.of(
                    0.0,
                    -0.0,
                    1.5,
                    -2e-7,
                    1e300,
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.MAX_VALUE,
                    0.1);

    private final RandomGenerator random;
    private final StringBuilder out = new StringBuilder();
    private final String newline;

    private Documents(RandomGenerator random) {
        this.random = random;
        this.newline = random.nextInt(4) == 0 ? "\r\n" : "\n";
    }

    /// A table with every kind of value.
    static Map<String, Object> table(RandomGenerator random, int levels) {
        return table(random, levels, true);
    }

    static Map<String, Object> table(RandomGenerator random, int levels, boolean hasTimes) {
        Map<String, Object> table = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            table.put(pick(random, NAMES), value(random, levels, hasTimes));
        }
        return table;
    }

    private static Object value(RandomGenerator random, int levels, boolean hasTimes) {
        return switch (random.nextInt(levels > 0 ? 12 : 6)) {
            case 0 -> pick(random, TEXTS) + pick(random, TEXTS);
            case 1 -> random.nextBoolean() ? pick(random, LONGS) : (Object) random.nextLong();
            case 2 -> random.nextBoolean() ? pick(random, DOUBLES) : (Object) random.nextDouble();
            case 3 -> random.nextBoolean();
            case 4, 5 -> hasTimes ? time(random) : (Object) (long) levels;
            case 6, 7 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, levels - 1, hasTimes));
                }
                yield items;
            }
            case 8, 9 -> {
                List<Object> tables = new ArrayList<>();
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    tables.add(table(random, levels - 1, hasTimes));
                }
                yield tables;
            }
            default -> table(random, levels - 1, hasTimes);
        };
    }

    /// A date, a time, or both.
    static Object time(RandomGenerator random) {
        LocalDate date = LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
        LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400) * 1_000_000_000);
        if (random.nextBoolean()) {
            time = time.withNano(random.nextInt(1000) * 1_000_000);
        }
        LocalDateTime both = date.atTime(time);
        return switch (random.nextInt(4)) {
            case 0 -> date;
            case 1 -> time;
            case 2 -> both;
            default -> OffsetDateTime.of(both, offset(random));
        };
    }

    /// None between -01:00 and Z, of which tomlj loses the sign.
    private static ZoneOffset offset(RandomGenerator random) {
        int minutes = random.nextInt(60, 1080);
        return ZoneOffset.ofTotalSeconds(60 * (random.nextBoolean() ? minutes - 60 : -minutes));
    }

    /// One of the many documents that say `table`.
    static String write(RandomGenerator random, Map<String, Object> table) {
        Documents document = new Documents(random);
        document.body(table, "");
        return document.out.toString();
    }

    /// One of the many notations of a date or time.
    static String writeTime(RandomGenerator random, Object time) {
        return new Documents(random).text(time);
    }

    /// Keys with values first, because what follows a header belongs to it.
    private void body(Map<String, Object> table, String path) {
        Map<String, Object> headed = new TreeMap<>();
        table.forEach((name, value) -> {
            noise();
            if (canHaveHeader(value) && random.nextInt(3) > 0) {
                headed.put(name, value);
            } else {
                pairs(key(name), value);
            }
        });
        headed.forEach((name, value) -> {
            String inner = path.isEmpty() ? key(name) : path + dot() + key(name);
            for (Map<String, Object> each : tables(value)) {
                noise();
                String brackets = value instanceof List ? "[" : "";
                out.append(blank()).append('[').append(brackets).append(blank());
                out.append(inner).append(blank());
                out.append(']').append(brackets.isEmpty() ? "" : "]");
                endOfLine();
                body(each, inner);
            }
        });
    }

    /// `key = value`, or one such line for each key of a table.
    private void pairs(String key, Object value) {
        if (value instanceof Map<?, ?> table && !table.isEmpty() && random.nextBoolean()) {
            cast(table).forEach((name, inner) -> pairs(key + dot() + key(name), inner));
            return;
        }
        out.append(blank()).append(key).append(blank()).append('=').append(blank());
        out.append(text(value));
        endOfLine();
    }

    private static boolean canHaveHeader(Object value) {
        return value instanceof Map
                || (value instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(Map.class::isInstance));
    }

    private static List<Map<String, Object>> tables(Object value) {
        List<Map<String, Object>> tables = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> tables.add(cast(item)));
        } else {
            tables.add(cast(value));
        }
        return tables;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object table) {
        return (Map<String, Object>) table;
    }

    private String text(Object value) {
        return switch (value) {
            case String string -> string(string);
            case Long number -> integer(number);
            case Double number -> decimal(number);
            case List<?> list -> array(list);
            case Map<?, ?> table -> inlineTable(cast(table));
            case LocalTime time -> seconds(time);
            case LocalDateTime both -> both.toLocalDate() + between() + seconds(both.toLocalTime());
            case OffsetDateTime all ->
                    all.toLocalDate() + between() + seconds(all.toLocalTime()) + all.getOffset();
            default -> value.toString();
        };
    }

    private String between() {
        return pick(random, List.of("T", "t", " "));
    }

    /// Java leaves out seconds that are zero.
    private static String seconds(LocalTime time) {
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }

    private String integer(long number) {
        return switch (number < 0 ? 0 : random.nextInt(5)) {
            case 1 -> "0x" + Long.toHexString(number);
            case 2 -> "0o" + Long.toOctalString(number);
            case 3 -> "0b" + Long.toBinaryString(number);
            case 4 -> "+" + number;
            default -> Long.toString(number).replaceFirst("(\\d)(\\d{3})$", "$1_$2");
        };
    }

    private static String decimal(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        return Double.toString(number).replace("Infinity", "inf");
    }

    private String array(List<?> list) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < list.size(); i++) {
            text.append(gap()).append(text(list.get(i))).append(gap());
            text.append(i + 1 < list.size() || random.nextBoolean() ? "," : "");
        }
        return text.append(gap()).append(']').toString();
    }

    private String inlineTable(Map<String, Object> table) {
        List<String> pairs = new ArrayList<>();
        table.forEach((name, value) ->
                pairs.add(blank() + key(name) + blank() + "=" + blank() + text(value) + blank()));
        return "{" + String.join(",", pairs) + blank() + "}";
    }

    private String key(String name) {
        boolean isBare = name.matches("[A-Za-z0-9_-]+");
        if (isBare && random.nextInt(4) > 0) {
            return name;
        }
        return isLiteral(name) && random.nextBoolean() ? "'" + name + "'" : quoted(name);
    }

    private String string(String text) {
        if (isLiteral(text) && random.nextInt(3) == 0) {
            return "'" + text + "'";
        }
        if (random.nextInt(3) == 0) {
            // It would swallow a space that belongs to the text.
            boolean canFold = !text.startsWith(" ");
            String fold = canFold && random.nextBoolean() ? "\\" + newline + "  " : "";
            return "\"\"\"" + newline + fold + escaped(text) + fold + "\"\"\"";
        }
        return quoted(text);
    }

    private static boolean isLiteral(String text) {
        return text.chars().allMatch(c -> c != '\'' && c != 0x7F && (c >= ' ' || c == '\t'));
    }

    private String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        escaped.append('\\').appendCodePoint(c);
                    } else if (c == '\n') {
                        escaped.append("\\n");
                    } else if (c < ' ' || c == 0x7F || random.nextInt(9) == 0) {
                        escaped.append(String.format("\\U%08x", c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }

    private void noise() {
        while (random.nextInt(4) == 0) {
            endOfLine();
        }
    }

    private void endOfLine() {
        out.append(blank()).append(random.nextInt(4) == 0 ? "# [é] = \"" : "").append(newline);
    }

    /// What may stand between the values of an array.
    private String gap() {
        return random.nextInt(4) == 0 ? blank() + "# ] ,\t" + newline + blank() : blank();
    }

    private String dot() {
        return blank() + "." + blank();
    }

    private String blank() {
        return pick(random, List.of("", "", " ", "\t", "  "));
    }

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
