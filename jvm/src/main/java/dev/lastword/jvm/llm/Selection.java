package dev.lastword.jvm.llm;

import java.util.Map;
import java.util.TreeMap;

/// The lines of an output that an [Excerpt] keeps, with marks for those that it leaves out.
final class Selection {

    /// In bytes, with its line feed, for any count.
    static final int LONGEST_MARK = 48;

    private final Map<Long, Excerpt.Line> lines = new TreeMap<>();
    private int limit;
    private int bytes;

    /// Stretches without a gap; each may have a mark before it, and the last one behind it.
    private int stretches;

    Selection(int limit) {
        this.limit = limit;
    }

    /// How many bytes it may have from now on.
    void limit(int most) {
        limit = most;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The most bytes that the text can have.
    int size() {
        return size(bytes, stretches);
    }

    private static int size(int bytes, int stretches) {
        return bytes + (stretches + 1) * LONGEST_MARK;
    }

    /// Takes a line, if it fits.
    ///
    /// @return whether it is in
    boolean add(Excerpt.Line line) {
        return addWithin(line, limit);
    }

    boolean addWithin(Excerpt.Line line, int most) {
        long number = line.number();
        if (lines.containsKey(number)) {
            return true;
        }
        int joined =
                (lines.containsKey(number - 1) ? 1 : 0) + (lines.containsKey(number + 1) ? 1 : 0);
        if (size(bytes + line.size(), stretches + 1 - joined) > most) {
            return false;
        }
        lines.put(number, line);
        bytes += line.size();
        stretches += 1 - joined;
        return true;
    }

    /// The lines in their order.
    ///
    /// @param total how many lines the output has
    String text(long total) {
        StringBuilder text = new StringBuilder();
        long next = 0;
        for (Excerpt.Line line : lines.values()) {
            gap(text, line.number() - next);
            text.append(line.text()).append('\n');
            next = line.number() + 1;
        }
        // Where not a single line fits, the mark may not either.
        if (!lines.isEmpty() || limit >= LONGEST_MARK) {
            gap(text, total - next);
        }
        return text.toString();
    }

    private static void gap(StringBuilder text, long count) {
        if (count > 0) {
            text.append(mark(count, "line")).append('\n');
        }
    }

    static String mark(long count, String what) {
        return "[… " + count + " " + what + (count == 1 ? "" : "s") + " left out …]";
    }
}
