package dev.lastword.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds of everything that is shown: of any output, under any profile, read in any chunks,
/// with silences in between and a log that fails at any time.
class PromisesTest {
    private static final int ROUNDS = 250;
    private static final Pattern MARK =
            Pattern.compile(
                    "lastword: lines? (\\d+)(?:-(\\d+))? hidden(, (?:a repeat|repeats) of line \\d+)?");

    @Test
    void holdWhateverHappens() {
        long first = new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                new Round(new SplittableRandom(first + round)).check();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + (first + round), failure);
            }
        }
    }

    private static final class Round {
        private final LineProfile profile;
        private final byte[] raw;
        private final boolean failed;
        private final ReferenceView model;
        private final Captured captured;
        private final BitSet hidden = new BitSet();
        private final AtomicInteger asked = new AtomicInteger();

        Round(SplittableRandom random) {
            Cases cases = new Cases(random);
            profile = cases.profile();
            raw = cases.output();
            failed = random.nextBoolean();
            model = ReferenceView.of(raw, profile, failed);
            int refusal = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(50);
            captured =
                    new Captured(
                            profile,
                            () -> asked.getAndIncrement() < refusal,
                            "",
                            length -> 1 + random.nextInt(length));
            int silences = random.nextBoolean() ? 0 : 1 + random.nextInt(20);
            int chunk = cases.chunk();
            for (int at = 0; at < raw.length; ) {
                int to = Math.min(raw.length, at + 1 + random.nextInt(2 * chunk));
                captured.write(raw, at, to, chunk);
                if (silences > 0 && random.nextInt(silences) == 0) {
                    captured.hurry();
                }
                at = to;
            }
            captured.end(failed);
        }

        void check() {
            assertThat(captured.filter().troubled()).isFalse();
            everyByteIsShownOrNamedInAMark();
            everyLineIsCounted();
            onlyWhatCanBeDoneWithoutIsHidden();
            itIsNeverWorse();
        }

        private void everyByteIsShownOrNamedInAMark() {
            byte[] shown = captured.shown();
            ByteArrayOutputStream restored = new ByteArrayOutputStream();
            int at = 0;
            for (int i = 0; i < captured.places().size(); i++) {
                restored.write(shown, at, captured.places().get(i) - at);
                at = captured.places().get(i);
                Matcher mark = MARK.matcher(captured.viewed().marks().get(i));
                assertThat(mark.matches()).isTrue();
                int from = Integer.parseInt(mark.group(1)) - 1;
                int to = mark.group(2) == null ? from + 1 : Integer.parseInt(mark.group(2));
                assertThat(restored.size()).isEqualTo(bytes(model.lines().subList(0, from)));
                model.lines().subList(from, to).forEach(restored::writeBytes);
                hidden.set(from, to);
            }
            restored.write(shown, at, shown.length - at);
            assertThat(restored.toByteArray()).isEqualTo(raw);
        }

        private void everyLineIsCounted() {
            long hiddenBytes =
                    hidden.stream().mapToLong(line -> model.lines().get(line).length).sum();
            assertThat(captured.filter().counts())
                    .isEqualTo(
                            new FilterCounts(
                                    model.lines().size(),
                                    hidden.cardinality(),
                                    raw.length,
                                    hiddenBytes,
                                    model.counts().errorLines()));
            assertThat(captured.filter().isHiding()).isEqualTo(!hidden.isEmpty());
        }

        private void onlyWhatCanBeDoneWithoutIsHidden() {
            BitSet wrongly = (BitSet) hidden.clone();
            wrongly.andNot(model.droppable());
            assertThat(wrongly.isEmpty()).as("hidden lines %s", wrongly).isTrue();
        }

        private void itIsNeverWorse() {
            int viewed = captured.viewed().output().length;
            assertThat(hidden.isEmpty() || viewed + Promises.VERDICT_BYTES < raw.length).isTrue();
        }

        private static long bytes(List<byte[]> lines) {
            return lines.stream().mapToLong(line -> line.length).sum();
        }
    }
}
