package dev.lastword.contract.standard;

import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.ArrayList;
import java.util.List;

/// Finds the tables of exit codes in the lines of a header.
///
/// A table is a heading, at most a few lines of prose, and entries. A heading without entries is
/// prose about exit codes, and none.
final class ExitTable {

    private final List<HeaderLine> lines;
    private final List<Place> headings = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

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
        int at = 0;
        while (at < lines.size()) {
            HeaderLine line = lines.get(at);
            if (Heading.isSection(line.text())) {
                aside = Heading.isAside(line.text());
                asideComment = line.comment();
            }
            // A section ends with the block comment that it stands in.
            boolean inAside = aside && line.comment() == asideComment;
            int heading = inAside ? -1 : Heading.in(line.text());
            at = heading < 0 ? at + 1 : table(at, heading);
        }
    }

    /// Reads the table under a heading.
    ///
    /// @return the line behind it
    private int table(int line, int start) {
        TableBody strict = TableBody.read(lines, line, start, false);
        TableBody body = strict;
        if (strict.entries().size() < 2) {
            // Numbers with one blank behind them are codes where more than one of them rise.
            TableBody loose = TableBody.read(lines, line, start, true);
            boolean rise = loose.entries().size() > Math.max(1, strict.entries().size());
            body = rise && loose.rises() ? loose : strict;
        }
        if (!body.entries().isEmpty()) {
            headings.add(lines.get(line).place(start));
            entries.addAll(body.entries());
        }
        return body.end();
    }
}
