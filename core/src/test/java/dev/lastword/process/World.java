package dev.lastword.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Virtual time, and the actors that move in it.
final class World {

    /// Somewhere that is not 0, so that nobody takes a time for a duration.
    private static final long START_NANOS = 7_000_000_000L;

    private final List<Actor> actors = new ArrayList<>();
    private long now = START_NANOS;

    /// Something that moves by itself.
    interface Actor {
        /// Does one thing if it can.
        ///
        /// @return whether it did
        boolean step(long now);

        /// When the clock lets it move again; [Long#MAX_VALUE] where it waits for something else.
        long wakesAt();
    }

    long now() {
        return now;
    }

    void add(Actor actor) {
        actors.add(actor);
    }

    /// Lets `event` happen once.
    void after(Duration delay, Runnable event) {
        add(new Once(now + delay.toNanos(), event));
    }

    /// Time passes while a call is made.
    void tick(long nanos) {
        now += nanos;
        settle();
    }

    /// Sleeps until an actor wakes, at most until `limit`.
    ///
    /// @return false when nothing would ever wake it
    boolean sleep(long limit) {
        long next = limit;
        for (Actor actor : actors) {
            long wakes = actor.wakesAt();
            if (wakes > now && wakes < next) {
                next = wakes;
            }
        }
        if (next == Long.MAX_VALUE) {
            return false;
        }
        now = Math.max(now, next);
        settle();
        return true;
    }

    private void settle() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < actors.size(); i++) {
                moved |= actors.get(i).step(now);
            }
        }
    }

    private static final class Once implements Actor {
        private final long due;
        private final Runnable event;
        private boolean done;

        Once(long due, Runnable event) {
            this.due = due;
            this.event = event;
        }

        @Override
        public boolean step(long now) {
            if (done || now < due) {
                return false;
            }
            done = true;
            event.run();
            return true;
        }

        @Override
        public long wakesAt() {
            return done ? Long.MAX_VALUE : due;
        }
    }
}
