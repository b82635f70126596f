package dev.lastword.contract.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Writes tables of exit codes in the forms that people use.
final class HeaderTable {

    private HeaderTable() {}

    /// The lines of a table, without what makes them comments; none for no codes.
    static List<String> lines(SortedMap<Integer, String> codes, Dice dice) {
        List<String> lines = new ArrayList<>();
        if (codes.isEmpty()) {
            return lines;
        }
        String heading =
                dice.any(
                        "Exit codes:",
                        "EXIT CODES:",
                        "Exit codes (ADR-035):",
                        "Exit status:",
                        "Exit Codes:");
        int form = dice.below(8);
        if (form == 0) {
            String entries =
                    codes.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining(", "));
            lines.add("Exit codes: " + entries);
            return lines;
        }
        lines.add(heading);
        if (form == 1) {
            lines.add("");
            lines.add("| code | meaning |");
            lines.add("|------|---------|");
        } else if (dice.chance(20)) {
            lines.add("");
        }
        String indent = form == 1 ? "" : dice.any("  ", "    ", "   ");
        for (Map.Entry<Integer, String> entry : codes.entrySet()) {
            lines.add(indent + entry(form, entry.getKey(), entry.getValue()));
        }
        return lines;
    }

    private static String entry(int form, int code, String meaning) {
        return switch (form) {
            case 1 -> "| " + code + " | " + meaning + " |";
            case 2 -> code + ": " + meaning;
            case 3 -> code + " = " + meaning;
            case 4 -> code + "  " + meaning;
            case 5 -> "- " + code + ": " + meaning;
            default -> code + " - " + meaning;
        };
    }
}
