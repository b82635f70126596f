package dev.lastword.process;

import dev.lastword.process.Capture.Drain;
import dev.lastword.status.Ending;
import dev.lastword.status.Mishap;
import dev.lastword.status.Signal;
import java.util.Optional;

/// Sees a running command through: one loop around one poll(2), and nothing in it that waits
/// elsewhere.
///
/// Signals go to the command, its output to the caller, its ending to whoever asked. Trouble of
/// lastword's own becomes a [Mishap]; the bytes go on.
final class Watch {

    /// How soon a call that failed by chance is tried again.
    private static final long RETRY_MILLIS = 10;

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private static final Optional<Ending> SUCCESS = Optional.of(new Ending.Exited(0));

    private final Kernel kernel;
    private final Order order;
    private final Troubles troubles;
    private final Capture capture;
    private final Child child;
    private final int signals;
    private final PollSet polled = new PollSet();

    private Drain drain = Drain.ALIVE;
    private boolean timedOut;
    private long nextBlowNanos = Long.MAX_VALUE;

    Watch(
            Kernel kernel,
            Order order,
            Troubles troubles,
            Capture capture,
            Child child,
            int signals) {
        this.kernel = kernel;
        this.order = order;
        this.troubles = troubles;
        this.capture = capture;
        this.child = child;
        this.signals = signals;
    }

    /// Returns when the command has ended and its output has been passed on.
    Ending watch(long startedNanos) {
        nextBlowNanos = order.timeout().map(t -> startedNanos + t.toNanos()).orElse(Long.MAX_VALUE);
        seeThrough();
        if (capture.gaveUp()) {
            troubles.add(
                    Mishap.Part.OUTPUT,
                    "the output is not complete: something that the command left behind still holds"
                            + " it (see --linger)");
        }
        Ending ending = child.ending().orElse(new Ending.Unknown("lost in an internal fault"));
        if (ending instanceof Ending.Unknown(String reason)) {
            troubles.add(Mishap.Part.WATCH, reason);
        }
        return timedOut
                ? order.timeout().<Ending>map(t -> new Ending.TimedOut(t, ending)).orElse(ending)
                : ending;
    }

    /// The command must not suffer from a fault of ours. One may pass; after a second, its bytes
    /// and its ending can still be had, if less comfortably.
    private void seeThrough() {
        for (int faults = 0; faults < 2; faults++) {
            try {
                if (faults > 0) {
                    takeSignals();
                }
                while (child.ending().isEmpty() || capture.isOpen()) {
                    turn();
                }
                capture.conclude(failed());
                while (capture.isOpen()) {
                    turn();
                }
                return;
            } catch (RuntimeException fault) {
                troubles.add(Mishap.Part.INTERNAL, "internal fault: " + fault);
            }
        }
        salvage();
    }

    private void turn() {
        polled.clear();
        int signalPlace = polled.add(signals, PollSet.IN);
        capture.register(polled, drain);
        boolean blind = kernel.poll(polled, waitMillis()) < 0;
        if (blind || child.inDoubt() || polled.report(signalPlace) != 0) {
            takeSignals();
        }
        if (blind) {
            capture.move();
        } else {
            capture.advance(polled, drain);
        }
        long now = kernel.monotonicNanos();
        if (now >= nextBlowNanos) {
            strike(now);
        }
        capture.hurryLate(now);
        capture.giveUpLate(drain, now);
    }

    private boolean failed() {
        return timedOut || !child.ending().equals(SUCCESS);
    }

    /// Milliseconds until something is due by the clock; below 0 for never.
    private long waitMillis() {
        if (child.inDoubt()) {
            return RETRY_MILLIS;
        }
        long due = Math.min(nextBlowNanos, capture.nextDue(drain));
        if (due == Long.MAX_VALUE) {
            return -1;
        }
        // Rounded up: waking a moment early would only mean to wait once more.
        long millis = (due - kernel.monotonicNanos() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
        return Math.max(0, millis);
    }

    private void takeSignals() {
        Optional<SignalArrival> arrival = kernel.nextSignal(signals);
        while (arrival.isPresent()) {
            handle(new Signal(arrival.get().number()), arrival.get().forCommand());
            arrival = kernel.nextSignal(signals);
        }
        // Whatever arrived: signals of one kind merge, so none of them may be counted on.
        updateChild();
    }

    private void handle(Signal signal, boolean forCommand) {
        if (signal.equals(Signal.CHLD)) {
            return;
        }
        if (child.ending().isPresent()) {
            // Nobody is left to forward it to: it means lastword, which may be waiting for a
            // reader.
            if (signal.asksToEnd()) {
                capture.abandon();
            }
            return;
        }
        boolean resized = signal.equals(Signal.WINCH) && capture.resize();
        if (signal.equals(Signal.CONT)) {
            updateChild();
            if (child.ending().isEmpty()) {
                child.resume();
            }
        } else if (forCommand || resized) {
            child.send(signal);
        }
    }

    private void updateChild() {
        if (drain.ended()) {
            return;
        }
        Optional<Signal> stopped = child.update();
        while (stopped.isPresent()) {
            capture.move();
            kernel.stopSelf(stopped.get().number());
            stopped = child.update();
        }
        if (child.ending().isPresent()) {
            long now = kernel.monotonicNanos();
            nextBlowNanos = Long.MAX_VALUE;
            capture.commandEnded(now);
            drain = new Drain(true, now + order.linger().toNanos());
        }
    }

    /// The time is up: TERM first, then KILL. A stopped command is continued, or it would never
    /// know.
    private void strike(long now) {
        child.send(timedOut ? Signal.KILL : Signal.TERM);
        child.send(Signal.CONT);
        boolean again = !timedOut && !order.killAfter().isZero();
        timedOut = true;
        nextBlowNanos = again ? now + order.killAfter().toNanos() : Long.MAX_VALUE;
    }

    /// Moves bytes and waits for the command, without anything else that may have failed.
    private void salvage() {
        do {
            child.update();
            capture.move();
            kernel.poll(new PollSet(), RETRY_MILLIS);
        } while (child.ending().isEmpty());
        capture.move();
        capture.conclude(failed());
        capture.move();
    }
}
