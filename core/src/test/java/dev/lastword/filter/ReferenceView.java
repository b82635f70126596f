package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.lastword.pattern.PatternSet;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What is shown of an output, worked out from the whole of it: the rules once more, as plainly as
/// they can be put, for the engine to be held against.
///
/// Lines are counted from 1 in what people read, from 0 in here.
///
/// @param lines the raw output, each with its line feed
/// @param droppable which of them can be done without, and no promise protects
/// @param hidden which of them are hidden
/// @param marks those of the gaps, in order, without their line feeds
/// @param counts what the engine has to report
public record ReferenceView(
        List<byte[]> lines,
        BitSet droppable,
        BitSet hidden,
        List<String> marks,
        FilterCounts counts) {

    /// What the reader gets, marks of gaps included.
    public byte[] output() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int gap = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!hidden.get(i)) {
                output.writeBytes(lines.get(i));
            } else if (i == 0 || !hidden.get(i - 1)) {
                output.writeBytes((marks.get(gap++) + "\n").getBytes(ISO_8859_1));
            }
        }
        return output.toByteArray();
    }

    /// What is shown of `raw`.
    ///
    /// @param failed whether the command ended with anything but exit 0
    public static ReferenceView of(byte[] raw, LineProfile profile, boolean failed) {
        return of(raw, profile, failed, "");
    }

    /// The same, for a channel that marks name.
    public static ReferenceView of(byte[] raw, LineProfile profile, boolean failed, String what) {
        return new Model(lines(raw), profile, failed, what).view(raw.length);
    }

    /// Whether no line must be shown merely because what would have to be held meanwhile is too
    /// much; the model knows no such limit.
    public static boolean fits(byte[] raw, LineProfile profile) {
        List<byte[]> lines = lines(raw);
        int held = profile.when() == When.ALWAYS ? horizon(profile) + 2 : lines.size();
        long most = 0;
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum += Math.min(lines.get(i).length, Promises.LONG_LINE);
            sum -= i < held ? 0 : Math.min(lines.get(i - held).length, Promises.LONG_LINE);
            most = Math.max(most, sum);
        }
        return most < 512 * 1024 && held < 16_000;
    }

    /// How many further lines must come before the fate of one is known.
    private static int horizon(LineProfile profile) {
        return profile.when() == When.ALWAYS
                ? Math.max(Promises.RED_TAIL, profile.tail())
                : Integer.MAX_VALUE;
    }

    static List<byte[]> lines(byte[] raw) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                lines.add(Arrays.copyOfRange(raw, from, i + 1));
                from = i + 1;
            }
        }
        if (from < raw.length) {
            lines.add(Arrays.copyOfRange(raw, from, raw.length));
        }
        return lines;
    }

    private static final class Model {
        private final List<byte[]> lines;
        private final LineProfile profile;
        private final boolean failed;
        private final String what;
        private final int n;
        private final int[] bits;
        private final BitSet errors = new BitSet();
        private final BitSet repeats = new BitSet();

        Model(List<byte[]> lines, LineProfile profile, boolean failed, String what) {
            this.lines = lines;
            this.profile = profile;
            this.failed = failed;
            this.what = what;
            this.n = lines.size();
            this.bits = bits();
            for (int i = 0; i < n; i++) {
                errors.set(i, (bits[i] & LinePatterns.ERROR) != 0);
                repeats.set(i, repeats(i));
            }
        }

        private int[] bits() {
            PatternSet patterns =
                    ((LinePatterns.Result.Compiled) LinePatterns.compile(profile)).set();
            int[] found = new int[n];
            for (int i = 0; i < n; i++) {
                patterns.begin();
                patterns.scan(lines.get(i), 0, lines.get(i).length);
                found[i] = patterns.marks();
            }
            return found;
        }

        ReferenceView view(int bytes) {
            BitSet dropped = bytes < Promises.SMALL ? new BitSet() : dropped();
            BitSet hidden = gapsThatSave(dropped);
            List<String> marks = new ArrayList<>();
            long hiddenBytes = 0;
            for (int i = hidden.nextSetBit(0); i >= 0; ) {
                int to = hidden.nextClearBit(i);
                hiddenBytes += bytes(i, to);
                marks.add(mark(i, to));
                i = hidden.nextSetBit(to);
            }
            FilterCounts counts =
                    new FilterCounts(
                            n, hidden.cardinality(), bytes, hiddenBytes, errors.cardinality());
            return new ReferenceView(lines, dropped, hidden, marks, counts);
        }

        /// All that can be done without, and that no promise protects.
        private BitSet dropped() {
            BitSet dropped = new BitSet();
            if (profile.when() == (failed ? When.SUCCEEDED : When.FAILED)) {
                return dropped;
            }
            int shown = 0;
            for (int i = 0; i < n; i++) {
                boolean free = head(i) || error(i) || isLong(i);
                boolean spoken = dropMatches(i) || repeats.get(i);
                boolean over = profile.maxLines() > 0 && shown >= profile.maxLines();
                if (!free && !spoken && !over) {
                    shown++;
                }
                dropped.set(i, !free && (spoken || over) && !tail(i) && !beforeLong(i));
            }
            return dropped;
        }

        private BitSet gapsThatSave(BitSet dropped) {
            BitSet hidden = new BitSet();
            int verdict = Promises.VERDICT_BYTES;
            for (int i = dropped.nextSetBit(0); i >= 0; ) {
                int to = dropped.nextClearBit(i);
                if (bytes(i, to) > mark(i, to).length() + 1 + verdict) {
                    hidden.set(i, to);
                    verdict = 0;
                }
                i = dropped.nextSetBit(to);
            }
            return hidden;
        }

        private String mark(int from, int to) {
            boolean same = repeats.nextClearBit(from) >= to;
            return to - from == 1
                    ? "lastword: %sline %d hidden%s"
                            .formatted(what, to, same ? ", a repeat of line " + from : "")
                    : "lastword: %slines %d-%d hidden%s"
                            .formatted(what, from + 1, to, same ? ", repeats of line " + from : "");
        }

        private long bytes(int from, int to) {
            return lines.subList(from, to).stream().mapToLong(line -> line.length).sum();
        }

        private boolean head(int i) {
            return i < Math.max(profile.head(), Promises.HEAD);
        }

        private boolean tail(int i) {
            return i >= n - Math.max(profile.tail(), failed ? Promises.RED_TAIL : 0);
        }

        private boolean error(int i) {
            int near = errors.nextSetBit(Math.max(0, i - Promises.CONTEXT));
            return near >= 0 && near <= i + Promises.CONTEXT;
        }

        private boolean isLong(int i) {
            return lines.get(i).length > Promises.LONG_LINE;
        }

        /// Lines whose fate was open when a long one came: it would have to be held until they are
        /// settled, so they are shown.
        private boolean beforeLong(int i) {
            long to = Math.min(n - 1, (long) i + horizon(profile));
            for (int j = i + 1; j <= to; j++) {
                if (isLong(j)) {
                    return true;
                }
            }
            return false;
        }

        private boolean dropMatches(int i) {
            return (bits[i] & (LinePatterns.DROP | LinePatterns.KEEP)) == LinePatterns.DROP;
        }

        private boolean repeats(int i) {
            return profile.collapse()
                    && i > 0
                    && bits[i] == 0
                    && !dropMatches(i - 1)
                    && text(i).length() <= Promises.LONGEST_REPEAT
                    && text(i - 1).length() <= Promises.LONGEST_REPEAT
                    && shape(i).equals(shape(i - 1));
        }

        private String text(int i) {
            String line = new String(lines.get(i), ISO_8859_1);
            return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
        }

        private String shape(int i) {
            return text(i).replaceAll("[0-9]+", "0");
        }
    }
}
