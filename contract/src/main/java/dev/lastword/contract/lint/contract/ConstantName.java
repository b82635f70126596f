package dev.lastword.contract.lint.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The code that the standard gives to what a constant is named for: `EXIT_AUTH` is 4.
final class ConstantName {

    /// `EXIT_FAILURE`, which says no more than that it is not 0.
    static final int ANY_FAILURE = 1;

    /// Words that say nothing about the meaning.
    private static final List<String> FILL =
            List.of(
                    "EXIT",
                    "EXITCODE",
                    "CODE",
                    "RC",
                    "STATUS",
                    "E",
                    "EX",
                    "RET",
                    "RETURN",
                    "ERR",
                    "ERROR",
                    "FAILURE",
                    "FAIL",
                    "FAILED",
                    "EXITSTATUS",
                    "S");

    private ConstantName() {}

    /// Empty where the name says nothing known, or more than one thing.
    static OptionalInt code(String name) {
        List<String> words = words(name.substring(name.lastIndexOf('.') + 1));
        List<String> said = new ArrayList<>();
        boolean failure = false;
        for (String word : words) {
            if (FILL.contains(word)) {
                failure |= word.startsWith("FAIL") || word.equals("ERROR");
            } else {
                said.add(word);
            }
        }
        if (said.isEmpty()) {
            return failure ? OptionalInt.of(ANY_FAILURE) : OptionalInt.empty();
        }
        return said.size() == 1 ? meant(said.getFirst(), failure) : OptionalInt.empty();
    }

    private static OptionalInt meant(String word, boolean failure) {
        return switch (word) {
            case "OK", "SUCCESS" -> failure ? OptionalInt.empty() : OptionalInt.of(0);
            case "CONFIG", "CONFIGURATION", "USAGE" -> OptionalInt.of(2);
            case "EXTERNAL", "NETWORK", "TIMEOUT" -> OptionalInt.of(3);
            case "AUTH", "AUTHENTICATION", "AUTHORIZATION", "AUTHORISATION", "UNAUTHORIZED" ->
                    OptionalInt.of(4);
            default -> OptionalInt.empty();
        };
    }

    /// Whether a name says that the number is an exit code: `EXIT_AUTH`, `EX_USAGE`.
    static boolean saysExit(String name) {
        List<String> words = words(name);
        return words.contains("EXIT")
                || words.contains("EXITCODE")
                || (words.size() > 1 && words.getFirst().equals("EX"));
    }

    /// Of a name that tells of a success or of nothing that matters: `EXIT_SKIPPED`.
    static boolean isSuccess(String name) {
        List<String> words = new ArrayList<>(words(name.substring(name.lastIndexOf('.') + 1)));
        words.removeIf(word -> List.of("EXIT", "EXITCODE", "CODE", "RC", "STATUS").contains(word));
        return words.size() == 1
                && List.of("SKIP", "SKIPPED", "INFO", "NOOP", "UNCHANGED", "MERGED")
                        .contains(words.getFirst());
    }

    /// The words of `EXIT_AUTH`, `exitAuth`, `ExitAuth`, in upper case.
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins =
                    Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (begins || !Character.isLetterOrDigit(c)) {
                add(word, words);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toUpperCase(c));
            }
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
