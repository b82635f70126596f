package dev.lastword.process;

import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A process that follows a [Script].
final class FakeProcess implements World.Actor {

    private static final int CONTINUED = 0xffff;
    private static final Set<Signal> HARMLESS = Set.of(Signal.CHLD, Signal.CONT, Signal.WINCH);
    private static final Set<Signal> STOPPING =
            Set.of(Signal.STOP, Signal.TSTP, Signal.TTIN, Signal.TTOU);

    private final World world;
    private final Map<Integer, OpenFile> files;
    private final Map<Integer, List<Step>> traps;
    private final Runnable tellParent;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Integer> changes = new ArrayDeque<>();
    private final Map<Integer, ByteArrayOutputStream> said = new HashMap<>();
    private int sayingAt;
    private long readyAt;
    private boolean stopped;
    private Optional<Integer> status = Optional.empty();

    /// @param files becomes its own: a share of each open file
    FakeProcess(World world, Script script, Map<Integer, OpenFile> files, Runnable tellParent) {
        this.world = world;
        this.files = new HashMap<>(files);
        this.traps = script.traps();
        this.tellParent = tellParent;
        this.steps.addAll(script.steps());
        this.readyAt = world.now();
    }

    /// What it has written to a descriptor.
    byte[] said(int descriptor) {
        return said.getOrDefault(descriptor, new ByteArrayOutputStream()).toByteArray();
    }

    /// How it ended, in the words of wait4(2).
    Optional<Integer> status() {
        return status;
    }

    /// What its parent has not heard of yet.
    Deque<Integer> changes() {
        return changes;
    }

    void receive(Signal signal) {
        if (status.isPresent()) {
            return;
        }
        if (signal.equals(Signal.CONT) && stopped) {
            stopped = false;
            change(CONTINUED);
        }
        List<Step> trap = traps.get(signal.number());
        if (trap != null && !signal.equals(Signal.KILL) && !signal.equals(Signal.STOP)) {
            if (!trap.isEmpty()) {
                steps.clear();
                steps.addAll(trap);
                sayingAt = 0;
                readyAt = world.now();
            }
        } else if (STOPPING.contains(signal)) {
            stop(signal.number());
        } else if (!HARMLESS.contains(signal)) {
            end(signal.number());
        }
    }

    @Override
    public boolean step(long now) {
        if (status.isPresent() || stopped || now < readyAt) {
            return false;
        }
        Step step = steps.isEmpty() ? Step.exit(0) : steps.getFirst();
        if (step instanceof Step.Say say) {
            return speak(say);
        }
        steps.pollFirst();
        switch (step) {
            case Step.Say _ -> throw new AssertionError("said above");
            case Step.Pause(var time) -> readyAt = now + time.toNanos();
            case Step.Close(int descriptor) -> {
                OpenFile file = files.remove(descriptor);
                if (file != null) {
                    file.close();
                }
            }
            case Step.Leave(var script) -> {
                files.values().forEach(OpenFile::share);
                Script left = new Script(script, Map.of());
                world.add(new FakeProcess(world, left, files, () -> {}));
            }
            case Step.Stop(int signal) -> stop(signal);
            case Step.End(int word) -> end(word);
        }
        return true;
    }

    @Override
    public long wakesAt() {
        return status.isPresent() || stopped ? Long.MAX_VALUE : readyAt;
    }

    private boolean speak(Step.Say say) {
        OpenFile file = files.get(say.descriptor());
        int left = say.bytes().length - sayingAt;
        if (file == null || left == 0) {
            steps.removeFirst();
            sayingAt = 0;
            return true;
        }
        int count = file.write(say.bytes(), sayingAt, left, false);
        if (Errno.EAGAIN.is(count)) {
            return false;
        }
        if (count < 0) {
            receive(Errno.EPIPE.is(count) ? Signal.PIPE : Signal.HUP);
            return true;
        }
        said.computeIfAbsent(say.descriptor(), _ -> new ByteArrayOutputStream())
                .write(say.bytes(), sayingAt, count);
        sayingAt += count;
        return true;
    }

    private void stop(int signal) {
        if (!stopped) {
            stopped = true;
            change(signal << 8 | 0x7f);
        }
    }

    private void end(int word) {
        status = Optional.of(word);
        files.values().forEach(OpenFile::close);
        files.clear();
        change(word);
    }

    private void change(int word) {
        changes.add(word);
        tellParent.run();
    }
}
