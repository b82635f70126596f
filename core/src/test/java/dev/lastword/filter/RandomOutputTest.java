package dev.lastword.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomOutputTest {
    private static final int ROUNDS = 250;

    @Test
    void showsWhatTheModelShowsWhateverTheChunks() {
        long first = new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            long seed = first + round;
            SplittableRandom random = new SplittableRandom(seed);
            Cases cases = new Cases(random);
            LineProfile profile = cases.profile();
            byte[] raw = cases.output();
            boolean failed = random.nextBoolean();
            if (!ReferenceView.fits(raw, profile)) {
                continue;
            }
            ReferenceView model = ReferenceView.of(raw, profile, failed);
            Captured captured =
                    new Captured(
                            profile,
                            Gate.OPEN,
                            "",
                            random.nextBoolean() ? l -> l : l -> 1 + random.nextInt(l));
            captured.write(raw, cases.chunk());
            captured.end(failed);
            Viewed viewed = captured.viewed();
            assertThat(viewed.marks()).as("seed %d", seed).isEqualTo(model.marks());
            assertThat(viewed.output()).as("seed %d", seed).isEqualTo(model.output());
            assertThat(viewed.counts()).as("seed %d", seed).isEqualTo(model.counts());
        }
    }
}
