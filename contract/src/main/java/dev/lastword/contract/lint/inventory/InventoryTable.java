package dev.lastword.contract.lint.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The inventory as a table, for a terminal or for a page in Markdown.
///
/// `?` in the column "returns" says that there may be other codes.
public final class InventoryTable {

    private static final List<String> HEADINGS =
            List.of("script", "language", "returns", "documented", "observed");

    private InventoryTable() {}

    /// Columns that are as wide as their widest cell, with two blanks between.
    public static String text(List<Row> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADINGS);
        rows.forEach(row -> table.add(cells(row)));
        int[] widths = new int[HEADINGS.size()];
        for (List<String> line : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : table) {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = visible(line.get(i));
                made.append(cell).append(" ".repeat(Math.max(0, widths[i] + 2 - cell.length())));
            }
            text.append(made.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /// A table of GitHub's Markdown.
    public static String markdown(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        line(text, HEADINGS);
        line(text, HEADINGS.stream().map(_ -> "---").toList());
        rows.forEach(row -> line(text, cells(row)));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(escaped(cell)).append(" |");
        }
        text.append('\n');
    }

    private static List<String> cells(Row row) {
        String returns = codes(row.returns().codes());
        if (row.returns().unknown()) {
            returns = returns.isEmpty() ? "?" : returns + " ?";
        }
        return List.of(
                row.path(),
                row.languageName(),
                returns,
                codes(row.documented()),
                codes(row.observed()));
    }

    private static String codes(Collection<Integer> codes) {
        return String.join(" ", codes.stream().map(Object::toString).toList());
    }

    /// A file's name may hold anything; a table may not.
    private static String visible(String cell) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            safe.append(Character.isISOControl(c) ? '\ufffd' : c);
        }
        return safe.toString();
    }

    private static String escaped(String cell) {
        StringBuilder safe = new StringBuilder();
        String text = visible(cell);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*_{}[]<>()#+!|~&".indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.append(c);
        }
        return safe.toString();
    }
}
