package dev.lastword.profile.builtin;

import dev.lastword.filter.LineProfile;
import dev.lastword.filter.Viewed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which lines of an output are shown.
final class View {

    private static final Pattern MARK =
            Pattern.compile("lastword: .*?lines? ([0-9]+)(?:-([0-9]+))? hidden.*");

    private View() {}

    /// The lines that are shown, the first one being 0.
    ///
    /// What is taken from the marks of the gaps is checked: the raw lines outside the gaps, and the
    /// marks in their places, are all of the output, byte for byte.
    static BitSet of(byte[] raw, LineProfile profile, boolean failed) {
        Viewed viewed = Viewed.of(raw, profile, failed);
        Lines lines = Lines.of(raw);
        BitSet shown = new BitSet();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int next = 0;
        for (String mark : viewed.marks()) {
            Matcher gap = MARK.matcher(mark);
            if (!gap.matches()) {
                throw new AssertionError("no mark of a gap: " + mark);
            }
            int first = Integer.parseInt(gap.group(1)) - 1;
            int end = gap.group(2) == null ? first + 1 : Integer.parseInt(gap.group(2));
            show(lines, next, first, shown, told);
            told.writeBytes((mark + "\n").getBytes(StandardCharsets.UTF_8));
            next = end;
        }
        show(lines, next, lines.count(), shown, told);
        if (!Arrays.equals(told.toByteArray(), viewed.output())) {
            throw new AssertionError("shown is not what the marks leave of the raw lines");
        }
        return shown;
    }

    private static void show(
            Lines lines, int from, int to, BitSet shown, ByteArrayOutputStream told) {
        for (int i = from; i < to; i++) {
            told.writeBytes(lines.line(i));
            shown.set(i);
        }
    }
}
