package dev.lastword.pattern;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Asks patterns about lines.
final class Matching {

    private Matching() {}

    static PatternSet compile(String pattern) {
        return compile(List.of(new PatternSet.Entry(pattern, 1)));
    }

    static PatternSet compile(List<PatternSet.Entry> entries) {
        return switch (PatternSet.compile(entries)) {
            case PatternResult.Compiled(PatternSet set) -> set;
            case PatternResult.Refused refused ->
                    throw new AssertionError(entries + ": " + refused);
        };
    }

    static boolean matches(String pattern, String line) {
        return marks(compile(pattern), utf8(line)) == 1;
    }

    /// The marks of a line that arrives at once.
    static int marks(PatternSet set, byte[] line) {
        set.begin();
        set.scan(line, 0, line.length);
        return set.marks();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Each character stands for the byte with its number.
    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
