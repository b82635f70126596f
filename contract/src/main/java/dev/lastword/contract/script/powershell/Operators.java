package dev.lastword.contract.script.powershell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The operators, and how strongly they bind.
final class Operators {
    static final int LOGICAL = 1;
    static final int BITWISE = 2;
    static final int COMPARISON = 5;
    static final int COALESCE = 7;
    static final int ADD = 9;
    static final int MULTIPLY = 10;
    static final int FORMAT = 12;
    static final int RANGE = 13;

    /// Those that come with a `c` (case counts) or an `i` before them as well.
    private static final List<String> CASED =
            List.of(
                    "eq",
                    "ne",
                    "gt",
                    "ge",
                    "lt",
                    "le",
                    "like",
                    "notlike",
                    "match",
                    "notmatch",
                    "contains",
                    "notcontains",
                    "in",
                    "notin",
                    "replace",
                    "split");

    private static final Map<String, Integer> WORDS = words();

    private static final Set<String> UNARY =
            Set.of("not", "bnot", "split", "isplit", "csplit", "join");

    /// A binary operator in the text.
    ///
    /// @param length how long it is
    record Found(String operator, int length, int precedence) {}

    private Operators() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (String word : List.of("and", "or", "xor")) {
            words.put(word, LOGICAL);
        }
        for (String word : List.of("band", "bor", "bxor")) {
            words.put(word, BITWISE);
        }
        for (String word : List.of("is", "isnot", "as", "join", "shl", "shr")) {
            words.put(word, COMPARISON);
        }
        for (String word : CASED) {
            words.put(word, COMPARISON);
            words.put("c" + word, COMPARISON);
            words.put("i" + word, COMPARISON);
        }
        words.put("f", FORMAT);
        return Map.copyOf(words);
    }

    /// The binary operator here.
    static Optional<Found> binary(Cursor cursor) {
        char c = cursor.peek();
        char next = cursor.peek(1);
        if (Characters.isDash(c)) {
            if (Characters.isIdentifierStart(next)) {
                String word = word(cursor);
                Integer precedence = WORDS.get(word);
                if (precedence != null) {
                    return Optional.of(new Found("-" + word, word.length() + 1, precedence));
                }
            }
            return next == '=' ? Optional.empty() : Optional.of(new Found("-", 1, ADD));
        }
        return switch (c) {
            case '+' -> next == '=' ? Optional.empty() : Optional.of(new Found("+", 1, ADD));
            case '*', '/', '%' ->
                    next == '=' || next == '>'
                            ? Optional.empty()
                            : Optional.of(new Found(String.valueOf(c), 1, MULTIPLY));
            case '.' -> next == '.' ? Optional.of(new Found("..", 2, RANGE)) : Optional.empty();
            case '?' ->
                    next == '?' && cursor.peek(2) != '='
                            ? Optional.of(new Found("??", 2, COALESCE))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The unary operator here that is a word, without its dash; empty where there is none.
    static String unaryWord(Cursor cursor) {
        if (Characters.isDash(cursor.peek()) && Characters.isIdentifierStart(cursor.peek(1))) {
            String word = word(cursor);
            return UNARY.contains(word) ? word : "";
        }
        return "";
    }

    /// The assignment operator here; empty where there is none.
    static String assignment(Cursor cursor) {
        char c = cursor.peek();
        if (c == '=') {
            return "=";
        }
        if (cursor.peek(1) == '=') {
            if (Characters.isDash(c)) {
                return "-=";
            }
            return switch (c) {
                case '+' -> "+=";
                case '*' -> "*=";
                case '/' -> "/=";
                case '%' -> "%=";
                default -> "";
            };
        }
        return c == '?' && cursor.peek(1) == '?' && cursor.peek(2) == '=' ? "??=" : "";
    }

    /// The letters behind the dash, and only they: `$i-gt5` compares. The longest operator is of 11
    /// letters; a longer word is none, and is not read to its end.
    private static String word(Cursor cursor) {
        int end = cursor.at + 1;
        while (end < cursor.at + 16 && isLetter(cursor.charAt(end))) {
            end++;
        }
        return cursor.text.substring(cursor.at + 1, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
