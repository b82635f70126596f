package dev.lastword.contract.standard;

import java.util.List;
import java.util.Locale;

/// Recognises the line above a table of exit codes: `EXIT CODES:`, `Exit codes (ADR-035):`, `##
/// Exit status`, `Exit codes follow ADR-035, with one deviation`.
final class Heading {

    private static final List<String> STARTS =
            List.of("exit code", "exit status", "exit value", "exitcode", "exit-code");

    /// Sections of PowerShell's comment help that speak of other things.
    private static final List<String> ASIDE =
            List.of("parameter", "example", "inputs", "link", "component", "functionality");

    private static final List<String> SECTIONS =
            List.of(
                    "synopsis",
                    "description",
                    "parameter",
                    "example",
                    "inputs",
                    "outputs",
                    "notes",
                    "link",
                    "component",
                    "role",
                    "functionality",
                    "forwardhelptargetname",
                    "forwardhelpcategory",
                    "remotehelprunspace",
                    "externalhelp");

    private Heading() {}

    /// Where the words begin; -1 where the line is no heading.
    static int in(String text) {
        int start = 0;
        while (start < text.length() && isDecoration(text.charAt(start))) {
            start++;
        }
        String words = text.substring(start, Math.min(text.length(), start + 16));
        String lower = words.toLowerCase(Locale.ROOT);
        for (String word : STARTS) {
            if (lower.startsWith(word)) {
                return isHeading(text, afterWords(text, start + word.length())) ? start : -1;
            }
        }
        return -1;
    }

    /// The plural.
    private static int afterWords(String text, int from) {
        int at = from;
        for (String ending : List.of("es", "s", "(s)")) {
            if (text.regionMatches(true, at, ending, 0, ending.length())) {
                at += ending.length();
                break;
            }
        }
        return at;
    }

    /// A heading is short or ends in a colon. `Exit code 1 if …` is a sentence.
    private static boolean isHeading(String text, int after) {
        String rest = text.substring(after).strip();
        if (rest.isEmpty() || ":(*`-=".indexOf(rest.charAt(0)) >= 0) {
            return true;
        }
        boolean parted = Character.isWhitespace(text.charAt(after));
        return parted && Character.isLetter(rest.charAt(0));
    }

    /// Where what follows the heading in its own line begins: behind the first colon that is in no
    /// parentheses.
    static int end(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ':' -> {
                    if (depth <= 0) {
                        return i + 1;
                    }
                }
                default -> {
                    // A part of the heading.
                }
            }
        }
        return text.length();
    }

    /// Whether the line opens a section of PowerShell's comment help.
    static boolean isSection(String text) {
        return !section(text).isEmpty();
    }

    /// Whether it opens one in which no table is looked for.
    static boolean isAside(String text) {
        return ASIDE.contains(section(text));
    }

    private static String section(String text) {
        String line = text.strip();
        if (!line.startsWith(".")) {
            return "";
        }
        int end = 1;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        String name = line.substring(1, end).toLowerCase(Locale.ROOT);
        return SECTIONS.contains(name) ? name : "";
    }

    private static boolean isDecoration(char c) {
        return Character.isWhitespace(c) || "#*_=:-".indexOf(c) >= 0;
    }
}
