package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// A channel that is pumped through the engine, and what came out at the other end.
final class Captured {
    private final LineFilter filter;
    private final IntUnaryOperator passing;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream mark = new ByteArrayOutputStream();
    private final List<String> marks = new ArrayList<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    Captured(LineProfile profile, Gate gate) {
        this(profile, gate, "", length -> length);
    }

    Captured(LineProfile profile, Gate gate, String what) {
        this(profile, gate, what, length -> length);
    }

    /// @param passing how much is written of so many bytes at a time
    Captured(LineProfile profile, Gate gate, String what, IntUnaryOperator passing) {
        this.filter =
                new LineFilter(
                        profile,
                        ((LinePatterns.Result.Compiled) LinePatterns.compile(profile)).set(),
                        gate,
                        what);
        this.passing = passing;
    }

    LineFilter filter() {
        return filter;
    }

    void write(byte[] bytes, int chunk) {
        write(bytes, 0, bytes.length, chunk);
    }

    /// The command writes bytes, and they are read in chunks.
    void write(byte[] bytes, int from, int to, int chunk) {
        for (int at = from; at < to; ) {
            int room = filter.room();
            assertThat(room).isPositive();
            int count = Math.min(Math.min(chunk, room), to - at);
            System.arraycopy(bytes, at, filter.buffer(), filter.fillFrom(), count);
            filter.filled(count);
            at += count;
            drain();
        }
    }

    void hurry() {
        filter.hurry();
        drain();
        assertThat(filter.waiting()).isFalse();
    }

    void end(boolean failed) {
        filter.end(failed);
        drain();
    }

    private void drain() {
        while (filter.ready()) {
            int count = passing.applyAsInt(filter.length());
            output.write(filter.source(), filter.offset(), count);
            if (!filter.own()) {
                shown.write(filter.source(), filter.offset(), count);
            } else {
                mark.write(filter.source(), filter.offset(), count);
                if (count == filter.length()) {
                    places.add(shown.size());
                    marks.add(mark.toString(UTF_8).strip());
                    mark.reset();
                }
            }
            filter.passed(count);
        }
    }

    /// The command's own bytes that were shown.
    byte[] shown() {
        return shown.toByteArray();
    }

    /// After how many of them each mark stands.
    List<Integer> places() {
        return places;
    }

    Viewed viewed() {
        return Viewed.of(output.toByteArray(), List.copyOf(marks), filter.counts());
    }
}
