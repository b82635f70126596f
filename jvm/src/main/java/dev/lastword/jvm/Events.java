package dev.lastword.jvm;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// What poll(2) is to a kernel of threads: everything that changes does so in here and wakes
/// whoever waits.
final class Events {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    <T> T look(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `condition` holds.
    void awaitUninterruptibly(Supplier<Boolean> condition) {
        lock.lock();
        try {
            while (!condition.get()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `report` counts something.
    ///
    /// @param timeoutMillis below 0: without limit
    /// @return what it counted last, 0 when the time ran out
    int await(IntSupplier report, long timeoutMillis) {
        lock.lock();
        try {
            // Without limit still means a limit: some 292 years.
            long left =
                    timeoutMillis < 0
                            ? Long.MAX_VALUE
                            : TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
            int reported = report.getAsInt();
            while (reported == 0 && left > 0) {
                left = changed.awaitNanos(left);
                reported = report.getAsInt();
            }
            return reported;
        } catch (InterruptedException e) {
            return 0;
        } finally {
            lock.unlock();
        }
    }
}
