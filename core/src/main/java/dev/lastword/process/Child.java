package dev.lastword.process;

import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.util.Optional;

/// The running command, as far as wait4(2) tells about it.
final class Child {

    /// How often wait4(2) may fail in a row before the command counts as lost.
    private static final int FAILURES_ALLOWED = 50;

    private final Kernel kernel;
    private final int process;
    private final ChildChange change = new ChildChange();
    private Optional<Ending> ending = Optional.empty();
    private Usage usage = Usage.NONE;
    private int failures;
    private int stopSignal;
    private boolean continued;
    private boolean continuing;

    Child(Kernel kernel, int process) {
        this.kernel = kernel;
        this.process = process;
    }

    int process() {
        return process;
    }

    /// How it ended, once it has.
    Optional<Ending> ending() {
        return ending;
    }

    Usage usage() {
        return usage;
    }

    /// Whether wait4(2) failed and has to be asked again soon.
    boolean inDoubt() {
        return failures > 0 && ending.isEmpty();
    }

    void send(Signal signal) {
        kernel.kill(process, signal.number());
    }

    /// Passes SIGCONT on, unless the command has been continued already: a shell's `fg` continues
    /// the whole process group.
    void resume() {
        if (continued) {
            continued = false;
            return;
        }
        continuing = stopSignal != 0;
        send(Signal.CONT);
    }

    /// Takes in what has happened since the last call. Other children, which lastword has as
    /// process 1 or inherited through exec, are reaped on the way.
    ///
    /// @return the signal that has just stopped it, if one did
    Optional<Signal> update() {
        while (ending.isEmpty()) {
            int changed = kernel.nextChange(change);
            if (changed < 0) {
                failed(Errno.of(changed));
                return Optional.empty();
            }
            failures = 0;
            if (changed == 0) {
                return Optional.empty();
            }
            if (changed == process && absorb()) {
                return Optional.of(new Signal(stopSignal));
            }
        }
        return Optional.empty();
    }

    /// Takes in one change.
    ///
    /// @return whether it was stopped
    private boolean absorb() {
        if (change.stopped()) {
            stopSignal = change.stopSignal();
            continued = false;
            continuing = false;
            return true;
        }
        if (change.continued()) {
            stopSignal = 0;
            continued = !continuing;
            continuing = false;
            return false;
        }
        usage = new Usage(change.userMicros(), change.systemMicros(), change.maxRssKiB());
        ending =
                Optional.of(
                        change.exited()
                                ? new Ending.Exited(change.exitCode())
                                : new Ending.Signaled(
                                        new Signal(change.deadlySignal()), change.coreDumped()));
        return false;
    }

    private void failed(Errno errno) {
        failures++;
        if (failures > FAILURES_ALLOWED) {
            ending =
                    Optional.of(new Ending.Unknown("cannot wait for the command: " + errno.text()));
        }
    }
}
