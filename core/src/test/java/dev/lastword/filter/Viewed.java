package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// What the reader gets to see of an output.
public final class Viewed {
    private final byte[] output;
    private final List<String> marks;
    private final FilterCounts counts;

    private Viewed(byte[] output, List<String> marks, FilterCounts counts) {
        this.output = output;
        this.marks = marks;
        this.counts = counts;
    }

    /// What is shown of `raw`.
    ///
    /// @param failed whether the command ended with anything but exit 0
    public static Viewed of(byte[] raw, LineProfile profile, boolean failed) {
        Captured captured = new Captured(profile, Gate.OPEN);
        captured.write(raw, raw.length);
        captured.end(failed);
        return captured.viewed();
    }

    static Viewed of(byte[] output, List<String> marks, FilterCounts counts) {
        return new Viewed(output, marks, counts);
    }

    /// Every byte the reader gets, marks of gaps included.
    public byte[] output() {
        return output.clone();
    }

    /// The output as people read it.
    public String text() {
        return new String(output, UTF_8);
    }

    /// The marks of the gaps, in order, without their line feeds.
    public List<String> marks() {
        return marks;
    }

    public FilterCounts counts() {
        return counts;
    }
}
