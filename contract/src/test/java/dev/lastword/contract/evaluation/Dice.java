package dev.lastword.contract.evaluation;

import java.util.List;
import java.util.SplittableRandom;

/// Seeded choices: the same words give the same ones, on every machine.
final class Dice {

    private final SplittableRandom random;

    /// @param words whose order counts: a seed, a rule, a number
    Dice(Object... words) {
        long seed = 17;
        for (Object word : words) {
            for (char c : word.toString().toCharArray()) {
                seed = seed * 1_000_003 + c;
            }
            seed = seed * 31 + 7;
        }
        random = new SplittableRandom(seed);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// @param percent of all throws that are true
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /// From 0 up to, and without, the bound.
    int below(int bound) {
        return random.nextInt(bound);
    }
}
