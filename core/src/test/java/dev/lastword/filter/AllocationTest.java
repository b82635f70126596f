package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lastword.pattern.PatternSet;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The engine leaves no garbage: what native programs collect slowly, it does not make.
class AllocationTest {
    private static final int CHUNKS = 10_000;
    private static final byte[] CHUNK =
            ("noise of a sort that nobody reads, number 1\n".repeat(70)
                            + "noise of a sort that nobody reads, number 2 3\n".repeat(10)
                            + "error: it broke\n"
                            + "something else\n".repeat(20))
                    .getBytes(UTF_8);
    private static final LineProfile PROFILE =
            new LineProfile(
                    List.of("number 1"), List.of("wanted"), List.of(), 0, 0, true, 0, When.ALWAYS);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aMillionLinesLeaveNoGarbage() {
        LineFilter filter = new LineFilter(PROFILE, patterns(), Gate.OPEN, "");
        pump(filter, 100);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        pump(filter, CHUNKS);
        long engine = THREADS.getCurrentThreadAllocatedBytes() - before;
        long lines = filter.counts().lines();
        assertThat(lines).isGreaterThan(1_000_000);
        assertThat(filter.counts().hiddenLines()).isGreaterThan(lines / 2);
        assertThat(engine - ofPatterns()).isLessThan(lines / 10);
    }

    private static PatternSet patterns() {
        return ((LinePatterns.Result.Compiled) LinePatterns.compile(PROFILE)).set();
    }

    private static void pump(LineFilter filter, int chunks) {
        for (int i = 0; i < chunks; i++) {
            int count = Math.min(CHUNK.length, filter.room());
            System.arraycopy(CHUNK, 0, filter.buffer(), filter.fillFrom(), count);
            filter.filled(count);
            while (filter.ready()) {
                filter.passed(filter.length());
            }
        }
    }

    /// What asking the patterns about the same lines allocates.
    private static long ofPatterns() {
        PatternSet patterns = patterns();
        scan(patterns, 100);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        scan(patterns, CHUNKS);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void scan(PatternSet patterns, int chunks) {
        for (int i = 0; i < chunks; i++) {
            for (int at = 0; at < CHUNK.length; at++) {
                patterns.begin();
                at = patterns.scan(CHUNK, at, CHUNK.length);
                patterns.marks();
            }
        }
    }
}
