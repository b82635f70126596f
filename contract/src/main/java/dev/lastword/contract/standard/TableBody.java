package dev.lastword.contract.standard;

import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.ArrayList;
import java.util.List;

/// The entries under one heading, or in its own line.
final class TableBody {

    /// Lines of prose between a heading and its first entry: a heading that was wrapped.
    private static final int MOST_PROSE = 3;

    private static final int HIGHEST_CODE = 255;

    private final List<HeaderLine> lines;
    private final boolean loose;
    private final List<Entry> entries = new ArrayList<>();
    private int at;

    private TableBody(List<HeaderLine> lines, int at, boolean loose) {
        this.lines = lines;
        this.at = at;
        this.loose = loose;
    }

    /// Reads what follows a heading.
    ///
    /// @param heading the index of its line
    /// @param start where in the line its words begin
    /// @param loose whether one blank is enough behind a number
    static TableBody read(List<HeaderLine> lines, int heading, int start, boolean loose) {
        TableBody body = new TableBody(lines, heading + 1, loose);
        HeaderLine line = lines.get(heading);
        body.inLine(line, start);
        body.below(line.column() + start);
        return body;
    }

    List<Entry> entries() {
        return entries;
    }

    /// The index of the line behind the table.
    int end() {
        return at;
    }

    /// Whether the codes grow from entry to entry, and are ones.
    boolean rises() {
        for (int i = 0; i < entries.size(); i++) {
            long before = i == 0 ? -1 : entries.get(i - 1).code();
            long code = entries.get(i).code();
            if (code <= before || code > HIGHEST_CODE) {
                return false;
            }
        }
        return true;
    }

    /// The entries in the heading's own line.
    private void inLine(HeaderLine heading, int start) {
        int end = Heading.end(heading.text(), start);
        int before = at;
        List<Entry> found = row(heading, end, heading.column() + start);
        if (found.isEmpty()) {
            at = before;
        }
        entries.addAll(found);
    }

    private void below(int column) {
        int prose = 0;
        boolean blank = false;
        while (at < lines.size()) {
            HeaderLine line = lines.get(at);
            if (line.isBlank()) {
                blank = true;
                at++;
                continue;
            }
            if (isElsewhere(line)) {
                return;
            }
            if (EntryLine.begins(line, loose)) {
                at++;
                entries.addAll(row(line, 0, column(line)));
            } else if (isRule(line.text()) || leadsToAnEntry(line, column)) {
                at++;
            } else if (entries.isEmpty() && !blank && prose++ < MOST_PROSE) {
                at++;
            } else {
                return;
            }
        }
    }

    /// The entries of a line, and of those that go on with it: those further to the right, and
    /// those that begin as no sentence does.
    ///
    /// @param column where the line of the entry begins
    private List<Entry> row(HeaderLine first, int from, int column) {
        Run run = Run.of(first, from);
        while (at < lines.size() && goesOn(lines.get(at), column)) {
            run.join(lines.get(at));
            at++;
        }
        return EntryLine.in(run, loose);
    }

    private boolean goesOn(HeaderLine line, int column) {
        if (line.isBlank()
                || isElsewhere(line)
                || isRule(line.text())
                || EntryLine.begins(line, loose)
                || leadsToAnEntry(line, 0)) {
            return false;
        }
        char first = line.text().stripLeading().charAt(0);
        return column(line) > column || Character.isLowerCase(first) || first == '(';
    }

    private static boolean isElsewhere(HeaderLine line) {
        return Heading.isSection(line.text()) || Heading.in(line.text()) >= 0;
    }

    /// Of the first character that is no blank.
    private static int column(HeaderLine line) {
        return line.column() + line.text().length() - line.text().stripLeading().length();
    }

    /// `Failures:` between entries, and the head of a Markdown table before them.
    ///
    /// @param column of the heading, to the right of which it has to stand
    private boolean leadsToAnEntry(HeaderLine line, int column) {
        String text = line.text().strip();
        boolean below = text.endsWith(":") && column(line) > column;
        if (!below && !text.startsWith("|")) {
            return false;
        }
        for (int next = at + 1; next < lines.size(); next++) {
            HeaderLine following = lines.get(next);
            if (!following.isBlank() && !isRule(following.text())) {
                return EntryLine.begins(following, loose);
            }
        }
        return false;
    }

    /// A line that underlines a heading, or parts the head of a table from its body.
    private static boolean isRule(String text) {
        String rule = text.strip();
        return rule.length() > 2 && rule.chars().allMatch(c -> "-=~*_|:+ ".indexOf(c) >= 0);
    }
}
