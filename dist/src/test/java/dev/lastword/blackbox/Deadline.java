package dev.lastword.blackbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// When waiting for something that must come has been long enough; far beyond what a busy machine
/// needs, so that only a hang meets it.
record Deadline(long nanoTime) {
    static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("lastword.test.patience", 60));

    static Deadline start() {
        return new Deadline(System.nanoTime() + PATIENCE.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean passed() {
        return left().isZero();
    }

    /// Asks again and again, for what the kernel tells nobody by itself.
    static void poll(BooleanSupplier condition, Supplier<String> failure) {
        Deadline deadline = start();
        while (!condition.getAsBoolean()) {
            if (deadline.passed()) {
                throw new AssertionError(failure.get() + " within " + PATIENCE.toSeconds() + " s");
            }
            pause(Duration.ofMillis(2));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
