package dev.lastword.jvm.llm;

import dev.lastword.filter.ErrorMarkers;
import dev.lastword.pattern.PatternResult;
import dev.lastword.pattern.PatternSet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Cuts an output down to a number of bytes: the lines that tell of an error with those around them
/// come first, then the end and the beginning.
///
/// What is left out is counted where it stood. The same output gives the same excerpt, however it
/// arrives, and memory is bounded by the budget.
final class Excerpt {

    /// Lines before and behind one that tells of an error.
    static final int AROUND = 3;

    private static final int ERROR = 1;

    /// Of the longest line kept whole, as a share of the budget.
    private static final int LINES_AT_LEAST = 4;

    private static final int LONGEST_LINE = 4096;

    /// A line, or as much of it as is kept.
    ///
    /// @param number from 0
    /// @param text with a mark where not all of it is kept
    /// @param size of the text with its line feed, bytes
    record Line(long number, String text, int size, boolean tellsOfError) {}

    private final int budget;
    private final PatternSet errors;

    /// The output, as long as all of it fits.
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();

    private long length;

    private final byte[] line;
    private int lineLength;
    private long lineOmitted;
    private boolean inLine;
    private long lines;

    private final List<Line> head = new ArrayList<>();
    private long headSize;
    private final Deque<Line> tail = new ArrayDeque<>();
    private long tailSize;
    private final Deque<Line> before = new ArrayDeque<>();

    /// The first lines that tell of errors, and those around them.
    private final List<Line> told = new ArrayList<>();

    private long toldSize;
    private int stillAround;

    /// @param budget bytes; far below 256 not even one line may fit
    Excerpt(int budget) {
        this.budget = Math.max(0, budget);
        this.line = new byte[Math.min(LONGEST_LINE, this.budget / LINES_AT_LEAST)];
        List<PatternSet.Entry> entries = new ArrayList<>();
        for (String pattern : ErrorMarkers.PATTERNS) {
            entries.add(new PatternSet.Entry(pattern, ERROR));
        }
        this.errors =
                switch (PatternSet.compile(entries)) {
                    case PatternResult.Compiled(PatternSet set) -> set;
                    case PatternResult.Refused refused ->
                            throw new IllegalStateException(refused.toString());
                };
    }

    /// Takes the next bytes.
    ///
    /// @param bytes UTF-8, characters may be parted
    void accept(byte[] bytes, int offset, int count) {
        length += count;
        if (length <= budget) {
            whole.write(bytes, offset, count);
        }
        int end = offset + count;
        int at = offset;
        while (at < end) {
            if (!inLine) {
                errors.begin();
                inLine = true;
            }
            int stop = errors.scan(bytes, at, end);
            keep(bytes, at, stop);
            at = stop;
            if (at < end) {
                endLine();
                at++;
            }
        }
    }

    /// The excerpt, once no more will come.
    String finish() {
        if (length <= budget) {
            return whole.toString(StandardCharsets.UTF_8);
        }
        if (inLine) {
            endLine();
        }
        return selection().text(lines);
    }

    private void keep(byte[] bytes, int from, int to) {
        int kept = Math.min(line.length - lineLength, to - from);
        System.arraycopy(bytes, from, line, lineLength, kept);
        lineLength += kept;
        lineOmitted += to - from - kept;
    }

    private void endLine() {
        boolean tells = (errors.marks() & ERROR) != 0 && !errors.exhausted();
        int kept = lineOmitted == 0 ? lineLength : wholeCharacters();
        long omitted = lineOmitted + lineLength - kept;
        String text = new String(line, 0, kept, StandardCharsets.UTF_8);
        take(
                omitted == 0
                        ? new Line(lines, text, kept + 1, tells)
                        : new Line(
                                lines,
                                text + Selection.mark(omitted, "byte"),
                                kept + 1 + Selection.LONGEST_MARK,
                                tells));
        lines++;
        lineLength = 0;
        lineOmitted = 0;
        inLine = false;
    }

    /// Where the last character begins, which may have been cut.
    private int wholeCharacters() {
        int end = lineLength;
        while (end > 0 && (line[end - 1] & 0xc0) == 0x80) {
            end--;
        }
        return Math.max(0, end - 1);
    }

    private void take(Line one) {
        if (headSize <= budget) {
            head.add(one);
            headSize += one.size();
        }
        tail.addLast(one);
        tailSize += one.size();
        while (tailSize - tail.getFirst().size() > budget) {
            tailSize -= tail.removeFirst().size();
        }
        if (toldSize > budget) {
            return;
        }
        if (one.tellsOfError()) {
            before.forEach(this::tell);
            before.clear();
            tell(one);
            stillAround = AROUND;
        } else if (stillAround > 0) {
            tell(one);
            stillAround--;
        } else {
            before.addLast(one);
            if (before.size() > AROUND) {
                before.removeFirst();
            }
        }
    }

    private void tell(Line one) {
        told.add(one);
        toldSize += one.size();
    }

    private Selection selection() {
        Selection selection = new Selection(budget);
        // Errors may take five eighths, so that the end, where many tools say it again, is there.
        selection.limit(budget / 8 * 5);
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).tellsOfError()) {
                if (selection.isEmpty()) {
                    selection.addWithin(told.get(i), budget);
                } else if (!selection.add(told.get(i))) {
                    break;
                }
                around(selection, i);
            }
        }
        int left = budget - selection.size();
        List<Line> fromEnd = new ArrayList<>(tail.reversed());
        selection.limit(selection.size() + left / 3 * 2);
        int end = addAll(selection, fromEnd, 0);
        selection.limit(budget);
        addAll(selection, head, 0);
        addAll(selection, fromEnd, end);
        return selection;
    }

    /// The nearest first.
    private void around(Selection selection, int at) {
        long number = told.get(at).number();
        for (int distance = 1; distance <= AROUND; distance++) {
            for (int other : new int[] {at - distance, at + distance}) {
                if (other >= 0
                        && other < told.size()
                        && Math.abs(told.get(other).number() - number) <= AROUND) {
                    selection.add(told.get(other));
                }
            }
        }
    }

    /// As many as fit.
    ///
    /// @return the index of the first that did not
    private static int addAll(Selection selection, List<Line> from, int start) {
        int at = start;
        while (at < from.size() && selection.add(from.get(at))) {
            at++;
        }
        return at;
    }
}
