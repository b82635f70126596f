package dev.lastword.pattern;

import java.io.ByteArrayOutputStream;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Random patterns and lines of few different characters, so that they meet often.
final class Patterns {

    private static final String[] CHARACTERS = {
        "a", "b", "c", "A", "_", "1", " ", "-", "é", "€", "😀"
    };

    private static final String[] SETS = {
        ".",
        "[ab]",
        "[^a]",
        "[a-c]",
        "[^é]",
        "\\w",
        "\\W",
        "\\d",
        "\\s",
        "\\S",
        "[[:alpha:]]",
        "[[:^alpha:]]",
        "[à-ü]",
        "[^\\w ]",
        "[€-₿]",
        "[^b-é]",
        "[\\d_-]"
    };

    private static final String[] PLACES = {"^", "$", "\\b", "\\B", "\\A", "\\z"};

    private static final String[] QUANTITIES = {
        "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}", "{2,3}?", "{0}", "{1}"
    };

    /// Text that means something in patterns.
    private static final String[] TOKENS = {
        "(",
        ")",
        "(?:",
        "(?i)",
        "(?i:",
        "(?-i",
        "(?P<n>",
        "(?<m>",
        "(?=",
        "[",
        "]",
        "[^",
        "[:alpha:]",
        "[:",
        ":]",
        "-",
        "^",
        "$",
        "\\",
        "\\b",
        "\\d",
        "\\D",
        "\\Q",
        "\\E",
        "\\x41",
        "\\x{e9}",
        "\\x{",
        "\\1",
        "\\12",
        "\\z",
        "\\pL",
        "|",
        "*",
        "+",
        "?",
        "{",
        "}",
        "{2}",
        "{2,",
        "{1,3}",
        "{,3}",
        ",",
        "a",
        "b",
        "1",
        "é",
        "😀",
        ".",
        " ",
        "\\.",
        "\\_",
        "\\-"
    };

    /// What terminals do not show, whole and cut off, and what looks like it.
    private static final String[] SEQUENCES = {
        "\u001b[0m",
        "\u001b[1;31m",
        "\u001b[K",
        "\u001b]0;a b\u0007",
        "\u001b]8;;x\u001b\\",
        "\u001b(B",
        "\u001b7",
        "\u001b",
        "\u001b[",
        "\u001b]a",
        "\u001b[3\u00e9",
        "\u001b\u001b[m",
        "\r",
        "\u0007",
        "\\",
        "["
    };

    private Patterns() {}

    static String pattern(RandomGenerator random, int depth) {
        StringBuilder pattern = new StringBuilder(random.nextInt(6) == 0 ? "(?i)" : "");
        append(pattern, random, depth);
        return pattern.toString();
    }

    private static void append(StringBuilder pattern, RandomGenerator random, int depth) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int kind = random.nextInt(depth > 0 ? 12 : 8);
            if (kind == 7) {
                // Other than RE2, java.util.regex does not repeat places.
                pattern.append(pick(PLACES, random));
                continue;
            }
            if (kind < 5) {
                pattern.append(pick(CHARACTERS, random));
            } else if (kind < 7) {
                pattern.append(pick(SETS, random));
            } else if (kind < 11) {
                pattern.append(random.nextInt(4) == 0 ? "(" : "(?:");
                append(pattern, random, depth - 1);
                for (int j = random.nextInt(3); j > 0; j--) {
                    pattern.append('|');
                    append(pattern, random, depth - 1);
                }
                pattern.append(')');
            } else {
                pattern.append("(?i:");
                append(pattern, random, depth - 1);
                pattern.append(')');
            }
            if (random.nextInt(3) == 0) {
                pattern.append(pick(QUANTITIES, random));
            }
        }
    }

    /// As RE2 understands it: words and white space are ASCII, and only a line feed ends a line.
    static Pattern jdk(String pattern) {
        return Pattern.compile(
                jdkLine(pattern)
                        .replace("[[:alpha:]]", "[A-Za-z]")
                        .replace("[[:^alpha:]]", "[^A-Za-z]")
                        .replace(
                                "\\b",
                                "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))")
                        .replace(
                                "\\B",
                                "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))")
                        .replace("\\s", "[\\t\\f\\r ]")
                        .replace("\\S", "[^\\t\\f\\r ]"),
                Pattern.UNIX_LINES);
    }

    /// The JDK's `\\B` also holds in the middle of a character that takes two units, so that there
    /// is another one in its place.
    static String jdkLine(String line) {
        return line.replace("😀", "\u3001");
    }

    static String line(RandomGenerator random) {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            line.append(pick(CHARACTERS, random));
        }
        return line.toString();
    }

    /// Characters, pieces of characters, and bytes that are never part of one.
    static byte[] bytes(RandomGenerator random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(12); i > 0; i--) {
            byte[] character = Matching.utf8(pick(CHARACTERS, random));
            switch (random.nextInt(6)) {
                case 0 -> bytes.write(character, 0, 1 + random.nextInt(character.length));
                case 1 -> bytes.write(0x80 + random.nextInt(0x80));
                case 2 -> {
                    byte[] edge = Matching.bytes(pick(EDGES, random));
                    bytes.write(edge, 0, edge.length);
                }
                default -> bytes.write(character, 0, character.length);
            }
        }
        return bytes.toByteArray();
    }

    /// Longer than needed, surrogates, beyond Unicode, and their last and first neighbours.
    private static final String[] EDGES = {
        "\u00c0\u0080",
        "\u00c1\u00bf",
        "\u00c2\u0080",
        "\u00e0\u009f\u00bf",
        "\u00e0\u00a0\u0080",
        "\u00ed\u009f\u00bf",
        "\u00ed\u00a0\u0080",
        "\u00ed\u00bf\u00bf",
        "\u00ee\u0080\u0080",
        "\u00f0\u008f\u00bf\u00bf",
        "\u00f0\u0090\u0080\u0080",
        "\u00f4\u008f\u00bf\u00bf",
        "\u00f4\u0090\u0080\u0080",
        "\u00f5\u0080\u0080\u0080",
        "\u00ff",
        "\u00e2\u0082",
        "\u00f0\u009f\u0098"
    };

    /// The same with control sequences; no line feed.
    static byte[] terminalBytes(RandomGenerator random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] text = bytes(random);
            bytes.write(text, 0, text.length);
            byte[] sequence = Matching.utf8(pick(SEQUENCES, random));
            bytes.write(sequence, 0, sequence.length);
        }
        return bytes.toByteArray();
    }

    /// What may or may not be a pattern.
    static String soup(RandomGenerator random) {
        StringBuilder soup = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            soup.append(pick(TOKENS, random));
        }
        return soup.toString();
    }

    /// The text, where every byte that is no UTF-8 becomes a character of its own: one that no
    /// pattern mentions.
    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int length = characterLength(bytes, at);
            if (length == 0) {
                text.append('\u3000');
                at++;
            } else {
                text.append(new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    /// How many bytes from `at` on are a character to the JDK's decoder; 0 for none.
    private static int characterLength(byte[] bytes, int at) {
        for (int length = 1; length <= Math.min(4, bytes.length - at); length++) {
            String text = new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8);
            if (text.codePointCount(0, text.length()) == 1 && !text.equals("\ufffd")) {
                return length;
            }
        }
        return 0;
    }

    private static String pick(String[] from, RandomGenerator random) {
        return from[random.nextInt(from.length)];
    }
}
