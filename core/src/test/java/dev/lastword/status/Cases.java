package dev.lastword.status;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random cases that can be had again: the seed stands in the failure's message.
public final class Cases {

    private Cases() {}

    /// What is to hold of one random case.
    public interface Case {
        void check(RandomGenerator random);
    }

    /// Checks `count` cases, the seeds 0 up to `count` - 1.
    public static void each(int count, Case body) {
        for (int seed = 0; seed < count; seed++) {
            try {
                body.check(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
