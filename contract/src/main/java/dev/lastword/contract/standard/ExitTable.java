package dev.lastword.contract.standard;

import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.ArrayList;
import java.util.List;

/// Finds the tables of exit codes in the lines of a header.
///
/// A table is a heading, at most a few lines of prose, and entries. A heading without entries is
/// prose about exit codes, and none.
final class ExitTable {

    /// Lines of prose between a heading and its first entry: a heading that was wrapped.
    private static final int MOST_PROSE = 3;

    private final List<HeaderLine> lines;
    private final List<Place> headings = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int at;

    private ExitTable(List<HeaderLine> lines) {
        this.lines = lines;
    }

    static ExitTable of(List<HeaderLine> lines) {
        ExitTable table = new ExitTable(lines);
        table.read();
        return table;
    }

    List<Place> headings() {
        return headings;
    }

    List<Entry> entries() {
        return entries;
    }

    private void read() {
        boolean aside = false;
        boolean asideComment = false;
        while (at < lines.size()) {
            HeaderLine line = lines.get(at);
            if (Heading.isSection(line.text())) {
                aside = Heading.isAside(line.text());
                asideComment = line.comment();
            }
            // A section ends with the block comment that it stands in.
            boolean inAside = aside && line.comment() == asideComment;
            int heading = inAside ? -1 : Heading.in(line.text());
            at++;
            if (heading >= 0) {
                table(line, heading);
            }
        }
    }

    /// Reads the entries that follow a heading, or stand in its line.
    private void table(HeaderLine heading, int start) {
        int before = entries.size();
        List<Entry> inLine = EntryLine.in(heading, Heading.end(heading.text(), start));
        entries.addAll(inLine);
        if (!inLine.isEmpty()) {
            wrapped(heading.column() + start);
        }
        int prose = 0;
        boolean blank = false;
        while (at < lines.size()) {
            HeaderLine line = lines.get(at);
            boolean begun = entries.size() > before;
            if (line.isBlank()) {
                blank = true;
                at++;
                continue;
            }
            if (Heading.isSection(line.text()) || Heading.in(line.text()) >= 0) {
                break;
            }
            List<Entry> row = EntryLine.in(line, 0);
            if (!row.isEmpty()) {
                entries.addAll(row);
                at++;
                wrapped(column(line));
            } else if (isRule(line.text()) || leadsToAnEntry(line, heading.column() + start)) {
                at++;
            } else if (!begun && !blank && prose++ < MOST_PROSE) {
                at++;
            } else {
                break;
            }
        }
        if (entries.size() > before) {
            headings.add(heading.place(start));
        }
    }

    /// Joins the lines that go on with the text of the last entry: those further to the right, and
    /// those that begin as no sentence does.
    ///
    /// @param column where the line of the entry begins
    private void wrapped(int column) {
        Entry last = entries.getLast();
        StringBuilder text = new StringBuilder(last.meaning());
        while (at < lines.size()) {
            HeaderLine line = lines.get(at);
            if (line.isBlank()
                    || Heading.isSection(line.text())
                    || Heading.in(line.text()) >= 0
                    || isRule(line.text())
                    || !EntryLine.in(line, 0).isEmpty()
                    || leadsToAnEntry(line, 0)
                    || !goesOn(line, column)) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(line.text().strip());
            at++;
        }
        int end = text.length() - 1;
        if (end >= 0 && ",;".indexOf(text.charAt(end)) >= 0) {
            text.setLength(end);
        }
        entries.removeLast();
        entries.add(new Entry(last.code(), text.toString().stripTrailing(), last.place()));
    }

    /// Of the first character that is no blank.
    private static int column(HeaderLine line) {
        return line.column() + line.text().length() - line.text().stripLeading().length();
    }

    private static boolean goesOn(HeaderLine line, int column) {
        char first = line.text().stripLeading().charAt(0);
        return column(line) > column || Character.isLowerCase(first) || first == '(';
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
                return !EntryLine.in(following, 0).isEmpty();
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
