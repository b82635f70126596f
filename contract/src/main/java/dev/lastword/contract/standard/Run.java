package dev.lastword.contract.standard;

import java.util.ArrayList;
import java.util.List;

/// A line of a header together with the lines that go on with it, as one text that still knows
/// where in the file each of its characters stands.
final class Run {

    private final StringBuilder text = new StringBuilder();
    private final List<HeaderLine> lines = new ArrayList<>();

    /// For each line: where its part of the text begins, and where in the line that part begins.
    private final List<int[]> starts = new ArrayList<>();

    private Run(HeaderLine line, int from) {
        append(line, from);
    }

    /// A line from an index on.
    static Run of(HeaderLine line, int from) {
        return new Run(line, from);
    }

    /// Joins the next line with one blank.
    void join(HeaderLine line) {
        String stripped = line.text().stripLeading();
        text.append(' ');
        append(line, line.text().length() - stripped.length());
    }

    private void append(HeaderLine line, int from) {
        lines.add(line);
        starts.add(new int[] {text.length(), from});
        text.append(line.text().substring(from).stripTrailing());
    }

    String text() {
        return text.toString();
    }

    /// Where in the file a character of the text stands. Asked for ever higher indices, all answers
    /// together take one walk over the lines.
    Place place(int at, int[] hint) {
        while (hint[0] + 1 < starts.size() && starts.get(hint[0] + 1)[0] <= at) {
            hint[0]++;
        }
        int[] start = starts.get(hint[0]);
        return lines.get(hint[0]).place(at - start[0] + start[1]);
    }
}
