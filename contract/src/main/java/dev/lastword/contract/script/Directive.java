package dev.lastword.contract.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An instruction to lastword in a comment: `# lastword: …`.
public sealed interface Directive {

    /// The comment it stands in.
    Range range();

    /// `ignore[LW203,LW101] reason=…`: silences rules for its own line, or, where nothing else
    /// stands in that line, for the next one; `ignore-file[…]` for the whole file.
    ///
    /// @param rules as written
    /// @param reason empty where none is given, which is a fault
    record Ignore(Range range, List<String> rules, boolean wholeFile, Optional<String> reason)
            implements Directive {
        public Ignore {
            rules = List.copyOf(rules);
        }
    }

    /// `exits 0 3 4`: all codes of the script, or of the function below it.
    record Exits(Range range, List<Integer> codes) implements Directive {
        public Exits {
            codes = List.copyOf(codes);
        }
    }

    /// `advisory`: the script always ends with 0.
    record Advisory(Range range) implements Directive {}

    /// `passthrough`: the script passes on another program's status on purpose.
    record Passthrough(Range range) implements Directive {}

    /// `profile=NAME`, perhaps with more behind it, as in `event=PreToolUse`.
    record Profile(Range range, String name) implements Directive {}

    /// One that says nothing known.
    ///
    /// @param text behind `lastword:`
    record Unknown(Range range, String text) implements Directive {}

    /// Reads a comment.
    ///
    /// @param comment its text with the `#`
    /// @param range where it stands
    static Optional<Directive> of(String comment, Range range) {
        int start = 0;
        while (start < comment.length() && comment.charAt(start) == '#') {
            start++;
        }
        String text = comment.substring(start).strip();
        if (start == 0 || !text.regionMatches(true, 0, "lastword:", 0, 9)) {
            return Optional.empty();
        }
        return Optional.of(parse(text.substring(9).strip(), range));
    }

    private static Directive parse(String text, Range range) {
        String word = firstWord(text).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "ignore", "ignore-file" -> ignore(text, word.length(), range);
            case "exits" -> new Exits(range, numbers(text));
            case "advisory" -> new Advisory(range);
            case "passthrough" -> new Passthrough(range);
            case "profile" -> profile(text, range);
            default -> new Unknown(range, text);
        };
    }

    /// Letters and dashes.
    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return text.substring(0, end);
    }

    private static Directive ignore(String text, int at, Range range) {
        int open = text.indexOf('[', at);
        int close = text.indexOf(']', at);
        if (open != at || close < 0) {
            return new Unknown(range, text);
        }
        List<String> rules = new ArrayList<>();
        for (String rule : text.substring(open + 1, close).split(",", -1)) {
            if (!rule.isBlank()) {
                rules.add(rule.strip().toUpperCase(Locale.ROOT));
            }
        }
        String rest = text.substring(close + 1).strip();
        Optional<String> reason =
                rest.startsWith("reason=")
                        ? Optional.of(unquoted(rest.substring(7).strip()))
                                .filter(given -> !given.isEmpty())
                        : Optional.empty();
        return new Ignore(range, rules, at == 11, reason);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /// The numbers up to the first other word: what follows is a remark.
    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : text.substring(5).replace(',', ' ').strip().split("\\s+", -1)) {
            if (word.isEmpty()
                    || word.length() > 3
                    || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                break;
            }
            numbers.add(Integer.parseInt(word));
        }
        return numbers;
    }

    private static Directive profile(String text, Range range) {
        String rest = text.substring(7).strip();
        if (!rest.startsWith("=")) {
            return new Unknown(range, text);
        }
        return new Profile(range, rest.substring(1).strip().split("\\s", 2)[0]);
    }
}
