package dev.lastword.jvm.lint;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Does many jobs on all cores, and hands the results over in the order of the jobs, each as soon
/// as it and all before it are there.
///
/// All its threads are daemons with room for deep recursion. A job that takes too long is given up:
/// its thread goes on, and another one takes its place.
///
/// @param <R> what a job results in
final class Work<R> {

    private static final long STACK_BYTES = 64L << 20;

    /// How long a job may take.
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /// How often somebody who waits is told how far it is.
    private static final long TICK_MILLIS = 100;

    /// One job.
    private final class Job {
        private final Supplier<R> task;
        private final Supplier<R> givenUp;
        private final BlockingQueue<R> result = new LinkedBlockingQueue<>(1);
        private volatile long started = Long.MIN_VALUE;

        Job(Supplier<R> task, Supplier<R> givenUp) {
            this.task = task;
            this.givenUp = givenUp;
        }

        void run() {
            started = clock.getAsLong();
            result.add(task.get());
            done.incrementAndGet();
        }

        boolean isLate() {
            return started != Long.MIN_VALUE && clock.getAsLong() - started > patience;
        }
    }

    /// Takes jobs.
    interface Jobs<R> {

        /// Takes one.
        ///
        /// @param task does not throw
        /// @param givenUp what it results in where it takes too long
        void add(Supplier<R> task, Supplier<R> givenUp);
    }

    /// Is told how far it is.
    interface Watcher {

        /// Is told.
        ///
        /// @param total as far as it is known
        void progress(int done, int total);
    }

    private final LongSupplier clock;
    private final long patience;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();
    private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<Job> order = new LinkedBlockingQueue<>();
    private final Job end;

    /// @param clock in nanoseconds
    Work(LongSupplier clock, long patienceNanos) {
        this.clock = clock;
        this.patience = patienceNanos;
        Supplier<R> nothing =
                () -> {
                    throw new IllegalStateException("no job");
                };
        this.end = new Job(nothing, nothing);
    }

    /// Does all jobs.
    ///
    /// @param giver gives the jobs, on a thread of its own; does not throw
    void run(int threads, Consumer<Jobs<R>> giver, Watcher watcher, Consumer<R> taker) {
        start(
                "finder",
                () -> {
                    giver.accept(this::add);
                    order.add(end);
                });
        for (int i = 0; i < threads; i++) {
            startWorker();
        }
        try {
            for (Job job = await(order, watcher); job != end; job = await(order, watcher)) {
                taker.accept(result(job, watcher));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            for (int i = 0; i < threads; i++) {
                waiting.add(end);
            }
        }
    }

    private void add(Supplier<R> task, Supplier<R> givenUp) {
        Job job = new Job(task, givenUp);
        total.incrementAndGet();
        order.add(job);
        waiting.add(job);
    }

    private void startWorker() {
        start(
                "worker",
                () -> {
                    try {
                        for (Job job = waiting.take(); job != end; job = waiting.take()) {
                            job.run();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(null, task, "lint-" + name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private Job await(BlockingQueue<Job> queue, Watcher watcher) throws InterruptedException {
        while (true) {
            Job job = queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (job != null) {
                return job;
            }
            watcher.progress(done.get(), total.get());
        }
    }

    private R result(Job job, Watcher watcher) throws InterruptedException {
        while (true) {
            R result = job.result.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (result != null) {
                return result;
            }
            watcher.progress(done.get(), total.get());
            if (job.isLate()) {
                startWorker();
                return job.givenUp.get();
            }
        }
    }
}
